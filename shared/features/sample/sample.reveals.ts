import type { Instant } from '../../clock.ts';
import type { AuditId } from '../../ids.ts';
import { listItems } from '../checklists/definition.rules.ts';
import type { ClaimItem, Item } from '../checklists/definition.schema.ts';
import type { Verdict } from '../mirror/mirror.schema.ts';
import { decideVerdict } from '../mirror/verdict.rules.ts';
import type { SampleChecklist } from './sample.checklists.ts';
import { readEvidence, type SampleEvidence } from './sample.evidence.ts';
import type { Ledger } from './sample.ledger.ts';
import type { MirrorText } from './sample.mirror-texts.ts';
import type { SampleQuarter } from './sample.quarters.ts';
import type { SampleRandom } from './sample.random.ts';
import type { SampleItem } from './sample.world.ts';

/** A claim of a past quarter and what was uncovered. */
export type SampleReveal = SampleEvidence &
  Pick<ClaimItem, 'kind' | 'measure'> & {
    readonly itemId: string;
    readonly claim: number;
    readonly note: string;
    readonly verdict: Verdict;
  };

/** The claims a checklist asks for. */
export function listClaims({ definition }: SampleChecklist): ClaimItem[] {
  const isClaim = (item: Item): item is ClaimItem => item.type === 'claim';
  return listItems(definition).filter(isClaim);
}

/** What the owner claimed, and how they came to it. */
export function claimOf({ claims, notes }: MirrorText, { key }: ClaimItem): { claim: number; note: string } {
  const claim = claims[key ?? ''];
  if (claim === undefined) throw new Error(`The sample's owner has nothing to say about “${key}”.`);
  return { claim, note: notes[key ?? ''] ?? '' };
}

/** What an audit uncovered: each claim held against what was made up, as the app would have. */
export function listReveals(
  checklist: SampleChecklist,
  text: MirrorText,
  ledger: Ledger,
  quarter: SampleQuarter,
): SampleReveal[] {
  return listClaims(checklist).map((item) => {
    const { id: itemId, kind, measure } = item;
    const evidence = readEvidence(ledger, measure, quarter);
    const { claim, note } = claimOf(text, item);
    return { ...evidence, itemId, kind, measure, claim, note, verdict: decideVerdict(kind, claim, evidence) };
  });
}

/** The row of something that was uncovered. */
export function toRevealItem(auditId: AuditId, reveal: SampleReveal, at: Instant, random: SampleRandom): SampleItem {
  return {
    table: 'reveals',
    row: {
      reveal_id: random.id(at),
      audit_id: auditId,
      item: reveal.itemId,
      kind: reveal.kind,
      claim: reveal.claim,
      note: reveal.note,
      measure: reveal.measure,
      measure_label: reveal.label,
      unit: reveal.unit,
      value: reveal.value,
      n: reveal.n,
      low: reveal.low,
      high: reveal.high,
      last_on: reveal.lastOn,
      verdict: reveal.verdict,
      revealed_at: at,
    },
  };
}
