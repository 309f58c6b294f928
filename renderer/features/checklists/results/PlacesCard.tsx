import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { DayText } from '../../../ui/DateText.tsx';
import { countText } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { scoreText } from '../checklists.logic.ts';
import styles from './Results.module.css';
import { likelyText, lowestTitle } from './results.logic.ts';
import { runsPath, toResultsFilter } from './results.queries.ts';
import type { ResultsCardProps } from './results-card.ts';

/** Places side by side, whole and by section; each figure opens the times behind it. Nothing with one place only. */
export function PlacesCard({ checklistId, filter }: ResultsCardProps) {
  const reader = useReader();
  const { locale } = reader;
  const { from, to } = toResultsFilter(filter);
  const { data, error } = useQuery(
    orpc.checklists.compare.queryOptions({ input: { checklistId, from, to }, placeholderData: keepPreviousData }),
  );
  if (error !== null) return <Card title="The places could not be read">{toSentence(error)}</Card>;
  if (data === undefined || data.places.length < 2) return null;
  const rows = data.places.map((place) => ({ ...place, ...place.total, name: place.locationName ?? 'no place' }));
  const [first] = data.places;
  const sections = first?.sections ?? [];
  const figure = (value: number | null): string => (value === null ? '·' : scoreText(value, locale));
  return (
    <ChartCard title={lowestTitle(rows, 'place', locale)} table={null} lines={['Of the times it was filled in there.']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table must scroll by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label="Places side by side">
        <table className={styles.places}>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Whole</th>
              {sections.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">Times</th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.locationId ?? ''}>
                <th scope="row">{row.name}</th>
                <td>
                  <strong>{figure(row.total.value)}</strong>
                  <div className="soft small">{likelyText(row.total, locale)}</div>
                </td>
                {row.sections.map(({ id, value }) => (
                  <td key={id}>{figure(value)}</td>
                ))}
                <td>
                  {row.locationId === null ? (
                    countText(row.runs, locale)
                  ) : (
                    <RecordLink to={runsPath(checklistId, { from, to, locationId: row.locationId })}>
                      {countText(row.runs, locale)}
                    </RecordLink>
                  )}
                </td>
                <td>{row.lastRanOn === null ? '' : <DayText day={row.lastRanOn} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartCard>
  );
}
