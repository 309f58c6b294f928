import type { Comparison } from '../../../../shared/features/proof/proof.schema.ts';
import { differenceSentence, showsWords } from '../../../../shared/features/proof/proof.words.ts';
import { countText } from '../../../ui/format.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './Proof.module.css';
import { toneOf } from './proof.logic.ts';

/** Equal windows before and after, at each look that is due: what was counted, and what the difference shows. */
export function LookList({ looks }: { readonly looks: readonly Comparison[] }) {
  const { locale } = useReader();
  if (looks.length === 0) return null;
  const of = ({ successes, n }: Comparison['before']): string =>
    `${countText(successes, locale)} of ${countText(n, locale)}`;
  return (
    <ul className={styles.looks}>
      {looks.map((look) => (
        <li key={look.days} className={styles.look}>
          <span className={styles.when}>{look.days} days</span>
          <div>
            <div className={styles.counts}>
              {of(look.before)} before, {of(look.after)} after
            </div>
            <div className="soft small">{differenceSentence(look)}</div>
          </div>
          <span>
            <ToneMark tone={toneOf(look.shows)}>{showsWords[look.shows]}</ToneMark>
          </span>
        </li>
      ))}
    </ul>
  );
}
