import { Button, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../../shared/clock.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './Asking.module.css';

/** As many as are given out at a time (asking.contract.ts). */
const mostSheets = 1000;

/** Blank forms with a number each, and the fast way to enter them when they come back. */
export function PaperCard({ survey }: { readonly survey: SurveyPage }) {
  const open = useOpen();
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const [count, setCount] = useState(20);
  const print = useMutation(orpc.surveys.printSheets.mutationOptions());
  const note = useMutation(orpc.surveys.noteAsked.mutationOptions());
  const isOpen = survey.state === 'open';
  const onError = (error: Error): void => sayDone(toSentence(error));
  const make = (): void =>
    print.mutate(
      { commandId: newId(), surveyId: survey.id, sheets: count },
      { onSuccess: ({ from, to }) => open(`/surveys/${survey.id}/print?from=${from}&to=${to}`), onError },
    );
  const noteHandedOut = (): void => {
    const commandId = newId<'Command'>();
    note.mutate(
      {
        commandId,
        id: newId<'Ask'>(),
        surveyId: survey.id,
        customerId: null,
        channel: 'paper',
        people: count,
        outcome: 'handed-out',
        locationId: null,
        askedOn: toDay(now, timeZone),
      },
      {
        onSuccess: () => sayDone(`Noted: ${count} ${plural(count, 'sheet')} handed out today.`, commandId),
        onError,
      },
    );
  };
  return (
    <Card title="Paper" action={<RecordLink to={`/surveys/${survey.id}/print`}>Look at a sheet</RecordLink>}>
      <p className="soft">
        Every sheet has a number, so that none is entered twice. Say how many you hand out, and the response rate is
        right.
      </p>
      <div className={styles.buttons}>
        <NumberInput
          label="Sheets"
          w={110}
          min={1}
          max={mostSheets}
          allowDecimal={false}
          value={count}
          onChange={(value) => setCount(typeof value === 'number' ? Math.max(1, Math.min(value, mostSheets)) : 1)}
        />
        <Button disabled={!isOpen} loading={print.isPending} onClick={make}>
          Number and print
        </Button>
        <Button variant="default" disabled={!isOpen} loading={note.isPending} onClick={noteHandedOut}>
          Handed out
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" disabled={!isOpen} onClick={() => open(`/surveys/${survey.id}/sheets`)}>
          Enter sheets
        </Button>
        <Button variant="default" disabled={!isOpen} onClick={() => open(`/surveys/${survey.id}/sheets?part=check`)}>
          Check a sample
        </Button>
      </div>
    </Card>
  );
}
