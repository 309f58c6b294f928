import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

type FormProps = {
  /** What it is about, above the field; empty for nothing. */
  readonly about: string;
  readonly label: string;
  readonly verb: string;
  readonly isBusy: boolean;
  readonly problem?: string | null;
  readonly onClose: () => void;
  readonly onSay: (reason: string) => void;
};

type Props = FormProps & { readonly title: string; readonly isOpen: boolean };

/** Asks for a reason that others will read. */
export function ReasonDialog({ title, isOpen, ...form }: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={form.onClose} width={520}>
      <ReasonForm {...form} />
    </Dialog>
  );
}

function ReasonForm({ about, label, verb, isBusy, problem, onClose, onSay }: FormProps) {
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  const say = (): void => {
    setIsTried(true);
    if (!isMissing) onSay(reason.trim());
  };
  return (
    <Form verb={verb} onSubmit={say} onCancel={onClose} isBusy={isBusy} problem={problem}>
      {about === '' ? null : <p>{about}</p>}
      <Textarea
        label={label}
        autosize
        minRows={3}
        data-autofocus
        maxLength={2000}
        value={reason}
        error={isTried && isMissing ? 'Say why, so that everybody can read it.' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
}
