import type { Alert } from '../../../shared/features/overview/overview.schema.ts';
import { Card } from '../../ui/Card.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import styles from './Overview.module.css';

/** What chance alone does not explain, the worse first, each with its records. Nothing of that kind is good news. */
export function AlertsCard({ alerts }: { readonly alerts: readonly Alert[] }) {
  return (
    <Card title="Beyond chance" count={alerts.length === 0 ? undefined : alerts.length}>
      {alerts.length === 0 ? (
        <p className="soft">
          Nothing differs by more than chance. That is good news: what looks higher or lower here is what luck does.
        </p>
      ) : (
        <ul className={styles.alerts}>
          {alerts.map(({ id, sentence, isWorse, records }) => (
            <li key={id}>
              {isWorse === null ? (
                <ToneMark tone="watch">different</ToneMark>
              ) : (
                <ToneMark tone={isWorse ? 'bad' : 'good'}>{isWorse ? 'worse' : 'better'}</ToneMark>
              )}
              <span className={styles.alertWords}>
                {sentence} <SourceLinks sources={records} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
