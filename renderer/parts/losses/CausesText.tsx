import type { NamedCause } from '../../../shared/features/losses/losses.schema.ts';
import styles from './Losses.module.css';

/** "not told the truth 70 · price 30": what they told, the heaviest first. */
export function CausesText({ causes }: { readonly causes: readonly NamedCause[] }) {
  return (
    <span className={styles.causes}>
      {causes.map(({ reasonId, name, points }, index) => (
        <span key={reasonId}>
          {index === 0 ? '' : ' · '}
          {name} <strong>{points}</strong>
        </span>
      ))}
    </span>
  );
}
