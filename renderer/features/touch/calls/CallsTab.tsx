import { useState } from 'react';
import { whyText } from '../../../parts/touch/call-why.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from '../Touch.module.css';
import { callMark, nextChosen } from '../touch.logic.ts';
import { useWeekCalls } from '../touch.queries.ts';
import { CallCard } from './CallCard.tsx';

/** This week's calls: j k move, one key logs; the one that is chosen shows all that is good to know before. */
export function CallsTab() {
  const { data, error, isPending } = useWeekCalls();
  const reader = useReader();
  const [chosen, setChosen] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const items = data?.items ?? [];
  const at = nextChosen(items, chosen);
  const choose = (to: number): void => {
    const call = items[to];
    if (call !== undefined) setChosen({ id: call.customerId, at: to });
  };
  useShortcut('J', 'The next call', () => choose(at + 1));
  useShortcut('K', 'The call before', () => choose(at - 1));
  if (error !== null) return <EmptyState title="The calls could not be read">{toSentence(error)}</EmptyState>;
  if (isPending) return <Card>Reading…</Card>;
  if (items.length === 0) {
    return (
      <EmptyState title="Everybody was spoken with in time">
        Whoever was not in touch for longer than usual stands here each week, the most pressing first, with what they
        last said. Customers come every 30 days and prospects every 90 unless the owner says otherwise.
      </EmptyState>
    );
  }
  return (
    <Card className={styles.calls}>
      <ol className={styles.list} aria-label="Calls of this week">
        {items.map((call, index) => {
          const mark = callMark(call);
          const isChosen = index === at;
          return (
            <li key={call.customerId} className={isChosen ? `${styles.call} ${styles.chosen}` : styles.call}>
              <button type="button" className={styles.who} aria-expanded={isChosen} onClick={() => choose(index)}>
                <span className={styles.mark}>
                  <ToneMark tone={mark.tone}>{mark.text}</ToneMark>
                </span>
                <span>
                  <span className={styles.name}>{call.name}</span>
                  {call.class === null ? null : <span className="soft small"> {call.class}</span>}
                  <span className={styles.why}>{whyText(call, reader)}</span>
                </span>
              </button>
              {isChosen ? <CallCard key={call.customerId} call={call} onTried={() => choose(index + 1)} /> : null}
            </li>
          );
        })}
      </ol>
      {data !== undefined && data.count > items.length ? (
        <p className="soft small">{data.count - items.length} more are due. As you call, they move up.</p>
      ) : null}
    </Card>
  );
}
