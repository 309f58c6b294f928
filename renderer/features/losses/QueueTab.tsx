import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import type { Unwritten } from '../../../shared/features/losses/reading.schema.ts';
import { neverSentSentence } from '../../../shared/features/losses/losses.words.ts';
import { LossForm } from '../../parts/losses/LossForm.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Losses.module.css';
import { queueOptions } from './losses.queries.ts';
import { LossTable } from './LossTable.tsx';

/** More than these stand in the list that goes on below. */
const shownUnwritten = 20;

/** Whose days for a call run, whose come, whose passed, and who left without anybody writing down why. */
export function QueueTab() {
  const { data, error } = useQuery(queueOptions());
  const { data: unwritten } = useQuery(orpc.losses.unwritten.queryOptions({ input: { limit: shownUnwritten } }));
  const [chosen, setChosen] = useState<Unwritten | null>(null);
  if (error !== null) return <EmptyState title="The calls could not be read">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const isEmpty = [data.open, data.early, data.missed].every((losses) => losses.length === 0);
  const parts: readonly (readonly [label: string, losses: readonly Loss[]])[] = [
    ['To call now', data.open],
    ['Not yet: in the first two weeks it is the anger that talks', data.early],
    ['Missed: nobody called within six weeks', data.missed],
  ];
  return (
    <div className={styles.column}>
      {isEmpty ? (
        <EmptyState title="Nobody who left is to be called">
          Everybody who leaves and matters waits here from day 14 to day 42 for one call, by the one person you name.{' '}
          {neverSentSentence}
        </EmptyState>
      ) : null}
      {parts.map(([label, losses]) =>
        losses.length === 0 ? null : (
          <div key={label}>
            <h2 className={styles.heading}>{label}</h2>
            <LossTable losses={losses} label={label} />
          </div>
        ),
      )}
      {unwritten === undefined || unwritten.items.length === 0 ? null : (
        <Card title="Left, but nobody wrote down why" count={data.unwritten}>
          <ul className={styles.rows}>
            {unwritten.items.map((one) => (
              <li key={one.customerId}>
                <span>
                  <RecordLink to={`/customers/${one.customerId}`}>{one.name}</RecordLink>{' '}
                  <span className="soft small">
                    {one.lostOn === null ? 'nobody knows when' : <DayText day={one.lostOn} />}
                  </span>
                </span>
                <Button size="compact-sm" variant="default" onClick={() => setChosen(one)}>
                  Write down why<span className="seen-by-readers-only"> {one.name} left</span>
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <UnwrittenDialog chosen={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

function UnwrittenDialog({ chosen, onClose }: { readonly chosen: Unwritten | null; readonly onClose: () => void }) {
  const { now, timeZone } = useReader();
  const { data: settings } = useQuery(orpc.losses.settings.queryOptions({ input: {} }));
  if (chosen === null || settings === undefined) return null;
  const { customerId: id, name, lostOn, marginMinor } = chosen;
  const start = { lostOn: lostOn ?? toDay(now, timeZone), marginMinor, caller: settings.caller };
  return (
    <Dialog title={`${name} left`} isOpen onClose={onClose}>
      <LossForm key={id} customer={{ id, name }} of={null} start={start} onDone={onClose} />
    </Dialog>
  );
}
