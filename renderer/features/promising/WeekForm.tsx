import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { readHours, writeHours } from '../../../shared/features/promising/hours.rules.ts';
import type { WorkingHours } from '../../../shared/features/promising/promising.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promising.module.css';
import { weekNames } from './week-names.ts';

/** The hours of each day, as one writes them on a door; an empty day is free. */
export function WeekForm({ week }: Pick<WorkingHours, 'week'>) {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const labels = useId();
  const [commandId, renewCommandId] = useCommandId();
  const [texts, setTexts] = useState(() => week.map(writeHours));
  const [isChecked, setIsChecked] = useState(false);
  const save = useMutation(orpc.promising.saveHours.mutationOptions());
  const days = texts.map(readHours);
  const submit = (): void => {
    setIsChecked(true);
    const read = days.filter((day) => typeof day !== 'string');
    if (read.length < days.length) return;
    save.mutate(
      { commandId, week: read },
      { onSuccess: () => sayDone('These are your working hours.', commandId), onSettled: renewCommandId },
    );
  };
  return (
    <Form onSubmit={submit} isBusy={save.isPending} problem={save.isError ? toSentence(save.error) : null}>
      <div className={styles.week}>
        {weekNames(locale).map((name, index) => {
          const read = days[index];
          return [
            <span key={name} id={`${labels}-${index}`} className={styles.day}>
              {name}
            </span>,
            <TextInput
              key={`${name} hours`}
              aria-labelledby={`${labels}-${index}`}
              placeholder="free"
              maxLength={80}
              value={texts[index] ?? ''}
              error={isChecked && typeof read === 'string' ? read : null}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTexts((was) => was.with(index, value));
              }}
            />,
          ];
        })}
      </div>
    </Form>
  );
}
