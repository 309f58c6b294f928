import { useQuery } from '@tanstack/react-query';
import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { promiseStateWords } from '../../../shared/features/promises/promises.words.ts';
import { usePromiseMaking } from '../../parts/promise-making.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Button } from '@mantine/core';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { countText, dayText, sentenceCase } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promises.module.css';
import { standsMark } from './promises.logic.ts';
import { StandsMark } from './StandsMark.tsx';

/** The open promises by where they stand, and what became of those of the last 30 days. */
export function BoardTab() {
  const { data, error } = useQuery(orpc.promises.board.queryOptions({ input: {} }));
  const { locale } = useReader();
  const makePromise = usePromiseMaking();
  if (error !== null) return <EmptyState title="The promises could not be read">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  if (data.columns.every(({ count }) => count === 0)) {
    return (
      <EmptyState
        title="What was promised stands here"
        action={<Button onClick={() => makePromise()}>Promise something</Button>}
      >
        Write down what you promise, and by when they need it. The first date stays as it was said; whatever moves is
        kept beside it, with the reason told and the real one.
      </EmptyState>
    );
  }
  return (
    <div className={styles.board}>
      {data.columns.map(({ state, count, items }) => {
        const isPast = state === 'kept' || state === 'broken';
        return (
          <section key={state} className={styles.state} aria-label={sentenceCase(promiseStateWords[state])}>
            <h2>
              {sentenceCase(promiseStateWords[state])}{' '}
              <span className="soft small">
                {countText(count, locale)}
                {isPast ? ' in 30 days' : ''}
              </span>
            </h2>
            <ul className={styles.cards}>
              {items.map((row) => (
                <li key={row.id}>
                  <BoardCard row={row} />
                </li>
              ))}
            </ul>
            {count > items.length ? (
              <RecordLink to={`/promises?tab=list&show=${state}`}>All {countText(count, locale)}</RecordLink>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function BoardCard({ row }: { readonly row: PromiseRow }) {
  const reader = useReader();
  const { first, last, doneOn, needByOn } = row;
  const dates = [
    `promised ${dayText(first.on, reader)}`,
    ...(last.on === first.on ? [] : [`told ${dayText(last.on, reader)}`]),
    ...(doneOn === null
      ? needByOn === null
        ? []
        : [`needed ${dayText(needByOn, reader)}`]
      : [`came ${dayText(doneOn, reader)}`]),
  ];
  return (
    <RecordLink to={`/promises/${row.id}`} className={styles.card}>
      <strong>{row.customerName}</strong>
      <span>{row.what}</span>
      <div className="soft small">{dates.join(', ')}</div>
      {standsMark(row).word === promiseStateWords[row.state] ? null : <StandsMark row={row} />}
    </RecordLink>
  );
}
