import type { Day } from '../../clock.ts';
import { wilson } from '../../stats/wilson.ts';
import { answerWords } from '../checklists/answer-words.rules.ts';
import { isScored, listItems } from '../checklists/definition.rules.ts';
import type { ChecklistDefinition, Item } from '../checklists/definition.schema.ts';
import type { Given, ItemAnswers, Outcome } from '../checklists/runs.schema.ts';
import { earnedOf, maxOf } from '../checklists/scoring.rules.ts';
import type { Beside } from './shops.schema.ts';

/** How often items of a scorecard went how, by item. */
export type OutcomeCounts = ReadonlyMap<string, Readonly<Partial<Record<Outcome, number>>>>;

/** What a self-audit asked and what was said, in a business that counts its money in a currency. */
export type SaidAudit = {
  readonly definition: ChecklistDefinition;
  readonly answers: ItemAnswers;
  readonly ranOn: Day;
  readonly currency: string;
};

/** An answer as a share of what its item can earn; a claim of a share, or of yes or no, is one by itself. */
function toShare(item: Item, given: Given | null): number | null {
  if (item.type === 'claim') {
    const isShare = item.kind === 'share' || item.kind === 'yes-no';
    return isShare && given !== null && 'number' in given ? given.number : null;
  }
  if (!isScored(item)) return null;
  const [earned, max] = [earnedOf(item, given), maxOf(item)];
  return earned === null || max === 0 ? null : earned / max;
}

function findSaid(audit: SaidAudit | null, key: string): Beside['said'] {
  const item = audit === null ? undefined : listItems(audit.definition).find((candidate) => candidate.key === key);
  if (audit === null || item === undefined) return null;
  const given = audit.answers[item.id]?.given ?? null;
  const value = toShare(item, given);
  return value === null ? null : { value, words: answerWords(item, given, audit.currency), ranOn: audit.ranOn };
}

function toSeen({ full = 0, part = 0, none = 0 }: Readonly<Partial<Record<Outcome, number>>>): Beside['seen'] {
  const { value, low, high, n } = wilson(full, full + part + none);
  return { n, full, value, low, high };
}

/**
 * Lays what shoppers saw beside what the latest self-audit said: for each scored item of a scorecard that asks the same
 * as some item of an audit may (its key), how often it earned all it could, with its interval; what did not apply is in
 * neither count.
 */
export function toBeside(scorecard: ChecklistDefinition, seen: OutcomeCounts, audit: SaidAudit | null): Beside[] {
  return listItems(scorecard).flatMap((item) =>
    item.key === null || !isScored(item)
      ? []
      : [
          {
            key: item.key,
            label: item.label,
            itemId: item.id,
            seen: toSeen(seen.get(item.id) ?? {}),
            said: findSaid(audit, item.key),
          },
        ],
  );
}
