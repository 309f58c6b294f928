import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import { shuffled } from '../../../shared/features/surveys/shuffle.rules.ts';
import { moveTo, rankIn, toRank } from './answer-shape.logic.ts';
import { fillIn } from './answer-words.logic.ts';
import type { BoxProps } from './box-props.ts';
import styles from './Questions.module.css';
import { useDigits } from './use-digits.ts';

/** An order, best first: a touch gives the next place or takes it back, arrows move, a digit gives a place at once. */
export function RankBox({
  question,
  answer,
  onChange,
  say,
  words,
  seed,
  labelledBy,
  describedBy,
}: BoxProps<'ranking'>) {
  const box = useRef<HTMLFieldSetElement>(null);
  const rank = rankIn(answer);
  const options = question.shuffle ? shuffled(question.options, `${seed} ${question.id}`) : question.options;
  const labels = new Map(options.map(({ id, label }) => [id, say(label)]));
  const left = options.filter(({ id }) => !rank.includes(id));
  const place = (id: string, index: number): void => {
    onChange(toRank(moveTo(rank, id, index)));
    // The item moved to another place in the list, and the keyboard goes with it.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-option="${id}"]`)?.focus());
  };
  useDigits(box, false, ({ digit }, _before, target) => {
    const id =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-option]')?.dataset['option'] : undefined;
    if (id !== undefined && digit >= 1) place(id, digit - 1);
  });
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <p className={styles.hint}>{words.rankHint}</p>
      <ol className={styles.ranks}>
        {rank.map((id, index) => (
          <li key={id} className={styles.ranked}>
            <button
              type="button"
              data-option={id}
              className={styles.option}
              aria-pressed="true"
              aria-label={`${labels.get(id) ?? ''}, ${fillIn(words.place, index + 1)}`}
              onClick={() => onChange(toRank(rank.filter((one) => one !== id)))}
            >
              <span className={styles.place}>{index + 1}</span>
              <span>{labels.get(id) ?? ''}</span>
            </button>
            <button
              type="button"
              className={styles.move}
              disabled={index === 0}
              aria-label={`${words.up}: ${labels.get(id) ?? ''}`}
              onClick={() => place(id, index - 1)}
            >
              <IconArrowUp size={20} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={styles.move}
              disabled={index === rank.length - 1}
              aria-label={`${words.down}: ${labels.get(id) ?? ''}`}
              onClick={() => place(id, index + 1)}
            >
              <IconArrowDown size={20} aria-hidden="true" />
            </button>
          </li>
        ))}
        {left.map(({ id }) => (
          <li key={id} className={styles.ranked}>
            <button
              type="button"
              data-option={id}
              className={styles.option}
              aria-pressed="false"
              onClick={() => place(id, rank.length)}
            >
              <span className={styles.noPlace} aria-hidden="true" />
              <span>{labels.get(id) ?? ''}</span>
            </button>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
