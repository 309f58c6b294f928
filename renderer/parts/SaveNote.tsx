import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './SaveNote.module.css';
import type { Saving } from './use-autosave.ts';

type Props = {
  readonly saving: Saving;
  /** What is written, as people call it: "survey". */
  readonly what: string;
  /** A further way out where another window was faster. */
  readonly children?: ReactNode;
};

/** Whether everything is saved; where another window was faster, what can be done about it. */
export function SaveNote({ saving, what, children }: Props) {
  const { isSaved, failure } = saving;
  if (failure?.isConflict === true) {
    return (
      <section className={styles.watch} aria-label="Changed in another window">
        <p role="alert">Another window changed this {what} meanwhile. What you see here is yours, and is not saved.</p>
        <span className={styles.tools}>
          <Button variant="default" size="compact-md" onClick={() => void saving.takeTheirs()}>
            Show theirs
          </Button>
          <Button variant="default" size="compact-md" onClick={() => void saving.keepMine()}>
            Keep mine
          </Button>
          {children}
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
