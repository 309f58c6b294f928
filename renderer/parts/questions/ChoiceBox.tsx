import { useId, useRef, useState } from 'react';
import { otherOption } from '../../../shared/features/surveys/definition.schema.ts';
import { shuffled } from '../../../shared/features/surveys/shuffle.rules.ts';
import { picksIn, toPicks } from './answer-shape.logic.ts';
import { fillIn } from './answer-words.logic.ts';
import type { BoxProps } from './box-props.ts';
import { indexOfDigit } from './keys.logic.ts';
import styles from './Questions.module.css';
import { useDigits } from './use-digits.ts';

/** From here on people look for an option by its name instead of reading them all. */
const manyOptions = 20;

type Props = BoxProps<'single' | 'multiple'> & { readonly hearsPage: boolean };

/** One or several options, and words of one's own; the digits 1 to 9 choose the first nine. */
export function ChoiceBox(props: Props) {
  const { question, answer, onChange, say, words, seed, labelledBy, describedBy, hearsPage } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const hintId = useId();
  const [sought, setSought] = useState('');
  const { pick, other } = picksIn(answer);
  const isOne = question.type === 'single';
  const inOrder = question.shuffle ? shuffled(question.options, `${seed} ${question.id}`) : question.options;
  const options = [
    ...inOrder.map(({ id, label }) => ({ id, label: say(label) })),
    ...(question.other ? [{ id: otherOption, label: words.other }] : []),
  ];
  const shown = options.filter(
    ({ id, label }) => pick.includes(id) || label.toLowerCase().includes(sought.toLowerCase()),
  );
  const hint = question.type === 'multiple' ? rangeHint(question.min, question.max, words) : null;

  const toggle = (id: string): void => {
    if (isOne) onChange(toPicks([id], other));
    else onChange(toPicks(pick.includes(id) ? pick.filter((one) => one !== id) : [...pick, id], other));
  };
  useDigits(box, hearsPage, ({ digit }) => {
    const option = shown[indexOfDigit(digit, shown.length) ?? -1];
    if (option !== undefined) toggle(option.id);
  });
  const describedByAll = [describedBy, hint === null ? undefined : hintId].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={labelledBy} aria-describedby={describedByAll}>
      {hint === null ? null : (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {options.length > manyOptions ? (
        <input
          type="search"
          className={styles.field}
          autoComplete="off"
          aria-label={words.find}
          placeholder={words.find}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles.options} data-many={options.length > manyOptions}>
        {shown.map(({ id, label }) => (
          <label key={id} className={styles.option}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={name}
              checked={pick.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {pick.includes(otherOption) ? (
        <input
          className={styles.field}
          // A browser that offers what the customer before wrote would tell on them.
          autoComplete="off"
          aria-label={words.otherText}
          placeholder={words.otherText}
          maxLength={1000}
          value={other}
          onChange={(event) => onChange(toPicks(pick, event.currentTarget.value))}
        />
      ) : null}
    </fieldset>
  );
}

function rangeHint(min: number | null, max: number | null, words: Props['words']): string | null {
  if (min !== null && min > 1 && max !== null) return fillIn(words.exactly, min, max);
  if (max !== null) return fillIn(words.atMost, max);
  return min !== null && min > 1 ? fillIn(words.atLeast, min) : null;
}
