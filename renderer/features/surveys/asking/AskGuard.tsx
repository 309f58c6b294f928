import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { toDay } from '../../../../shared/clock.ts';
import type { AskCheck, SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { ActionButton } from '../../../parts/ActionButton.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './Asking.module.css';

type Props = { readonly check: AskCheck; readonly survey: SurveyPage; readonly customerName: string };

/** Whether a customer may be asked now, said before anything is; where not, what to do instead. */
export function AskGuard({ check, survey, customerName }: Props) {
  const { customerId } = check;
  const open = useOpen();
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const note = useMutation(orpc.surveys.noteAsked.mutationOptions());
  if (!check.allowed)
    return (
      <div className={styles.guard} role="alert">
        <p>{check.sentence}</p>
        {check.instead === 'call' ? (
          <ActionButton
            customerId={customerId}
            what={`Call ${customerName}: why did they leave?`}
            label="Plan the call"
          />
        ) : null}
      </div>
    );
  const noteOutcome = (outcome: 'declined' | 'no-answer', said: string): void => {
    const commandId = newId<'Command'>();
    note.mutate(
      {
        commandId,
        id: newId<'Ask'>(),
        surveyId: survey.id,
        customerId,
        channel: 'phone',
        people: 1,
        outcome,
        locationId: null,
        askedOn: toDay(now, timeZone),
      },
      {
        onSuccess: () => {
          sayDone(said, commandId);
          open(`/customers/${customerId}`);
        },
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <Group gap={12} mt={14} justify="space-between">
      <span className="soft">They may be asked now.</span>
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => noteOutcome('declined', 'Noted: they would rather not. They are left alone for now.')}
        >
          They declined
        </Button>
        <Button variant="default" size="compact-md" onClick={() => noteOutcome('no-answer', 'Noted: nobody answered.')}>
          Nobody answered
        </Button>
      </Group>
    </Group>
  );
}
