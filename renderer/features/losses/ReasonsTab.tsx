import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { OptionBars } from '../../charts/OptionBars.tsx';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { countText, moneyText, plural } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Losses.module.css';
import { causesTitle } from './losses.logic.ts';
import { useLookBack } from './losses.queries.ts';

const ways = [
  { value: 'byPoints', label: 'By points' },
  { value: 'byMargin', label: 'By margin' },
] as const;

const figureIds = ['losses.call-coverage', 'losses.discovery', 'losses.several-reasons', 'losses.won-back'];

/** What drove customers away in the last two years: processes, never persons. */
export function ReasonsTab() {
  const reader = useReader();
  const period = useLookBack();
  const [way, setWay] = useState<(typeof ways)[number]['value']>('byPoints');
  const { data, error } = useQuery(orpc.losses.causes.queryOptions({ input: period }));
  if (error !== null) return <EmptyState title="The reasons could not be read">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const rows = data[way];
  const text = (count: number): string =>
    way === 'byPoints' ? countText(count, reader.locale) : moneyText(Math.round(count / 100) * 100, reader);
  const callsText = `${countText(data.calls, reader.locale)} ${plural(data.calls, 'call')} of the last two years, 100 points each.`;
  return (
    <div className={styles.grid}>
      {data.calls === 0 ? (
        <EmptyState title="What drives customers away stands here">
          After each call 100 points are spread over the reasons they told, and this shows the few reasons behind most
          of it, by points and by the margin that left. The first call fills it.
        </EmptyState>
      ) : (
        <ChartCard
          title={causesTitle(rows, reader.locale)}
          lines={[callsText, 'The reasons are about how the work is done, never about who does it.']}
          action={<SegmentedControl size="xs" aria-label="Weighed" data={[...ways]} value={way} onChange={setWay} />}
          table={{
            columns: ['Reason', way === 'byPoints' ? 'Points' : 'Margin a year', 'Share', 'Together', 'Calls'],
            rows: rows.map(({ name, count, percent, cumulative, calls, reasonId }) => [
              name,
              { text: text(count), to: `/losses?tab=all&causeId=${reasonId}` },
              `${percent}%`,
              `${Math.round(cumulative * 100)}%`,
              countText(calls, reader.locale),
            ]),
          }}
        >
          <OptionBars
            label="Reasons, the heaviest first"
            n={way === 'byPoints' ? data.calls * 100 : 0}
            withShares={way === 'byPoints'}
            bars={rows.map(({ reasonId, name, count, vital }) => ({
              key: reasonId,
              label: name,
              n: way === 'byPoints' ? count : Math.round(count / 100),
              tone: vital ? 'bad' : 'neutral',
              to: `/losses?tab=all&causeId=${reasonId}`,
            }))}
          />
        </ChartCard>
      )}
      <div className={styles.column}>
        <MeasureCard title="In the last two years" ids={figureIds} {...period} />
        {data.pairs.length === 0 ? null : (
          <Card title="Reasons that come together">
            <ul className={styles.rows}>
              {data.pairs.map(({ one, other, calls }) => (
                <li key={`${one} ${other}`}>
                  <span>
                    {one} and {other}
                  </span>
                  <span className="soft small">
                    {countText(calls, reader.locale)} {plural(calls, 'call')}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  );
}
