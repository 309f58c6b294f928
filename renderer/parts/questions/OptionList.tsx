import { useId, useRef, useState, type ReactNode } from 'react';
import { indexOfDigit } from './keys.logic.ts';
import styles from './Questions.module.css';
import { useChosenFocus } from './use-chosen-focus.ts';
import { useDigits } from './use-digits.ts';

/** From here on people look for an option by its name instead of reading them all. */
const manyOptions = 20;

type Props = {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly picked: readonly string[];
  /** One of them, or any number. */
  readonly isOne: boolean;
  /** Two beside each other. */
  readonly isPair?: boolean;
  /** Told which was touched, picked already or not. */
  readonly onTouch: (id: string) => void;
  /** What the field is called in which a long list is searched. */
  readonly find: string;
  /** How many may be picked; null for nothing to say. */
  readonly hint?: string | null;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly hearsPage: boolean;
  /** What stands below the options. */
  readonly children?: ReactNode;
};

/** Options to choose from; the digits 1 to 9 choose the first nine. */
export function OptionList({ options, picked, isOne, isPair = false, onTouch, find, hint = null, ...rest }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const hintId = useId();
  const [sought, setSought] = useState('');
  const isMany = options.length > manyOptions;
  const shown = options.filter(
    ({ id, label }) => picked.includes(id) || label.toLowerCase().includes(sought.toLowerCase()),
  );
  useDigits(box, rest.hearsPage, ({ digit }) => {
    const option = shown[indexOfDigit(digit, shown.length) ?? -1];
    if (option !== undefined) onTouch(option.id);
  });
  useChosenFocus(box, picked[0]);
  const describedBy = [rest.describedBy, hint === null ? undefined : hintId].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={rest.labelledBy} aria-describedby={describedBy}>
      {hint === null ? null : (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {isMany ? (
        <input
          type="search"
          className={styles.field}
          autoComplete="off"
          aria-label={find}
          placeholder={find}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      ) : null}
      <div className={isPair ? styles.pair : styles.options} data-many={isMany}>
        {shown.map(({ id, label }) => (
          <label key={id} className={styles.option}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={name}
              checked={picked.includes(id)}
              onChange={() => onTouch(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {rest.children}
    </fieldset>
  );
}
