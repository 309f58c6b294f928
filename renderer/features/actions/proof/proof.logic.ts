import type { InferContractRouterOutputs } from '@orpc/contract';
import type { proofContract } from '../../../../shared/features/proof/proof.contract.ts';
import type { Comparison } from '../../../../shared/features/proof/proof.schema.ts';
import type { Tone } from '../../../ui/format.ts';

/** What is read of a proof. */
export type ReadProof = InferContractRouterOutputs<typeof proofContract>['get'];

/** The colour of what figures show; the word stands beside it. */
export function toneOf(shows: Comparison['shows']): Tone {
  switch (shows) {
    case 'improved':
      return 'good';
    case 'worse':
      return 'bad';
    case 'no-change':
    case 'too-early':
      return 'neutral';
  }
}

/** What is true of the proof now. */
export function proofTitle({ criterion, confirmed, looks }: ReadProof, isOver: boolean): string {
  if (!isOver) return criterion === null ? 'What would prove it?' : 'What would prove it';
  if (criterion === null) return 'Nothing was to be proven';
  switch (confirmed?.verdict) {
    case 'improved':
      return 'It worked';
    case 'no-change':
      return 'No visible change';
    case 'worse':
      return 'It got worse';
    case undefined:
      return looks.some(({ days, shows }) => days === criterion.windowDays && shows !== 'too-early')
        ? 'Did it help?'
        : 'Too early to say whether it helped';
  }
}
