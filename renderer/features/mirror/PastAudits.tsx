import { lazy, Suspense } from 'react';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { toDay } from '../../../shared/clock.ts';
import { useReader } from '../../ui/use-reader.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { fitText, indexText } from './honesty.logic.ts';
import { useAudits } from './mirror.queries.ts';
import styles from './Mirror.module.css';

// The chart is heavier than the rest of the screen.
const HonestyCard = lazy(async () => ({ default: (await import('./HonestyCard.tsx')).HonestyCard }));

/** What the earlier audits showed, newest first, and how honest they were over time. */
export function PastAudits({ isOwner }: { readonly isOwner: boolean }) {
  const { locale, timeZone } = useReader();
  const { data, error } = useAudits();
  if (error !== null) return <Card title="Earlier audits could not be read">{toSentence(error)}</Card>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const finished = data.items.filter(({ state }) => state === 'finished');
  if (finished.length === 0) {
    return (
      <EmptyState title="What every quarter showed will stand here">
        {isOwner
          ? 'Most owners are surer of how their customers are treated than their records allow. One evening shows where: what you believed and is so, what you believed and is not, and what nobody can know because nobody writes it down. From the second quarter on you see whether you see more clearly.'
          : 'When the owner has looked in the mirror, you read here what they said and what the records say.'}
      </EmptyState>
    );
  }
  const trend = finished.toReversed().map(({ id, name, counts }) => ({ id, name, counts }));
  return (
    <div className={finished.length > 1 ? styles.pair : undefined}>
      <Card title="What every quarter showed" count={finished.length}>
        <ul className={styles.list}>
          {finished.map(({ id, name, counts, finishedAt }) => (
            <li key={id} className={styles.row}>
              <RecordLink to={`/mirror/${id}`}>{name}</RecordLink>
              <span className="soft small">
                {finishedAt === null ? null : (
                  <>
                    looked at <DayText day={toDay(finishedAt, timeZone)} /> ·{' '}
                  </>
                )}
                {fitText(counts, locale)}
                {counts.index === null ? '' : ` · ${indexText(counts, locale)}`}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {finished.length > 1 ? (
        <Suspense fallback={<p className="soft">Reading…</p>}>
          <HonestyCard trend={trend} />
        </Suspense>
      ) : null}
    </div>
  );
}
