import { useMemo } from 'react';
import type { Command } from '../features/search/search.logic.ts';
import { useQuickLog } from '../parts/quick-log.ts';
import { useOpen } from '../ui/use-open.ts';
import { sections } from './sections.ts';
import { useLock } from './use-lock.ts';

/** What Ctrl K can do by name: the quick log, every screen, and locking. */
export function useCommands(): readonly Command[] {
  const open = useOpen();
  const openQuickLog = useQuickLog();
  const { lock } = useLock();
  return useMemo(
    () => [
      { label: 'Log feedback', roles: ['owner', 'manager', 'staff'], run: () => openQuickLog() },
      ...sections.map(({ to, label, roles }) => ({ label, roles, run: () => open(to) })),
      { label: 'Import customers or feedback', roles: ['owner', 'manager'], run: () => open('/imports') },
      { label: 'People and PINs', roles: ['owner'], run: () => open('/settings?tab=people') },
      { label: 'Lock, or switch to somebody else', roles: ['owner', 'manager', 'staff'], run: () => void lock() },
    ],
    [open, openQuickLog, lock],
  );
}
