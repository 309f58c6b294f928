import { Button, Group } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import type { PromiseFilter, PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { hoursText } from '../../../shared/features/measures/measure.words.ts';
import { presetOf, presetPeriod, presetWords } from '../../ui/periods.logic.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promises.module.css';
import type { PromisesScreenFilter } from './promises.logic.ts';

const ids = [
  'promises.candour',
  'promises.reasons-unverified',
  'promises.kept-first',
  'promises.kept-last',
  'promises.flattery-gap',
  'promises.self-inflicted',
  'promises.moves',
  'promises.moves-not-explainable',
  'promises.notice-delay',
  'promises.told-before-due',
  'promises.found-out',
];

const periods = ['this-quarter', 'last-quarter', 'twelve-months'] as const;

type Props = { readonly filter: PromiseFilter; readonly setFilter: (patch: Partial<PromisesScreenFilter>) => void };

/** What was told beside what was true. Reasons name what happened, never who. */
export function ToldTab({ filter, setFilter }: Props) {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  const today = toDay(now, timeZone);
  const start = business.yearStartsInMonth;
  const preset = presetOf(filter, today, start);
  const chosen = preset === null || preset === 'all' ? 'this-quarter' : preset;
  const quarter = presetPeriod('this-quarter', today, start) ?? { from: today, to: today };
  const period = { from: filter.from ?? quarter.from, to: filter.to ?? quarter.to };
  const { data, error } = useQuery(
    orpc.promises.toldAndTrue.queryOptions({ input: period, placeholderData: keepPreviousData }),
  );
  if (error !== null) return <EmptyState title="This could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      <Group gap={8}>
        {periods.map((one) => (
          <Button
            key={one}
            variant={one === chosen ? 'filled' : 'default'}
            size="compact-md"
            aria-pressed={one === chosen}
            onClick={() => setFilter(presetPeriod(one, today, start) ?? {})}
          >
            {presetWords[one]}
          </Button>
        ))}
      </Group>
      <div className={styles.grid}>
        <div className={styles.column}>
          {data === undefined ? null : (
            <>
              {data.story === null ? null : <Story story={data.story} />}
              <Matrix cells={data.cells} />
              <Causes causes={data.causes} />
              <Rows
                title="Told two dates"
                rows={data.contradicted}
                none="Nobody has heard two dates that both stand."
              />
              <Rows
                title="Broken though early enough"
                rows={data.selfInflicted}
                none="No promise was broken that came early enough for what they needed."
              />
            </>
          )}
        </div>
        <div className={styles.column}>
          <MeasureCard title="In figures" ids={ids} {...period} />
        </div>
      </div>
    </>
  );
}

type Told = Awaited<ReturnType<typeof orpc.promises.toldAndTrue.call>>;

function Story({ story }: { readonly story: NonNullable<Told['story']> }) {
  const { told, real, count, customerName, what, promiseId } = story;
  return (
    <Card title={`“${told}” was told where it was “${real}”`}>
      <p>
        {count === 1 ? 'It happened once' : `It happened ${count} times`}, most recently to{' '}
        <RecordLink to={`/promises/${promiseId}`}>
          {customerName}, {what}
        </RecordLink>
        . Customers hear the real reason from whoever comes; then they ask whether they were lied to.
      </p>
    </Card>
  );
}

function Matrix({ cells }: { readonly cells: Told['cells'] }) {
  const sayDone = useUndoNotice();
  const declare = useMutation(orpc.promises.declareSame.mutationOptions());
  const setSame = (reasonId: Id<'Reason'>, otherId: Id<'Reason'>, same: boolean): void => {
    const commandId = newId<'Command'>();
    declare.mutate(
      { commandId, id: newId(), reasonId, otherId, same },
      {
        onSuccess: () => sayDone(same ? 'They count as the same reason.' : 'They count as two reasons.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <Card title="Reason told, reason real">
      {cells.length === 0 ? (
        <p className="soft">
          Once somebody other than the teller says what really moved a date, both stand here side by side.
        </p>
      ) : (
        <div className={styles.matrix}>
          <table>
            <thead>
              <tr>
                <th scope="col">Told</th>
                <th scope="col">Really</th>
                <th scope="col" className={styles.number}>
                  Moves
                </th>
                <th scope="col">
                  <span className="seen-by-readers-only">Do both mean the same?</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {cells.map(({ told, real, count, isSame }) => (
                <tr key={`${told.id} ${real.id}`}>
                  <td>{told.name}</td>
                  <td className={told.id === real.id || isSame ? undefined : styles.otherwise}>{real.name}</td>
                  <td className={styles.number}>{count}</td>
                  <td>
                    {told.id === real.id ? (
                      <span className="soft small">as told</span>
                    ) : (
                      <Button variant="subtle" size="compact-sm" onClick={() => setSame(told.id, real.id, !isSame)}>
                        {isSame ? 'Not the same after all' : 'Means the same'}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Causes({ causes }: { readonly causes: Told['causes'] }) {
  if (causes.length === 0) return null;
  return (
    <Card title="What moved dates, and how long they waited to hear it">
      <ul className={styles.plain}>
        {causes.map(({ id, name, moves, medianMinutes, untold }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="soft small">
              {[
                `${moves} ${moves === 1 ? 'move' : 'moves'}`,
                ...(medianMinutes === null
                  ? []
                  : [`told after ${hoursText(medianMinutes / 60)} of work at the median`]),
                ...(untold === 0 ? [] : [`${untold} not told in time`]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Rows({
  title,
  rows,
  none,
}: {
  readonly title: string;
  readonly rows: readonly PromiseRow[];
  readonly none: string;
}) {
  return (
    <Card title={title} count={rows.length === 0 ? undefined : rows.length}>
      {rows.length === 0 ? <p className="soft">{none}</p> : null}
      <ul className={styles.plain}>
        {rows.map(({ id, customerName, what, first, doneOn, needByOn }) => (
          <li key={id}>
            <RecordLink to={`/promises/${id}`}>
              {customerName}, {what}
            </RecordLink>
            <span className="soft small">
              promised <DayText day={first.on} />
              {doneOn === null ? null : (
                <>
                  , came <DayText day={doneOn} />
                </>
              )}
              {needByOn === null ? null : (
                <>
                  , needed <DayText day={needByOn} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
