import type { VisitNotes } from '../../../../shared/features/shops/shops.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { DayText, Money } from '../../../ui/DateText.tsx';
import styles from '../Shops.module.css';
import { clockOf } from './notes-draft.ts';

/** What was noted of a visit, to be read. */
export function NotesText({ notes }: { readonly notes: VisitNotes }) {
  const { visitedOn, arrivedMinute, leftMinute, narrative, costMinor } = notes;
  const times = [arrivedMinute, leftMinute].map(clockOf).filter((clock) => clock !== '');
  return (
    <Card title="Notes of the visit">
      <p className="soft">
        {visitedOn === null ? null : <DayText day={visitedOn} />}
        {times.length === 0 ? null : `, ${times.join(' to ')}`}
        {costMinor === null ? null : (
          <>
            , <Money minor={costMinor} /> spent
          </>
        )}
      </p>
      <p className={styles.narrative}>{narrative}</p>
    </Card>
  );
}
