import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { standsMark } from './promises.logic.ts';

/** How a promise stands, in a mark. */
export function StandsMark({ row }: { readonly row: PromiseRow }) {
  const { tone, word } = standsMark(row);
  return <ToneMark tone={tone}>{word}</ToneMark>;
}
