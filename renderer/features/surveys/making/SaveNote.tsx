import { Button } from '@mantine/core';
import type { useAutosave } from './use-autosave.ts';
import styles from './Builder.module.css';

type Props = { readonly saving: ReturnType<typeof useAutosave>; readonly onCopy: () => void };

/** Whether everything is saved; where another window was faster, what can be done about it. */
export function SaveNote({ saving, onCopy }: Props) {
  const { isSaved, failure } = saving;
  if (failure?.isConflict === true) {
    return (
      <section className={styles.watch} aria-label="Changed in another window">
        <p role="alert">Another window changed this survey meanwhile. What you see here is yours, and is not saved.</p>
        <span className={styles.tools}>
          <Button variant="default" size="compact-md" onClick={() => void saving.takeTheirs()}>
            Show theirs
          </Button>
          <Button variant="default" size="compact-md" onClick={() => void saving.keepMine()}>
            Keep mine
          </Button>
          <Button variant="default" size="compact-md" onClick={onCopy}>
            Save mine as a file
          </Button>
        </span>
      </section>
    );
  }
  if (failure !== null) {
    return (
      <section className={styles.watch} aria-label="Not saved">
        <p role="alert">Not saved. {failure.sentence}</p>
        <Button variant="default" size="compact-md" onClick={() => void saving.saveNow()}>
          Try again
        </Button>
      </section>
    );
  }
  return <output className={styles.saved}>{isSaved ? 'Saved' : 'Saving…'}</output>;
}
