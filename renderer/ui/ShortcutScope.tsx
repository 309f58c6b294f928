import { useEffect, useState, type ReactNode } from 'react';
import { ScopeContext } from './shortcut-scope.ts';
import { openScope } from './shortcuts.ts';

/** Single keys belong to what stands in front: while this is on screen, those of the page behind it rest. */
export function ShortcutScope({ children }: { readonly children: ReactNode }) {
  const [scope] = useState(() => Symbol('scope'));
  useEffect(() => openScope(scope), [scope]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}
