import type { ChecklistResults } from '../../../../shared/features/checklists/checklists.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import { countWord } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { listRepeats, repeatsTitle } from './seen.logic.ts';

/** What earned nothing at the same place in one visit after the other. */
export function RepeatsCard({ results }: { readonly results: ChecklistResults }) {
  const { locale } = useReader();
  const repeats = listRepeats(results);
  return (
    <Card title={repeatsTitle(repeats, locale)}>
      {repeats.length === 0 ? (
        <p className="soft">Nothing went wrong at the same place in two visits running.</p>
      ) : (
        <ul className={styles.rows}>
          {repeats.map(({ label, locationId, locationName, times, runId }) => (
            <li key={`${label} ${locationId}`}>
              <span>{label}</span>
              <RecordLink to={`/runs/${runId}`} className={styles.right}>
                {locationName === null ? '' : `${locationName}, `}
                {countWord(times, locale)} visits running
              </RecordLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
