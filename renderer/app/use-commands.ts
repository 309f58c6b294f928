import { useMemo } from 'react';
import type { Command } from '../features/search/search.logic.ts';
import { useQuickLog } from '../parts/quick-log.ts';
import { usePromiseMaking } from '../parts/promise-making.ts';
import { useRoundLog } from '../parts/round-log.ts';
import { useOpen } from '../ui/use-open.ts';
import { sections } from './sections.ts';
import { useLock } from './use-lock.ts';

/** What Ctrl K can do by name: the quick log, every screen, and locking. */
export function useCommands(): readonly Command[] {
  const open = useOpen();
  const openQuickLog = useQuickLog();
  const openRoundLog = useRoundLog();
  const makePromise = usePromiseMaking();
  const lock = useLock();
  return useMemo(
    () => [
      { label: 'Log feedback', roles: ['owner', 'manager', 'staff'], run: () => openQuickLog() },
      {
        label: 'Log a conversation with a customer',
        roles: ['owner', 'manager'],
        run: () => openQuickLog({ isConversation: true }),
      },
      { label: 'Promise something', roles: ['owner', 'manager', 'staff'], run: () => makePromise() },
      { label: 'Told and true', roles: ['owner', 'manager'], run: () => open('/promises?tab=told') },
      { label: 'Log a front-line round', roles: ['owner', 'manager'], run: openRoundLog },
      ...sections.map(({ to, label, roles }) => ({ label, roles, run: () => open(to) })),
      { label: 'You said, we did', roles: ['owner', 'manager'], run: () => open('/told') },
      { label: 'Checklists', roles: ['owner', 'manager', 'staff'], run: () => open('/checklists') },
      { label: 'Findings', roles: ['owner', 'manager'], run: () => open('/findings') },
      { label: 'Plan a mystery visit', roles: ['owner', 'manager'], run: () => open('/shops?plan=true') },
      { label: 'Rounds and meetings', roles: ['owner', 'manager'], run: () => open('/attention') },
      {
        label: 'What can we promise?',
        roles: ['owner', 'manager', 'staff'],
        run: () => open('/promises/capabilities'),
      },
      {
        label: 'Declined and referred business',
        roles: ['owner', 'manager', 'staff'],
        run: () => open('/promises/declined'),
      },
      { label: 'Working hours and holidays', roles: ['owner'], run: () => open('/settings?tab=hours') },
      { label: 'Rules of the house', roles: ['owner', 'manager', 'staff'], run: () => open('/policies') },
      { label: 'Import customers or feedback', roles: ['owner', 'manager'], run: () => open('/imports') },
      { label: 'Journal: who changed what', roles: ['owner'], run: () => open('/journal') },
      { label: 'People and PINs', roles: ['owner'], run: () => open('/settings?tab=people') },
      { label: 'Lock, or switch to somebody else', roles: ['owner', 'manager', 'staff'], run: () => void lock() },
    ],
    [open, openQuickLog, openRoundLog, makePromise, lock],
  );
}
