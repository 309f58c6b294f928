import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { PromisePage, PromiseVersion } from '../../../shared/features/promises/promises.schema.ts';
import { ReasonPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { emptyTelling, toTelling } from './promise-draft.ts';
import { callScript } from './promises.logic.ts';
import { PhoneLine } from './PhoneLine.tsx';
import styles from './Promises.module.css';
import { TellingFields } from './TellingFields.tsx';

type Props = { readonly promise: PromisePage; readonly version: PromiseVersion; readonly onDone: () => void };

/** The call that tells them: what to say, and that it was said. One key keeps it where nothing is to be added. */
export function TellForm({ promise, version, onDone }: Props) {
  const reader = useReader();
  const { now, timeZone } = reader;
  const { person } = useSignedIn();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [value, setValue] = useState(() => emptyTelling(now, today, timeZone));
  const tell = useMutation(orpc.promises.tell.mutationOptions());
  const refused = toFieldError(tell.error);
  const submit = (): void =>
    tell.mutate(
      { commandId, versionId: version.id, told: toTelling(value, person.name, timeZone) },
      {
        onSuccess: () => {
          sayDone('They know.', commandId);
          onDone();
        },
      },
    );
  return (
    <Form
      onSubmit={submit}
      verb="Told"
      isBusy={tell.isPending}
      problem={tell.isError && refused?.field !== 'told.at' ? toSentence(tell.error) : null}
    >
      <ol className={styles.script}>
        {callScript(promise, version, reader).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {promise.customerStyle === null ? null : <p className={styles.style}>{promise.customerStyle}</p>}
      {promise.customerPhone === null ? null : <PhoneLine phone={promise.customerPhone} />}
      <ReasonPicker
        list="slip"
        label="Reason told"
        withAutoFocus
        placeholder="none was given"
        value={value.reasonId}
        onChange={(reasonId) => setValue((was) => ({ ...was, reasonId }))}
      />
      <TellingFields
        value={value}
        max={today}
        error={refused?.field === 'told.at' ? refused.sentence : null}
        onChange={(patch) => setValue((was) => ({ ...was, ...patch }))}
      />
    </Form>
  );
}
