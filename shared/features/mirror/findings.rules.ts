import { answerWords } from '../checklists/answer-words.rules.ts';
import { listItems } from '../checklists/definition.rules.ts';
import type { ChecklistDefinition, ClaimItem } from '../checklists/definition.schema.ts';
import type { Given, ItemAnswers, findingKinds } from '../checklists/runs.schema.ts';
import type { Rating, Reveal } from './mirror.schema.ts';
import { hasHappened } from './verdict.rules.ts';

/** What an audit uncovered that should be looked into. */
export type AuditFinding = {
  readonly kind: Exclude<(typeof findingKinds)[number], 'bad-answer'>;
  readonly itemId: string;
  readonly label: string;
  readonly said: string;
  readonly note: string;
};

type Uncovered = Pick<Reveal, 'itemId' | 'kind' | 'claim' | 'unit' | 'value' | 'verdict' | 'note'>;

const toDays = (days: number | null): Given => (days === null ? { never: true } : { number: days });

/** What the records say, as if somebody had answered it. */
function toRecorded({ kind, unit, value }: Uncovered): Given {
  if (kind === 'yes-no') return { number: Number(hasHappened({ unit, value })) };
  return kind === 'days' ? toDays(value) : { number: value ?? 0 };
}

function toSaid(item: ClaimItem, reveal: Uncovered, currency: string): string {
  // An amount is money, unless the figure beside it is in points.
  const isPoints = item.kind === 'amount' && (reveal.unit === 'points' || reveal.unit === 'mean');
  const toWords = (given: Given): string =>
    isPoints && 'number' in given ? String(Math.round(given.number * 10) / 10) : answerWords(item, given, currency);
  const claimed = `Said: ${toWords(toDays(reveal.claim))}.`;
  return reveal.verdict === 'no-record'
    ? `${claimed} There is no record to hold it against, so nobody can know.`
    : `${claimed} The records say: ${toWords(toRecorded(reveal))}.`;
}

const toPercent = (share: number): string => `${Math.round(share * 100)}%`;

function toRatedSaid({ owner, managers, outsider, staff }: Rating): string {
  const told = [
    ['the owner', owner],
    ['managers', managers.value],
    ['an outsider', outsider.value],
    ['the staff', staff.value],
  ] as const;
  const said = told.flatMap(([who, value]) => (value === null ? [] : [`${who} ${toPercent(value)}`]));
  return `Of the way from worst to best: ${said.join(', ')}.`;
}

/** An audit with everything it uncovered. */
export type UncoveredAudit = {
  readonly definition: ChecklistDefinition;
  readonly answers: ItemAnswers;
  readonly reveals: readonly Uncovered[];
  readonly ratings: readonly Rating[];
  /** For claims about money. */
  readonly currency: string;
};

/**
 * Decides what of an audit should be looked into: every claim that the records don't bear out on either side, because
 * both are gaps in knowing; every claim nobody can judge; and what others see and the owner does not.
 */
export function decideFindings(audit: UncoveredAudit): AuditFinding[] {
  const { definition, answers, reveals, ratings, currency } = audit;
  const claims = new Map(listItems(definition).flatMap((item) => (item.type === 'claim' ? [[item.id, item]] : [])));
  const ofClaims = reveals.flatMap((reveal): AuditFinding[] => {
    const item = claims.get(reveal.itemId);
    if (item === undefined || reveal.verdict === 'confirmed') return [];
    const { label, id } = item;
    return [{ kind: reveal.verdict, itemId: id, label, said: toSaid(item, reveal, currency), note: reveal.note }];
  });
  const blindSpots = ratings.flatMap((rating): AuditFinding[] => {
    const { itemId, label } = rating;
    if (!rating.isBlindSpot) return [];
    return [{ kind: 'blind-spot', itemId, label, said: toRatedSaid(rating), note: answers[itemId]?.note ?? '' }];
  });
  return [...ofClaims, ...blindSpots];
}
