import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readHolidays } from '../../../shared/features/promising/holidays.rules.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { countText, plural } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promising.module.css';

/** Adds one holiday or a pasted list of them; lines without a date are named, and stay to be mended. */
export function AddHolidays() {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [text, setText] = useState('');
  const add = useMutation(orpc.promising.addHolidays.mutationOptions());
  const { holidays, bad } = readHolidays(text);
  const submit = (): void => {
    if (holidays.length === 0) return;
    add.mutate(
      { commandId, holidays: [...holidays] },
      {
        onSuccess: ({ added, known }) => {
          const already = known === 0 ? '' : ` ${countText(known, locale)} stood here already.`;
          sayDone(`${countText(added, locale)} ${plural(added, 'holiday')} added.${already}`, commandId);
          setText(bad.map((line) => line.text).join('\n'));
        },
        onSettled: renewCommandId,
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={add.isPending}
      verb={holidays.length > 1 ? `Add ${countText(holidays.length, locale)} days` : 'Add'}
      problem={add.isError ? toSentence(add.error) : null}
    >
      <Textarea
        label="Add holidays"
        description="One a line, a date and a name; a whole list can be pasted."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={'25 Dec 2026 Christmas Day\n26 Dec 2026 Boxing Day'}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {bad.length === 0 ? null : (
        <ul className={styles.bad} aria-live="polite">
          {bad.slice(0, 10).map(({ line, text: said, why }) => (
            <li key={line}>
              “{said}”: {why}.
            </li>
          ))}
        </ul>
      )}
    </Form>
  );
}
