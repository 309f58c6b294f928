import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  realReasonFieldsSchema,
  reasonSources,
  type PromiseVersion,
} from '../../../shared/features/promises/promises.schema.ts';
import { sourceWords } from '../../../shared/features/promises/promises.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { ReasonPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { sentenceCase } from '../../ui/format.ts';

type Props = { readonly version: PromiseVersion; readonly onDone: () => void };

/** What really moved it, when somebody says so afterwards. */
export function ReasonForm({ version, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => newId<'SlipReason'>());
  const [reasonId, setReasonId] = useState<Id<'Reason'> | null>(null);
  const [source, setSource] = useState<(typeof reasonSources)[number]>('technician');
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const add = useMutation(orpc.promises.addReason.mutationOptions());
  const submit = (): void => {
    setIsChecked(true);
    if (reasonId === null) return;
    add.mutate(
      { commandId, versionId: version.id, real: { id, reasonId, source, note } },
      {
        onSuccess: () => {
          sayDone('The real reason stands beside it.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form onSubmit={submit} isBusy={add.isPending} problem={add.isError ? toSentence(add.error) : null}>
      <ReasonPicker
        list="slip"
        label="Real reason"
        withAutoFocus
        placeholder="what moved it"
        value={reasonId}
        error={isChecked && reasonId === null ? 'Choose what really moved it.' : null}
        onChange={setReasonId}
      />
      <NativeSelect
        label="Who says so"
        data={reasonSources.map((one) => ({ value: one, label: sentenceCase(sourceWords[one]) }))}
        value={source}
        onChange={(event) => setSource(realReasonFieldsSchema.shape.source.parse(event.currentTarget.value))}
      />
      <Textarea
        label="In their words"
        autosize
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Form>
  );
}
