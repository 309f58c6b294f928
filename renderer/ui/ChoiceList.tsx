import type { KeyboardEvent, ReactNode } from 'react';
import styles from './ChoiceList.module.css';

type Choice = {
  readonly key: string;
  readonly name: string;
  /** What choosing it means, in a line. */
  readonly says: string;
  /** How much it holds, small at the right. */
  readonly count?: string;
  readonly onChoose: () => void;
};

type Props = {
  readonly groups: readonly { readonly title?: string; readonly choices: readonly Choice[] }[];
  readonly isBusy: boolean;
  /** What stands below. */
  readonly children?: ReactNode;
};

/** Arrow keys move between the choices, as in any list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  const next = all[all.findIndex((one) => one === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Ways to begin something, each with its name and what it means. The first takes the keyboard in a dialog. */
export function ChoiceList({ groups, isBusy, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside
    <div className={styles.groups} onKeyDown={moveFocus}>
      {groups.map(({ title, choices }, group) =>
        choices.length === 0 ? null : (
          <section key={title ?? group} aria-label={title}>
            {title === undefined ? null : <h3 className={styles.head}>{title}</h3>}
            <ul className={styles.list}>
              {choices.map(({ key, name, says, count, onChoose }, index) => (
                <li key={key}>
                  <button
                    type="button"
                    className={styles.choice}
                    disabled={isBusy}
                    data-autofocus={group === 0 && index === 0 ? true : undefined}
                    onClick={onChoose}
                  >
                    <span className={styles.words}>
                      <span className={styles.name}>{name}</span>
                      <span className="soft small">{says}</span>
                    </span>
                    {count === undefined ? null : <span className={styles.count}>{count}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {children}
    </div>
  );
}
