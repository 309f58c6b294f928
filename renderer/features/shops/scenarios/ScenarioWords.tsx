import type { Scenario } from '../../../../shared/features/shops/shops.schema.ts';
import styles from '../Shops.module.css';
import { scenarioParts } from '../shops.logic.ts';

/** What the shopper is told, part by part. */
export function ScenarioWords({ scenario }: { readonly scenario: Scenario }) {
  const parts = scenarioParts(scenario);
  if (parts.length === 0)
    return <p className="soft">Nothing is written down yet about who to be and what to ask for.</p>;
  return (
    <dl className={styles.parts}>
      {parts.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
