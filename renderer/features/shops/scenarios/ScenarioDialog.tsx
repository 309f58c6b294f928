import type { Scenario } from '../../../../shared/features/shops/shops.schema.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { ScenarioDraft } from './scenario-draft.ts';
import { ScenarioForm } from './ScenarioForm.tsx';

type Props = {
  /** What is changed, or what a new one begins with; null while the dialog is closed. */
  readonly of: Scenario | ScenarioDraft | null;
  readonly onDone: (id: Scenario['id'] | null) => void;
};

/** Adds a scenario or changes one. */
export function ScenarioDialog({ of, onDone }: Props) {
  return (
    <Dialog
      title={of !== null && 'id' in of ? 'Change the scenario' : 'A new scenario'}
      isOpen={of !== null}
      onClose={() => onDone(null)}
      width={680}
    >
      {of === null ? null : <ScenarioForm of={of} onDone={onDone} />}
    </Dialog>
  );
}
