import { useQuery } from '@tanstack/react-query';
import { addDays, toDay } from '../../shared/clock.ts';
import type { Visit } from '../../shared/features/shops/shops.schema.ts';
import { orpc } from '../rpc/client.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { Card } from '../ui/Card.tsx';
import { dueText, endOfDay } from '../ui/format.ts';
import { ToneMark } from '../ui/ToneMark.tsx';
import { useReader } from '../ui/use-reader.ts';
import { RecordLink } from './RecordLink.tsx';
import styles from './VisitNotice.module.css';

/** A leader is told this many days ahead: time enough to print the scorecard or to ask somebody else. */
const soonDays = 7;
/** More than these stand in the list behind. */
const mostShown = 3;

/** Tells of mystery visits: staff of those they are to make, leaders of those that are due; nothing otherwise. */
export function VisitNotice() {
  const { person } = useSignedIn();
  return isLeader(person.role) ? <DueVisits /> : <OwnVisits />;
}

function DueVisits() {
  const { now, timeZone } = useReader();
  const { data } = useQuery(orpc.shops.listVisits.queryOptions({ input: { show: 'planned', limit: mostShown } }));
  const soon = addDays(toDay(now, timeZone), soonDays);
  const due = (data?.items ?? []).filter(({ plannedOn, state }) => state === 'doing' || plannedOn <= soon);
  return <Visits visits={due} />;
}

function OwnVisits() {
  const { data } = useQuery(orpc.shops.mine.queryOptions({ input: {} }));
  const open = (data?.items ?? []).map(({ visit }) => visit).filter(({ state }) => state !== 'made');
  return <Visits visits={open.slice(0, mostShown)} />;
}

function Visits({ visits }: { readonly visits: readonly Visit[] }) {
  const reader = useReader();
  if (visits.length === 0) return null;
  return (
    <Card title={visits.length === 1 ? 'A mystery visit' : 'Mystery visits'}>
      <ul className={styles.visits}>
        {visits.map((visit) => {
          const due = dueText(endOfDay(visit.plannedOn, reader.timeZone), reader);
          const place = visit.locationName ?? visit.scenarioTitle;
          return (
            <li key={visit.id}>
              <RecordLink to={`/visits/${visit.id}`}>Mystery visit, {place}</RecordLink>
              {visit.state === 'doing' ? (
                <ToneMark tone="watch">begun</ToneMark>
              ) : (
                <ToneMark tone={due.tone}>{due.text}</ToneMark>
              )}
              <span className={styles.detail}>{visit.locationName === null ? null : visit.scenarioTitle}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
