import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { z } from 'zod';
import { bears } from '../../../../shared/features/proof/proof.rules.ts';
import { verdicts, type Comparison, type Verdict } from '../../../../shared/features/proof/proof.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toFieldError, toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Form } from '../../../ui/Form.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { LookList } from './LookList.tsx';
import styles from './Proof.module.css';

type Props = {
  readonly actionId: Id<'Action'>;
  readonly look: Comparison;
  readonly confirmed: { readonly verdict: Verdict; readonly claim: string } | null;
  readonly onDone: () => void;
};

const draftSchema = z.object({ verdict: z.enum(verdicts), claim: z.string() });

const labels = {
  improved: 'Improved: it worked',
  'no-change': 'No change that shows',
  worse: 'Worse',
} satisfies Record<Verdict, string>;

/** The owner's word on what the figures show, never a better one; for an improvement also what customers are told. */
export function ConfirmForm({ actionId, look, confirmed, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const { shows } = look;
  const start = useCallback(
    () => ({
      verdict: confirmed?.verdict ?? (shows === 'too-early' ? 'no-change' : shows),
      claim: confirmed?.claim ?? '',
    }),
    [confirmed, shows],
  );
  const { value, setValue, clear } = useDraft(`verdict on action ${actionId}`, draftSchema, start);
  const confirm = useMutation(orpc.proof.confirm.mutationOptions());
  const fieldError = toFieldError(confirm.error);
  const save = (): void =>
    confirm.mutate(
      { commandId, actionId, ...value },
      {
        onSuccess: () => {
          clear();
          sayDone('Noted.', commandId);
          onDone();
        },
      },
    );
  return (
    <Form
      verb="Confirm"
      onSubmit={save}
      onCancel={onDone}
      isBusy={confirm.isPending}
      problem={confirm.isError && fieldError?.field !== 'claim' ? toSentence(confirm.error) : null}
    >
      <LookList looks={[look]} />
      <Radio.Group
        label="What you say to it"
        description="The figures bear no better word than they show."
        value={value.verdict}
        onChange={(chosen) =>
          setValue((was) => ({ ...was, verdict: verdicts.find((one) => one === chosen) ?? was.verdict }))
        }
      >
        <div className={styles.radios}>
          {verdicts.map((verdict) => (
            <Radio
              key={verdict}
              value={verdict}
              label={labels[verdict]}
              disabled={!bears(shows, verdict)}
              {...(verdict === value.verdict ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      {value.verdict === 'improved' ? (
        <Textarea
          label="What customers may be told"
          description="One sentence. It is what a caller may claim, and what “you said, we did” may say."
          autosize
          minRows={2}
          maxLength={300}
          value={value.claim}
          error={fieldError?.field === 'claim' ? fieldError.sentence : null}
          onChange={(event) => {
            const claim = event.currentTarget.value;
            setValue((was) => ({ ...was, claim }));
          }}
        />
      ) : null}
    </Form>
  );
}
