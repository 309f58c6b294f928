import { useQuery } from '@tanstack/react-query';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import styles from './Checklists.module.css';
import { runTitle } from './run-words.ts';

/** As many as are shown above the list; the others are on the page of their checklist. */
const mostShown = 5;

/** What was begun and is not handed in yet: leaders see everybody's, staff their own. Nothing where there is none. */
export function BegunCard() {
  const { data } = useQuery(orpc.checklists.listRuns.queryOptions({ input: { state: 'draft', limit: mostShown } }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="Begun, and not handed in">
      <ul className={styles.begun}>
        {data.items.map((run) => (
          <li key={run.id}>
            <RecordLink to={`/runs/${run.id}`}>{runTitle(run)}</RecordLink>{' '}
            <span className="soft">
              {run.answered} of {run.toAnswer} answered · <DayText day={run.ranOn} />
              {run.filledByName === null ? null : ` · ${run.filledByName}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
