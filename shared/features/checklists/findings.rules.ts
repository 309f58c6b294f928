import { addDays, dayStart, toDay, type Instant } from '../../clock.ts';
import type { Effect } from '../../effects.ts';
import type { ActionId, FindingId, PersonId } from '../../ids.ts';
import { clipWords } from '../log/clip-words.ts';
import { answerWords } from './answer-words.rules.ts';
import { nameOf } from './definition.rules.ts';
import type { ChecklistDefinition } from './definition.schema.ts';
import type { findingStates, ItemAnswers, Outcome, RunState, findingKinds } from './runs.schema.ts';
import { listBad } from './scoring.rules.ts';

/** What a finding quotes of the run it comes from. */
export type FoundItem = { readonly item: string; readonly label: string; readonly said: string; readonly note: string };

/** What the decision needs of a finding that stands. */
export type StandingFinding = {
  readonly item: string;
  readonly kind: (typeof findingKinds)[number];
  readonly state: (typeof findingStates)[number];
  readonly reason: string | null;
};

/** What is to be done with the finding of one item. */
export type FindingStep =
  | { readonly do: 'add'; readonly found: FoundItem }
  | { readonly do: 'reopen'; readonly found: FoundItem }
  | { readonly do: 'quote'; readonly found: FoundItem }
  | { readonly do: 'drop'; readonly item: string; readonly reason: string };

/** Why a finding is dismissed without anybody's doing; such a one opens again by itself. */
export const droppedBecause = {
  rejected: 'The run it comes from was rejected.',
  mended: 'The answer it comes from was changed, or no longer counts.',
} as const;

const isDropped = ({ state, reason }: StandingFinding): boolean =>
  state === 'dismissed' && Object.values<string | null>(droppedBecause).includes(reason);

/**
 * Decides what becomes of the findings of bad answers when a run is handed in, reviewed, or an item of it is contested
 * with success: each bad answer has one, unless the run is rejected. What somebody dismissed or acted on stays.
 */
export function decideFindings(run: {
  readonly definition: ChecklistDefinition;
  readonly answers: ItemAnswers;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly state: RunState;
  readonly findings: readonly StandingFinding[];
}): FindingStep[] {
  const { definition, answers, outcomes, state } = run;
  const standing = new Map(run.findings.map((finding) => [finding.item, finding]));
  const bad = state === 'rejected' ? [] : listBad(definition, outcomes);
  const steps = bad.flatMap((item): FindingStep[] => {
    const { given = null, note = '' } = answers[item.id] ?? {};
    const found = {
      item: item.id,
      label: item.label || nameOf(definition, item),
      said: answerWords(item, given),
      note,
    };
    const known = standing.get(item.id);
    if (known === undefined) return [{ do: 'add', found }];
    // What an audit uncovered about the item says more than its answer.
    if (known.kind !== 'bad-answer') return [];
    return [{ do: isDropped(known) ? 'reopen' : 'quote', found }];
  });
  const badIds = new Set(bad.map(({ id }) => id));
  const dropped = run.findings.filter(
    ({ item, kind, state }) => kind === 'bad-answer' && state === 'open' && !badIds.has(item),
  );
  const reason = state === 'rejected' ? droppedBecause.rejected : droppedBecause.mended;
  return [...steps, ...dropped.map(({ item }): FindingStep => ({ do: 'drop', item, reason }))];
}

/** A finding is dealt with within a week, so that the next look sees the difference. */
const dueInDays = 7;

/** The longest sentence of an action, in characters. */
const actionMax = 300;

/** What somebody asked of the action of a finding; what is left out follows from the finding. */
export type ActionAsked = {
  readonly id: ActionId;
  readonly what?: string | undefined;
  readonly who?: PersonId | null | undefined;
  readonly dueAt?: Instant | undefined;
  readonly asker: PersonId;
  readonly now: Instant;
  readonly timeZone: string;
};

/** Makes the action of a finding: unless told otherwise in its own words, for whoever asks, due at the end of a week. */
export function toFindingAction(
  finding: { readonly id: FindingId; readonly label: string; readonly said: string },
  { id, what, who, dueAt, asker, now, timeZone }: ActionAsked,
): Extract<Effect, { effect: 'actions.open' }> {
  const due = dueAt ?? dayStart(addDays(toDay(now, timeZone), dueInDays + 1), timeZone) - 1;
  return {
    effect: 'actions.open',
    id,
    what: what ?? clipWords(`${finding.label}${/[?!.]$/.test(finding.label) ? '' : ':'} ${finding.said}`, actionMax),
    entryId: null,
    findingId: finding.id,
    customerId: null,
    who: who === undefined ? asker : who,
    dueAt: due,
    dueOn: toDay(due, timeZone),
  };
}
