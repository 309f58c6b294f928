import { assertNever } from '../../../shared/assert-never.ts';
import type { Block, Fix, FrozenBlock } from '../../../shared/features/report/blocks.schema.ts';
import type { ReportReader } from '../../../shared/features/report/report.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { Context } from '../../app/context.ts';
import { listFixWords, listQuotes } from './words.store.ts';

type Fixes = Extract<FrozenBlock, { kind: 'fixes' }>['fixes'];

function toFixes(context: Context, fixes: Fixes, reader: ReportReader): Fix[] {
  const words = new Map(
    listFixWords(
      context.read,
      fixes.map(({ actionId }) => actionId),
    ).map((row) => [row.actionId, row]),
  );
  return fixes.flatMap(({ actionId, proof }) => {
    const found = words.get(actionId);
    if (found === undefined) return [];
    const today = context.proofOf(actionId).state;
    const isProven = proof === 'improved' && today === 'improved';
    if (reader === 'customers' && !isProven) return [];
    return [
      {
        actionId,
        what: reader === 'customers' ? null : found.what,
        claim: isProven ? found.claim : null,
        proof,
        since: today === proof ? null : today,
      },
    ];
  });
}

/** A block with the words it stands for, as its reader gets it; none where nothing of it is left. */
export function showBlock(
  context: Context,
  block: FrozenBlock,
  { reader, period }: { readonly reader: ReportReader; readonly period: Period },
): readonly Block[] {
  switch (block.kind) {
    case 'counts':
    case 'figures':
      return [block];
    case 'claims':
      return [{ kind: 'claims', ...context.claimsOf(block.auditId) }];
    case 'quotes': {
      const quotes = listQuotes(context.read, block.entryIds);
      return quotes.length === 0 ? [] : [{ kind: 'quotes', quotes }];
    }
    case 'fixes': {
      const fixes = toFixes(context, block.fixes, reader);
      return fixes.length === 0 ? [] : [{ kind: 'fixes', fixes }];
    }
    case 'cards': {
      const cards = context.toldCards(period, reader).filter(({ id }) => block.cardIds.includes(id));
      return cards.length === 0 ? [] : [{ kind: 'cards', cards }];
    }
    default:
      return assertNever(block);
  }
}
