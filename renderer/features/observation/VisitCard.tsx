import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Observation } from '../../../shared/features/observation/observation.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayText } from '../../ui/DateText.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './Observation.module.css';

type Props = { readonly of: Observation; readonly onChange: () => void; readonly onDone: () => void };

/** A visit as it was written down, and its answer: given, or to be given here. */
export function VisitCard({ of, onChange, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const archive = useMutation(orpc.observation.archive.mutationOptions());
  const facts = [
    ['What they used', of.product],
    ['What they did', of.did],
    ['What surprised us', of.surprised],
    ['What they asked', of.asked],
  ] as const;
  const takeOut = (): void =>
    archive.mutate(
      { commandId, id: of.id, archived: true },
      {
        onSuccess: () => {
          sayDone('The visit was taken out.', commandId);
          onDone();
        },
      },
    );
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>
            <DayText day={of.watchedOn} />
            {of.byName === null ? null : ` · ${of.byName}`}
          </dt>
          <dd>
            <RecordLink to={`/customers/${of.customerId}`}>{of.customerName}</RecordLink>
          </dd>
        </div>
        {facts.map(([label, text]) =>
          text === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        {of.answeredOn === null ? null : (
          <div>
            <dt>
              What we answered, <DayText day={of.answeredOn} />
              {of.answeredByName === null ? null : ` · ${of.answeredByName}`}
            </dt>
            <dd>{of.answer}</dd>
          </div>
        )}
      </dl>
      {of.answeredOn === null ? <AnswerForm of={of} onDone={onDone} /> : null}
      <Group gap={8} mt={12}>
        <Button variant="subtle" size="compact-sm" onClick={onChange}>
          Change what was written
        </Button>
        <Button variant="subtle" size="compact-sm" loading={archive.isPending} onClick={takeOut}>
          Take this visit out
        </Button>
      </Group>
      {archive.isError ? <p role="alert">{toSentence(archive.error)}</p> : null}
    </>
  );
}
