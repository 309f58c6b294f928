import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Customer } from '../../../shared/features/customers/customers.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CustomerForm } from './CustomerForm.tsx';
import { fieldsOf } from './customer-draft.ts';

type Props = { readonly customer: Customer; readonly isOpen: boolean; readonly onClose: () => void };

export function ChangeCustomer({ customer, isOpen, onClose }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const { mutate, isPending, error, reset } = useMutation(orpc.customers.change.mutationOptions());
  const of = useMemo(() => ({ id: customer.id, fields: fieldsOf(customer) }), [customer]);
  const inField = error === null ? null : toFieldError(error);
  const close = (): void => {
    reset();
    onClose();
  };
  return (
    <Dialog title={`Change what is known of ${customer.name}`} isOpen={isOpen} onClose={close}>
      <CustomerForm
        of={of}
        verb="Save"
        isBusy={isPending}
        problem={error === null || inField !== null ? null : toSentence(error)}
        fieldProblem={inField}
        onCancel={close}
        onSave={(patch, clear) => {
          mutate(
            { commandId, id: customer.id, patch },
            {
              onSuccess: () => {
                clear();
                sayDone('Saved.', commandId);
                renew();
                close();
              },
            },
          );
        }}
      />
    </Dialog>
  );
}
