import type { ClaimItem } from '../../../shared/features/checklists/definition.schema.ts';
import type { ItemAnswer } from '../../../shared/features/checklists/runs.schema.ts';
import type { Reveal } from '../../../shared/features/mirror/mirror.schema.ts';
import { decideVerdict, isComparable, type Claimed } from '../../../shared/features/mirror/verdict.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context } from '../../app/context.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { findAuditBefore, type StoredAudit } from './audits.store.ts';
import { listReveals, type StoredReveal } from './reveals.store.ts';

function findMeasure(context: Context, id: string): Measure | null {
  return context.registries.measures.find((measure) => measure.id === id) ?? null;
}

function getMeasure(context: Context, { measure: id, kind }: ClaimItem): Measure {
  const measure = findMeasure(context, id);
  if (measure === null)
    throw new Refusal(
      'UNKNOWN_MEASURE',
      `No figure is called “${id}”, so nothing can be uncovered. Change the checklist.`,
    );
  if (!isComparable(kind, measure.unit))
    throw new Refusal(
      'OTHER_KIND',
      `“${measure.label}” can’t be held against this claim: it is another kind of figure. Change the checklist.`,
    );
  return measure;
}

/** The question an audit asks every measure: about its quarter, as it could be known on its day. */
function toQuestion({ from, to, asOf }: StoredAudit, context: Context): MeasureQuestion {
  const { now, business, calendar } = context;
  return { from, to, asOf, now: now(), timeZone: business().timeZone, calendar, scope: {} };
}

function toClaimed({ given }: ItemAnswer): Claimed {
  if (given !== null && 'number' in given) return given.number;
  if (given !== null && 'never' in given) return 'never';
  throw new Refusal('NOTHING_CLAIMED', 'Say what you believe first. Then the records are uncovered.');
}

/** Holds a claim against the records as they stand at this moment. */
export function uncover(
  read: ReadHandle,
  context: Context,
  audit: StoredAudit,
  item: ClaimItem,
  answer: ItemAnswer,
): StoredReveal {
  const claim = toClaimed(answer);
  const measure = getMeasure(context, item);
  const { unit, label } = measure;
  const reading = measure.read(read, toQuestion(audit, context));
  const wasEverRecorded = measure.wasEverRecorded?.(read, audit.asOf) ?? null;
  const evidence = { ...reading, unit, direction: measure.direction, wasEverRecorded };
  return {
    itemId: item.id,
    kind: item.kind,
    claim: claim === 'never' ? null : claim,
    note: answer.note,
    measure: measure.id,
    measureLabel: label,
    unit,
    value: reading.value,
    n: reading.n,
    low: reading.low,
    high: reading.high,
    lastOn: reading.lastOn,
    verdict: decideVerdict(item.kind, claim, evidence),
  };
}

/** The same claim in another audit: about the same figure, and of several the one of the same item. */
function findSame(reveals: readonly StoredReveal[], { itemId, kind, measure }: StoredReveal): StoredReveal | null {
  const same = reveals.filter((reveal) => reveal.measure === measure && reveal.kind === kind);
  return same.find((reveal) => reveal.itemId === itemId) ?? same[0] ?? null;
}

/** Adds to what was uncovered the list of records behind it, and the same claim in the audit before. */
export function toReveals(
  read: ReadHandle,
  context: Context,
  audit: StoredAudit,
  reveals: readonly StoredReveal[],
): Reveal[] {
  const auditBefore = findAuditBefore(read, audit);
  const revealsBefore = auditBefore === null ? [] : listReveals(read, auditBefore.id);
  return reveals.map((reveal) => {
    const before = findSame(revealsBefore, reveal);
    return {
      ...reveal,
      records: findMeasure(context, reveal.measure)?.records?.(toQuestion(audit, context)) ?? null,
      before: before === null ? null : { claim: before.claim, value: before.value, verdict: before.verdict },
    };
  });
}
