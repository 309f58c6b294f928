import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, type KeyboardEvent } from 'react';
import { z } from 'zod';
import type { ActionPage, BesideAction } from '../../../shared/features/actions/actions.schema.ts';
import { causeLists } from '../../../shared/features/business/business.schema.ts';
import { reasonIdSchema } from '../../../shared/ids.ts';
import { ReasonPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { dueText } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './ActionScreen.module.css';
import { shownWhys, toWhys } from './cause.logic.ts';

const draftSchema = z.object({ whys: z.array(z.string()), causeId: reasonIdSchema.nullable() });

/** Enter in an answer goes on to the next question, as in a talk; Ctrl Enter saves. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  const fields = [...event.currentTarget.querySelectorAll('input')];
  const index = fields.findIndex((field) => field === event.target);
  // The last field is the cause, where Enter takes what is highlighted.
  if (index < 0 || index === fields.length - 1) return;
  event.preventDefault();
  fields[index + 1]?.focus();
}

/** Five whys, which end early once the process behind it has a name. */
export function CauseForm({ page, onDone }: { readonly page: ActionPage; readonly onDone: () => void }) {
  const { action, whys: kept } = page;
  const { id, causeId: keptCause } = action;
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const start = useCallback(() => ({ whys: [...kept], causeId: keptCause }), [kept, keptCause]);
  const { value, setValue, clear } = useDraft(`cause of action ${id}`, draftSchema, start);
  const { causeId } = value;
  const explain = useMutation(orpc.actions.explain.mutationOptions());
  const join = useMutation(orpc.actions.join.mutationOptions());
  const isOther = causeId !== null && causeId !== keptCause && action.customerId !== null;
  const same = useQuery({
    ...orpc.actions.sameCause.queryOptions({ input: { id, causeId: causeId ?? reasonIdSchema.parse(id) } }),
    enabled: isOther,
  });
  const other = isOther ? (same.data?.action ?? null) : null;
  const shown = shownWhys(value.whys, causeId !== null);
  const error = explain.error ?? join.error;
  const fieldError = toFieldError(error);

  const save = (): void => {
    const whys = toWhys(value.whys);
    const onSuccess = (): void => {
      clear();
      sayDone(other === null ? 'Saved.' : `Joined: “${other.what}” takes care of both.`, commandId);
      onDone();
    };
    if (other !== null && causeId !== null) join.mutate({ commandId, id, whys, causeId }, { onSuccess });
    else explain.mutate({ commandId, id, whys, causeId }, { onSuccess });
  };
  return (
    <Form
      verb={other === null ? 'Save' : 'Join it'}
      onSubmit={save}
      onCancel={onDone}
      isBusy={explain.isPending || join.isPending}
      problem={error !== null && fieldError?.field !== 'causeId' ? toSentence(error) : null}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the fields inside */}
      <div className={styles.whys} onKeyDown={goOn}>
        {shown.map((why, index) => (
          <TextInput
            // The answers have no other name than their place.
            key={index}
            label={index === 0 ? 'Why did it happen?' : `And why was that? (${index + 1} of 5)`}
            data-autofocus={index === 0}
            maxLength={200}
            value={why}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setValue((was) => ({ ...was, whys: shown.map((one, at) => (at === index ? text : one)) }));
            }}
          />
        ))}
        <ReasonPicker
          list={causeLists}
          label="The process behind it"
          placeholder="not known yet"
          hint="A process, never a person. Once it has a name, you need not ask on."
          value={causeId}
          error={fieldError?.field === 'causeId' ? fieldError.sentence : null}
          onChange={(chosen) => setValue((was) => ({ ...was, causeId: chosen }))}
        />
      </div>
      {other === null ? null : <JoinOffer other={other} />}
    </Form>
  );
}

function JoinOffer({ other }: { readonly other: BesideAction }) {
  const reader = useReader();
  return (
    <output className={styles.offer}>
      There is an open action for this customer and this cause. Join it, so that nobody does it twice?
      <span className={styles.other}>
        “{other.what}”{' '}
        <span className="soft">
          {other.whoName ?? 'nobody yet'}, {dueText(other.dueAt, reader).text}
        </span>
      </span>
    </output>
  );
}
