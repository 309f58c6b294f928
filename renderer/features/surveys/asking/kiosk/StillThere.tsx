import { useEffect, useId, useRef } from 'react';
import { fillIn } from '../../../../parts/questions/answer-words.logic.ts';
import type { AnswerWords } from '../../../../parts/questions/words/answer-words.ts';
import styles from './Kiosk.module.css';

type Props = {
  readonly words: AnswerWords;
  /** Seconds until it starts again. */
  readonly left: number;
  readonly onStay: () => void;
  readonly onEnd: () => void;
};

/** Asks whether somebody is there, before their answers leave the screen. */
export function StillThere({ words, left, onStay, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 className={styles.title} id={id}>
        {words.stillThere}
      </h2>
      <p className={styles.intro}>{fillIn(words.startsAgain, left)}</p>
      <div className={styles.languages}>
        <button type="button" className={styles.next} autoFocus onClick={onStay}>
          {words.goOn}
        </button>
        <button type="button" className={styles.back} onClick={onEnd}>
          {words.startAgain}
        </button>
      </div>
    </dialog>
  );
}
