import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import type { Command } from './search.logic.ts';
import { SearchBox } from './SearchBox.tsx';

/** Ctrl K: one box that finds customers, entries, actions and screens, and does what has a name. */
export function SearchHost({ commands }: { readonly commands: readonly Command[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useShortcut('Ctrl K', 'Find anything, or do something by name', () => setIsOpen(true));
  return (
    <Dialog title="Find or do" isOpen={isOpen} onClose={() => setIsOpen(false)} width={620}>
      <SearchBox commands={commands} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}
