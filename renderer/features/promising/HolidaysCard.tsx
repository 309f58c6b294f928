import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { Holiday } from '../../../shared/features/promising/promising.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { dayText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { AddHolidays } from './AddHolidays.tsx';
import styles from './Promising.module.css';

/** Days without work, those to come first; past ones still count in how long jobs took. */
export function HolidaysCard({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const [showsPast, setShowsPast] = useState(false);
  const remove = useMutation(orpc.promising.removeHoliday.mutationOptions());
  const today = toDay(reader.now, reader.timeZone);
  const past = holidays.filter(({ on }) => on < today);
  const shown = showsPast ? holidays : holidays.filter(({ on }) => on >= today);
  const takeOut = ({ on, name }: Holiday): void => {
    const commandId = newId<'Command'>();
    remove.mutate(
      { commandId, on },
      {
        onSuccess: () => sayDone(`${name === '' ? dayText(on, reader) : name} is a working day again.`, commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <Card
      title="Holidays"
      count={holidays.length}
      action={
        past.length === 0 ? undefined : (
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsPast(!showsPast)}>
            {showsPast ? 'Hide past ones' : `Show ${past.length} past`}
          </Button>
        )
      }
    >
      <p className="soft small">Days on which nobody works; no promise counts them.</p>
      {shown.length === 0 ? null : (
        <ul className={styles.list}>
          {shown.map((holiday) => (
            <li key={holiday.on} className={styles.row}>
              <span className={styles.grow}>
                {dayText(holiday.on, reader)}
                {holiday.name === '' ? null : <span className="soft"> · {holiday.name}</span>}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Take out ${holiday.name} ${holiday.on}`}
                onClick={() => takeOut(holiday)}
              >
                Take out
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddHolidays />
    </Card>
  );
}
