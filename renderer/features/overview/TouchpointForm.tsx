import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentWords } from '../../../shared/features/business/business.words.ts';
import { journeySteps, type MapCell } from '../../../shared/features/overview/overview.schema.ts';
import { stepWords } from '../../../shared/features/overview/overview.words.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { shopWords } from './overview.logic.ts';
import { SourceList } from './SourceList.tsx';

type Props = { readonly cell: MapCell; readonly onDone: () => void };

/** One touchpoint: the records behind what the map says of it, and where in the journey it stands. */
export function TouchpointForm({ cell, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [step, setStep] = useState(cell.step);
  const save = useMutation(orpc.overview.placeTouchpoint.mutationOptions());
  const submit = (): void =>
    save.mutate(
      { commandId, touchpointId: cell.touchpointId, step },
      {
        onSuccess: () => {
          onDone();
          sayDone(`${cell.name} stands under “${stepWords[step]}”.`, commandId);
        },
        onError: renewCommandId,
      },
    );
  return (
    <Form
      onSubmit={submit}
      onCancel={onDone}
      isBusy={save.isPending}
      problem={save.error === null ? null : toSentence(save.error)}
      verb="Place it"
    >
      <SourceList mood={cell.mood} sources={cell.records} more={shopWords(cell.shops)} />
      <Select
        label="Where in their journey customers meet it"
        description={
          cell.isStepAssumed
            ? `Nobody has said so yet; it is where customers mostly meet ${departmentWords[cell.department].toLowerCase()}.`
            : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        allowDeselect={false}
        data={journeySteps.map((value) => ({ value, label: stepWords[value] }))}
        value={step}
        onChange={(chosen) => setStep(journeySteps.find((known) => known === chosen) ?? step)}
      />
    </Form>
  );
}
