import type { Finding } from '../../../../shared/features/checklists/runs.schema.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import type { useFindingDeeds } from './use-finding-deeds.ts';

type Props = {
  /** Null while the dialog is closed. */
  readonly finding: Finding | null;
  readonly deeds: ReturnType<typeof useFindingDeeds>;
  readonly onClose: () => void;
};

/** Says of a finding why nothing is to be done about it. */
export function DismissDialog({ finding, deeds, onClose }: Props) {
  return (
    <ReasonDialog
      title="Nothing to do?"
      about={finding === null ? '' : `${finding.label}: ${finding.said}`}
      label="Why nothing is to be done"
      verb="Dismiss"
      isOpen={finding !== null}
      isBusy={deeds.isBusy}
      onClose={onClose}
      onSay={(reason) => {
        if (finding !== null) deeds.dismiss(finding, reason, onClose);
      }}
    />
  );
}
