/* oxlint-disable jsx-a11y/prefer-tag-over-role -- buttons that look like what they mean; the group's keys are its own */
import type { KeyboardEvent } from 'react';
import { agendaTags, type AgendaTag } from '../../../shared/features/attention/attention.schema.ts';
import { agendaTagWords } from '../../../shared/features/attention/attention.words.ts';
import styles from './Attention.module.css';

type Props = {
  /** The words of the point, which name the group. */
  readonly of: string;
  readonly value: AgendaTag | null;
  readonly isProposed: boolean;
  readonly onChange: (tag: AgendaTag | null) => void;
  /** To the row before or after this one. */
  readonly onLeave: (step: 1 | -1) => void;
};

/**
 * What a point is about: one stop of the Tab key. 1 to 4 choose and go on to the next point, 0 takes the tag away; left
 * and right choose and stay, up and down go to the other points.
 */
export function TagChoice({ of, value, isProposed, onChange, onLeave }: Props) {
  const at = value === null ? -1 : agendaTags.indexOf(value);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = toAct(event.key, at);
    if (act === null) return;
    event.preventDefault();
    if (act.tag !== undefined) onChange(act.tag);
    if (act.step !== 0) onLeave(act.step);
    else event.currentTarget.querySelector<HTMLElement>(`[data-tag="${act.tag ?? agendaTags[0]}"]`)?.focus();
  };
  return (
    <div className={styles.tags} role="radiogroup" aria-label={of} tabIndex={-1} onKeyDown={onKeyDown}>
      {agendaTags.map((tag, index) => (
        <button
          key={tag}
          type="button"
          role="radio"
          aria-checked={tag === value}
          data-tag={tag}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          className={toClass(tag === value, isProposed)}
          onClick={() => onChange(tag === value && !isProposed ? null : tag)}
        >
          <span aria-hidden="true" className={styles.digit}>
            {index + 1}
          </span>
          {agendaTagWords[tag]}
        </button>
      ))}
    </div>
  );
}

function toClass(isChosen: boolean, isProposed: boolean): string {
  const classes = [styles.tag, isChosen ? styles.chosen : null, isChosen && isProposed ? styles.proposed : null];
  return classes.filter((one) => one !== null).join(' ');
}

/** What a key does: which tag it chooses (null takes it away, undefined leaves it), and whether it leads to another row. */
function toAct(
  key: string,
  at: number,
): { readonly tag: AgendaTag | null | undefined; readonly step: 0 | 1 | -1 } | null {
  const count = agendaTags.length;
  const turn = (step: 1 | -1): AgendaTag | undefined =>
    agendaTags[at === -1 && step === -1 ? count - 1 : (at + step + count) % count];
  if (/^[1-9]$/.test(key)) {
    const tag = agendaTags[Number(key) - 1];
    return tag === undefined ? null : { tag, step: 1 };
  }
  switch (key) {
    case '0':
    case 'Backspace':
    case 'Delete':
      return { tag: null, step: 0 };
    case 'ArrowRight':
      return { tag: turn(1), step: 0 };
    case 'ArrowLeft':
      return { tag: turn(-1), step: 0 };
    case 'ArrowDown':
      return { tag: undefined, step: 1 };
    case 'ArrowUp':
      return { tag: undefined, step: -1 };
    default:
      return null;
  }
}
