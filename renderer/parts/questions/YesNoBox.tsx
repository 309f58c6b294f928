import { useId, useRef } from 'react';
import { picksIn } from './answer-shape.logic.ts';
import type { BoxProps } from './box-props.ts';
import styles from './Questions.module.css';
import { useDigits } from './use-digits.ts';

type Props = BoxProps<'yes-no'> & { readonly hearsPage: boolean };

/** Yes or no: 1 or 2 on the keyboard. */
export function YesNoBox({ answer, onChange, words, labelledBy, describedBy, hearsPage }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const { pick } = picksIn(answer);
  useDigits(box, hearsPage, ({ digit }) => {
    if (digit === 1 || digit === 2) onChange({ pick: [digit === 1 ? 'yes' : 'no'] });
  });
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <div className={styles.pair}>
        {(['yes', 'no'] as const).map((value) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={pick.includes(value)}
              onChange={() => onChange({ pick: [value] })}
            />
            <span>{words[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Agreeing, or not: nothing in between, and nothing agreed to beforehand. */
export function ConsentBox({ answer, onChange, words, labelledBy, describedBy }: BoxProps<'consent'>) {
  const id = useId();
  const { pick } = picksIn(answer);
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={pick.includes('yes')}
        aria-labelledby={`${id} ${labelledBy}`}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked ? { pick: ['yes'] } : null)}
      />
      <span id={id}>{words.agree}</span>
    </label>
  );
}
