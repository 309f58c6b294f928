import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { useFrameSettings } from '../ui/frame-settings.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { isSingleKey, listShortcuts, type Shortcut } from '../ui/shortcuts.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import styles from './ShortcutList.module.css';

/** `?` lists what the keys do on the screen that is open. */
export function ShortcutList() {
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  const { singleKeys } = useFrameSettings();
  // Taken before the dialog opens: afterwards the keys of the page behind it rest.
  useShortcut('?', 'List the shortcuts', () =>
    setShown(listShortcuts().filter(({ keys }) => singleKeys || !isSingleKey(keys))),
  );
  return (
    <Dialog title="Shortcuts on this screen" isOpen={shown !== null} onClose={() => setShown(null)} width={480}>
      <dl className={styles.list}>
        {(shown ?? []).map(({ keys, does }) => (
          <div key={keys} style={{ display: 'contents' }}>
            <dt>
              <KeyHint keys={keys} />
              <span className="seen-by-readers-only">{keys}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <dt>
          <KeyHint keys="Ctrl Enter" />
          <span className="seen-by-readers-only">Ctrl Enter</span>
        </dt>
        <dd>Save the form you are in</dd>
      </dl>
    </Dialog>
  );
}
