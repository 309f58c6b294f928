import { addDays, daysBetween, type Day, type Instant } from '../../clock.ts';
import type { Effect } from '../../effects.ts';
import type { ActionId, FindingId, LocationId, RunId } from '../../ids.ts';
import { findItem } from '../checklists/definition.rules.ts';
import { decideFindings } from '../checklists/findings.rules.ts';
import type { findingKinds } from '../checklists/runs.schema.ts';
import { scoreRun } from '../checklists/scoring.rules.ts';
import { listOpenedItems } from './sample.actions.ts';
import type { SampleRun } from './sample.checklists.ts';
import { SampleRandom } from './sample.random.ts';
import { dayOf, momentOf, type SampleItem, type World } from './sample.world.ts';

/** Something to be looked into, and what it may be called when something is done about it. */
export type SampleFound = {
  readonly kind: (typeof findingKinds)[number];
  readonly item: string;
  readonly label: string;
  readonly said: string;
  readonly note: string;
  readonly todo: string | null;
};

/** Where findings come from. */
export type FindingSource = {
  readonly runId: RunId;
  readonly locationId: LocationId | null;
  readonly foundOn: Day;
  /** When somebody could first read them. */
  readonly knownAt: Instant;
  /** Why nothing may have to be done. */
  readonly dismissed: readonly string[];
};

/** From this age on nearly every finding is settled one way or the other, in days. */
const settledDays = 190;

/** Keeps the findings of visits and audits, and what became of them. */
export class FindingDesk {
  readonly #world: World;
  readonly #random: SampleRandom;
  /** What is being done already; the same is not begun again soon. */
  readonly #begun = new Map<string, Day>();

  constructor(world: World) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'findings');
  }

  /** The bad answers of a run that was handed in. */
  listBadAnswers(run: SampleRun, toTodo: (key: string) => string | null): SampleFound[] {
    const { checklist, answers, state } = run;
    const { outcomes } = scoreRun(checklist.definition, answers);
    return decideFindings({ definition: checklist.definition, answers, outcomes, state, findings: [] }).flatMap(
      (step) =>
        step.do === 'add'
          ? [
              {
                ...step.found,
                kind: 'bad-answer' as const,
                todo: toTodo(findItem(checklist.definition, step.found.item)?.key ?? ''),
              },
            ]
          : [],
    );
  }

  /** The rows of some findings, and of the actions that were opened for them. */
  *listItems(source: FindingSource, found: readonly SampleFound[]): Generator<SampleItem> {
    for (const one of found) yield* this.#listFinding(source, one);
  }

  *#listFinding(source: FindingSource, found: SampleFound): Generator<SampleItem> {
    const { runId, locationId, foundOn, knownAt, dismissed } = source;
    const { kind, item, label, said, note, todo } = found;
    const id = this.#random.id<FindingId>(knownAt);
    const became = this.#choose(foundOn, todo);
    const reason = became === 'dismissed' ? this.#random.pick(dismissed) : null;
    yield {
      table: 'findings',
      row: {
        finding_id: id,
        run_id: runId,
        kind,
        item,
        label,
        said,
        note,
        location_id: locationId,
        found_on: foundOn,
        state: became,
        reason,
      },
    };
    if (became === 'action' && todo !== null) yield* this.#listAction(id, knownAt, todo);
  }

  #choose(foundOn: Day, todo: string | null): 'open' | 'action' | 'dismissed' {
    const isOld = daysBetween(foundOn, this.#world.until) > settledDays;
    const wanted = this.#random.weighed(
      isOld ? { action: 40, dismissed: 52, open: 8 } : { action: 35, dismissed: 15, open: 50 },
    );
    if (wanted !== 'action') return wanted;
    const begunOn = todo === null ? null : this.#begun.get(todo);
    if (todo === null || (begunOn != null && daysBetween(begunOn, foundOn) < settledDays))
      return isOld ? 'dismissed' : 'open';
    this.#begun.set(todo, foundOn);
    return 'action';
  }

  *#listAction(findingId: FindingId, knownAt: Instant, what: string): Generator<SampleItem> {
    const { manager, untilAt } = this.#world;
    const openedAt = Math.min(knownAt + this.#random.between(1, 60) * 3_600_000, untilAt - 60_000);
    const dueOn = addDays(dayOf(openedAt), 14);
    const effect: Extract<Effect, { effect: 'actions.open' }> = {
      effect: 'actions.open',
      id: this.#random.id<ActionId>(openedAt),
      what,
      entryId: null,
      findingId,
      customerId: null,
      who: manager.id,
      dueAt: momentOf(dueOn, 17),
      dueOn,
    };
    const opening = { id: effect.id, who: manager.id, openedAt, openedBy: manager.id, answeredAt: null };
    yield* listOpenedItems(this.#world, { effect, source: 'finding' }, opening, this.#random);
  }
}
