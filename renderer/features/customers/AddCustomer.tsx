import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { CustomerForm } from './CustomerForm.tsx';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** Adds a customer and opens their page. */
export function AddCustomer({ isOpen, onClose }: Props) {
  const open = useOpen();
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id, setId] = useState(() => newId<'Customer'>());
  const { mutate, isPending, error } = useMutation(orpc.customers.add.mutationOptions());
  const inField = error === null ? null : toFieldError(error);
  return (
    <Dialog title="Add a customer" isOpen={isOpen} onClose={onClose}>
      <CustomerForm
        of={null}
        verb="Add"
        isBusy={isPending}
        problem={error === null || inField !== null ? null : toSentence(error)}
        fieldProblem={inField}
        onCancel={onClose}
        onSave={(fields, clear) => {
          mutate(
            { commandId, id, fields },
            {
              onSuccess: () => {
                clear();
                sayDone(`${fields.name} was added.`, commandId);
                // What is sent next is another customer; a second try of this one would have been the same.
                setId(newId<'Customer'>());
                renew();
                onClose();
                open(`/customers/${id}`);
              },
            },
          );
        }}
      />
    </Dialog>
  );
}
