import { useQuery } from '@tanstack/react-query';
import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { dayText, relativeText, type Reader, type Tone } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './PromisesCard.module.css';

/** What is to be done about a promise: tell them, call them, do it. */
function todo(row: PromiseRow, reader: Reader): { readonly title: string; readonly tone: Tone; readonly mark: string } {
  const { customerName, what, untoldSince, isContradicted, state, last } = row;
  if (untoldSince !== null) {
    return { title: `Tell ${customerName} their date moves`, tone: 'bad', mark: `known ${relativeText(untoldSince, reader)}` };
  }
  if (isContradicted) return { title: `Call ${customerName}: they heard two dates`, tone: 'watch', mark: 'two dates' };
  const title = `${what} for ${customerName}`;
  return state === 'late'
    ? { title, tone: 'bad', mark: `promised ${dayText(last.on, reader)}` }
    : { title, tone: 'watch', mark: 'due today' };
}

/** Promises that need somebody today. */
export function PromisesCard() {
  const reader = useReader();
  const { data } = useQuery(orpc.promises.waiting.queryOptions({ input: {} }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="Promises that wait" count={data.items.length} action={<RecordLink to="/promises">All promises</RecordLink>}>
      <ul className={styles.rows}>
        {data.items.map((row) => {
          const { title, tone, mark } = todo(row, reader);
          return (
            <li key={row.id}>
              <RecordLink to={`/promises/${row.id}`}>{title}</RecordLink>
              <ToneMark tone={tone}>{mark}</ToneMark>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
