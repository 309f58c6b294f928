import { useEffect, useId, useRef } from 'react';
import questions from '../questions/Questions.module.css';
import styles from './Items.module.css';

/** As long as a note may be (runs.schema.ts). */
const longestNote = 4000;

type Props = {
  readonly label: string;
  readonly note: string;
  /** A bad answer asks for one. */
  readonly isNeeded: boolean;
  /** Takes the keyboard: somebody just asked for it. */
  readonly withFocus: boolean;
  readonly onChange: (note: string) => void;
};

/** What was seen, in words, beside an answer. */
export function NoteField({ label, note, isNeeded, withFocus, onChange }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (withFocus) field.current?.focus();
  }, [withFocus]);
  return (
    <div className={styles.note}>
      <label htmlFor={id} className={styles.noteLabel}>
        {label}
        {isNeeded ? ' · a bad answer needs one' : ''}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        className={questions.field}
        aria-required={isNeeded}
        maxLength={longestNote}
        value={note}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
