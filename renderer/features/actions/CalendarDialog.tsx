import { Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { plural } from '../../ui/format.ts';
import { Form } from '../../ui/Form.tsx';
import { saveAsFile } from '../../ui/save-as-file.ts';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** What is due, as a file that every calendar reads. */
export function CalendarDialog({ isOpen, onClose }: Props) {
  return (
    <Dialog title="What is due, in your calendar" isOpen={isOpen} onClose={onClose} width={520}>
      <CalendarForm onDone={onClose} />
    </Dialog>
  );
}

function CalendarForm({ onDone }: { readonly onDone: () => void }) {
  const { person } = useSignedIn();
  const sayDone = useUndoNotice();
  const [whose, setWhose] = useState('mine');
  const write = useMutation(orpc.calendar.read.mutationOptions());
  const save = (): void =>
    write.mutate(
      { who: whose === 'mine' ? person.id : null },
      {
        onSuccess: ({ text, events }) => {
          saveAsFile('plain-mirror.ics', 'text/calendar', text);
          sayDone(`A calendar file with ${events} ${plural(events, 'thing')} to do was written.`);
          onDone();
        },
      },
    );
  return (
    <Form
      verb="Write the file"
      onSubmit={save}
      onCancel={onDone}
      isBusy={write.isPending}
      problem={write.isError ? toSentence(write.error) : null}
    >
      <p>
        Actions, calls, steps after a sale and mystery visits that are late or due within 90 days, each on its day. Open
        the file in your calendar; a newer one moves what changed instead of doubling it.
      </p>
      {isLeader(person.role) ? (
        <Radio.Group label="Whose" value={whose} onChange={setWhose}>
          <Stack gap={8} mt={8}>
            <Radio value="mine" label="What is mine" data-autofocus />
            <Radio value="everybody" label="Everybody’s" />
          </Stack>
        </Radio.Group>
      ) : null}
    </Form>
  );
}
