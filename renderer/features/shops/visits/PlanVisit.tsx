import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { PlanStart } from './plan-start.ts';
import { PlanForm } from './PlanForm.tsx';

type Props = {
  /** A visit whose plan is changed, or what is known of a new one; null while the dialog is closed. */
  readonly start: Visit | PlanStart | null;
  readonly onClose: () => void;
};

/** Plans a visit, or changes what is planned. */
export function PlanVisit({ start, onClose }: Props) {
  return (
    <Dialog
      title={start !== null && 'state' in start ? 'Change the plan' : 'Plan a visit'}
      isOpen={start !== null}
      onClose={onClose}
      width={560}
    >
      {start === null ? null : <PlanForm start={start} onClose={onClose} />}
    </Dialog>
  );
}
