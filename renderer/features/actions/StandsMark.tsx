import type { Action } from '../../../shared/features/actions/actions.schema.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { standsText } from './actions.logic.ts';

/** "1 h late", "Fri", "done yesterday 16:00". */
export function StandsMark({ action }: { readonly action: Pick<Action, 'state' | 'dueAt' | 'closedAt'> }) {
  const { text, tone } = standsText(action, useReader());
  return <ToneMark tone={tone}>{text}</ToneMark>;
}
