import type { PolicyEarning } from '../../../shared/features/policy/policy.schema.ts';
import type { Period } from '../../../shared/period.ts';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { Card } from '../../ui/Card.tsx';
import { Money } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { countText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Policy.module.css';
import { denialsText } from './policy.logic.ts';

type Props = { readonly rows: readonly PolicyEarning[] | null; readonly period: Period };

/** What each rule earns: what its exceptions cost and kept, and who left after it was kept. */
export function EarnsTab({ rows, period }: Props) {
  const { locale } = useReader();
  if (rows === null) return <p className="soft">Reading…</p>;
  if (rows.length === 0)
    return (
      <EmptyState title="What each rule earns stands here">
        Every rule costs something: the exceptions that are made, and the customers who leave because none was. Once
        either is logged, you see whether the rule is worth it.
      </EmptyState>
    );
  return (
    <>
      <Card title="What each rule earns">
        <div className={styles.wide}>
          <table className={styles.earns}>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Exceptions</th>
                <th scope="col">They cost</th>
                <th scope="col">Margin kept a year</th>
                <th scope="col">When we said no</th>
                <th scope="col">Margin lost a year</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.policyId}>
                  <th scope="row">{row.name}</th>
                  <td>
                    {countText(row.broken, locale)}
                    {row.stayed + row.left === 0 ? null : (
                      <div className="soft small">
                        {countText(row.stayed, locale)} stayed, {countText(row.left, locale)} left
                      </div>
                    )}
                  </td>
                  <td>
                    <Money minor={row.costMinor} />
                  </td>
                  <td>
                    <Money minor={row.marginKeptMinor} />
                  </td>
                  <td>{denialsText(row, locale)}</td>
                  <td>
                    <Money minor={row.marginLostMinor} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <MeasureCard
        title="All rules together, in the last twelve months"
        ids={['policy.exceptions', 'policy.exceptions-cost', 'policy.margin-kept', 'policy.denials-lost']}
        {...period}
      />
    </>
  );
}
