import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { longDay } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { briefLines, briefWarning } from './brief.logic.ts';
import styles from './Promises.module.css';
import { saidText } from './promises.logic.ts';

const print = (): void => globalThis.print();

/** What whoever goes there must know: what this customer was told, so that nobody is the one to reveal it. One page. */
export function BriefScreen({ id }: RecordScreen<Id<'Promise'>>) {
  const { data, error } = useQuery(orpc.promises.get.queryOptions({ input: { id } }));
  const reader = useReader();
  useShortcut('P', 'Print', print);
  if (error !== null) return <PageFrame title="This brief can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Visit brief" purpose="Reading…" />;
  const { promise, versions } = data;
  const last = versions.findLast(({ toldAt, withdrawnAt }) => toldAt !== null && withdrawnAt === null);
  const warning = briefWarning(promise, versions);
  return (
    <PageFrame
      title={`${promise.customerName}: what they were told`}
      purpose={
        <span className="not-on-paper">
          <RecordLink to={`/promises/${id}`}>{promise.what}</RecordLink> · take this along; say nothing they have not
          heard.
        </span>
      }
      action={
        <Button onClick={print}>
          Print <KeyHint keys="P" onAccent />
        </Button>
      }
    >
      <Card className={styles.paper}>
        <p>
          <strong>{promise.what}</strong>
          {last === undefined ? null : <>, expected {saidText(last, reader.locale)}</>}
        </p>
        {warning === null ? null : (
          <p className={styles.alarm}>
            <strong>{warning}</strong>
          </p>
        )}
        <h2>This customer was told</h2>
        <ul className={styles.plain}>
          {briefLines(versions, reader).map(({ when, said }) => (
            <li key={`${when} ${said}`}>
              <span>{said}</span>
              <span className="soft">{when}</span>
            </li>
          ))}
        </ul>
        <h2>What they need</h2>
        <p>
          {promise.needByOn === null
            ? 'Nobody asked by when they need it. Ask.'
            : `By ${longDay(promise.needByOn, reader.locale)}.`}
          {promise.theirPart === '' ? '' : ` Their part: ${promise.theirPart}.`}
          {promise.ourPart === '' ? '' : ` Our part: ${promise.ourPart}.`}
        </p>
        {promise.customerStyle === null ? null : (
          <>
            <h2>How they like to be talked to</h2>
            <p>{promise.customerStyle}</p>
          </>
        )}
        <p className={styles.foot}>
          If they ask something else than is written here, do not guess: ring the office
          {promise.customerPhone === null ? '' : `, and they ring ${promise.customerPhone}`}.
        </p>
      </Card>
    </PageFrame>
  );
}
