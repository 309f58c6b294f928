import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChecklistDefinition } from '../../../../shared/features/checklists/definition.schema.ts';
import { listMissing, noPhotos } from '../../../../shared/features/checklists/fill.rules.ts';
import { itemAnswersSchema, type ItemAnswers } from '../../../../shared/features/checklists/runs.schema.ts';
import type { AuditId } from '../../../../shared/ids.ts';
import { ItemInput } from '../../../parts/checklist/ItemInput.tsx';
import { useItemKeys } from '../../../parts/checklist/use-item-keys.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { RatingSheet } from './RatingSheet.tsx';

type Props = {
  readonly auditId: AuditId;
  readonly asked: { readonly name: string; readonly definition: ChecklistDefinition };
  readonly as: 'manager' | 'outsider';
};

const nothing = (): ItemAnswers => ({});

/** A manager's ratings, or those somebody from outside marked on paper; what is typed survives a reload. */
export function NamedRating({ auditId, asked, as }: Props) {
  const open = useOpen();
  const sayDone = useUndoNotice();
  const box = useRef<HTMLDivElement>(null);
  const [ids, setIds] = useState(() => ({ commandId: newId<'Command'>(), runId: newId<'Run'>() }));
  const [isTried, setIsTried] = useState(false);
  const { value: answers, setValue, clear } = useDraft(`mirror ${auditId} rates as ${as}`, itemAnswersSchema, nothing);
  const rate = useMutation(orpc.mirror.rate.mutationOptions());
  const { onKeyDown, goTo } = useItemKeys(box);
  const missing = listMissing(asked.definition, answers, noPhotos);
  const errors = new Map(isTried ? missing.map(({ itemId, sentence }) => [itemId, sentence]) : []);
  const send = (): void => {
    const [first] = missing;
    setIsTried(first !== undefined);
    if (first !== undefined) return goTo(first.itemId);
    rate.mutate(
      { ...ids, id: auditId, as, answers },
      {
        onSuccess: () => {
          clear();
          sayDone(as === 'manager' ? 'Thank you. Your ratings are in.' : 'The paper is in.');
          open('/mirror');
        },
        onError: () => setIds({ commandId: newId(), runId: newId() }),
      },
    );
  };
  return (
    <RatingSheet
      definition={asked.definition}
      box={box}
      onKeyDown={onKeyDown}
      onSend={send}
      isBusy={rate.isPending}
      problem={rate.error === null ? null : toSentence(rate.error)}
      note={progressText(answers, asked.definition)}
      renderItem={(item, number) => (
        <ItemInput
          key={item.id}
          item={item}
          number={number}
          answer={answers[item.id]}
          onChange={(answer) =>
            setValue((was) => {
              const { [item.id]: _, ...others } = was;
              return answer === undefined ? others : { ...others, [item.id]: answer };
            })
          }
          error={errors.get(item.id)}
        />
      )}
    />
  );
}

function progressText(answers: ItemAnswers, definition: ChecklistDefinition): string {
  const open = listMissing(definition, answers, noPhotos).length;
  if (open === 0) return 'Everything is answered.';
  return open === 1 ? 'One question is still open.' : `${open} questions are still open.`;
}
