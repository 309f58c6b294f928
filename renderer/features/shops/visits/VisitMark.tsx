import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { visitMark } from '../shops.logic.ts';

/** How a visit stands: when it is due, or what became of it. */
export function VisitMark({ visit }: { readonly visit: Visit }) {
  const { text, tone } = visitMark(visit, useReader());
  return <ToneMark tone={tone}>{text}</ToneMark>;
}
