import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { byPage } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { countText } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Pulse.module.css';

/** Every pulse, newest first. */
export function PulseList() {
  const { locale } = useReader();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.pulse.list.infiniteOptions(byPage((cursor) => ({ cursor }))),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title="Pulses">
      {error === null ? null : <p role="alert">{toSentence(error)}</p>}
      {data !== undefined && items.length === 0 ? (
        <p className="soft">
          None yet. A pulse of five questions once a quarter shows how it is to work here, beside what customers say.
        </p>
      ) : null}
      <ul className={styles.list}>
        {items.map(({ id, title, state, takenPart, asked, closesOn, closedOn }) => (
          <li key={id} className={styles.row}>
            <div>
              <RecordLink to={`/pulse/${id}`}>{title}</RecordLink>{' '}
              <ToneMark tone={state === 'open' ? 'good' : 'neutral'}>{state}</ToneMark>
              <div className="soft small">
                {state === 'open' ? (
                  <>
                    until <DayText day={closesOn} /> ·{' '}
                    {takenPart === 0
                      ? 'fewer than five have answered'
                      : `at least ${countText(takenPart, locale)} answered`}
                  </>
                ) : (
                  <>
                    closed <DayText day={closedOn ?? closesOn} /> · {countText(takenPart, locale)} of{' '}
                    {countText(asked, locale)} took part
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          Show earlier ones
        </Button>
      ) : null}
    </Card>
  );
}
