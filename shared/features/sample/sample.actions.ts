import { addDays, DAY_MS, daysBetween, type Instant } from '../../clock.ts';
import type { ActionId, CustomerId, EntryId, PersonId } from '../../ids.ts';
import type { Effect } from '../../effects.ts';
import type { actionSources, ActionState } from '../actions/actions.schema.ts';
import { escalatesBefore } from '../actions/late.rules.ts';
import { toAction } from '../log/log.rules.ts';
import type { EntryFields } from '../log/log.schema.ts';
import { SampleRandom } from './sample.random.ts';
import { sampleTimeZone } from './sample.rules.ts';
import { dayOf, momentOf, type SampleItem, type World } from './sample.world.ts';

type MendedEntry = Pick<EntryFields, 'words' | 'howLeft' | 'severity'> & {
  readonly id: EntryId;
  readonly customerId: CustomerId | null;
};

/** Who opened an action, for whom and when. */
export type Opening = {
  readonly id: ActionId;
  readonly who: PersonId;
  readonly openedAt: Instant;
  readonly openedBy: PersonId;
  /** When the customer heard back, if they did: that is mostly the end of it. */
  readonly answeredAt: Instant | null;
};

const hourMs = 3_600_000;

/** How actions stand by their age in days: old ones are nearly all closed, some never were. */
function chooseState(ageDays: number, random: SampleRandom): ActionState {
  if (ageDays > 45) return random.weighed({ done: 93, dropped: 5.5, open: 1, doing: 0.5 });
  if (ageDays > 9) return random.weighed({ done: 85, dropped: 5, open: 7, doing: 3 });
  if (ageDays > 2) return random.weighed({ done: 50, open: 30, doing: 20 });
  return random.weighed({ done: 5, open: 75, doing: 20 });
}

function chooseClosed(world: World, opening: Opening, random: SampleRandom): Instant | null {
  const inTime = random.chance(0.68);
  const closedAt = Math.max(
    opening.openedAt + Math.round((inTime ? 2 + random.next() * 44 : 49 + random.next() * 190) * hourMs),
    opening.answeredAt ?? 0,
  );
  return closedAt < world.untilAt ? closedAt : null;
}

/** The action of an unhappy or severe entry, and what was noted on it. */
export function* listActionItems(
  world: World,
  entry: MendedEntry,
  opening: Opening,
  random: SampleRandom,
): Generator<SampleItem> {
  const { id, who, openedAt } = opening;
  const effect = toAction(entry, { id, who, now: openedAt, timeZone: sampleTimeZone });
  yield* listOpenedItems(world, { effect, source: 'entry' }, opening, random);
}

/** What words or answers opened, and by what. */
type Opened = {
  readonly effect: Extract<Effect, { effect: 'actions.open' }>;
  readonly source: (typeof actionSources)[number];
};

/** An action as it was opened, how it stands by now, and what was noted on it. */
export function* listOpenedItems(
  world: World,
  { effect, source }: Opened,
  opening: Opening,
  random: SampleRandom,
): Generator<SampleItem> {
  const { id, who, openedAt, openedBy } = opening;
  const { what, dueAt, dueOn, entryId, responseId, findingId, customerId } = effect;
  const wanted = chooseState(daysBetween(dayOf(openedAt), world.until), random);
  const closedAt = wanted === 'done' || wanted === 'dropped' ? chooseClosed(world, opening, random) : null;
  const state = closedAt === null && (wanted === 'done' || wanted === 'dropped') ? 'doing' : wanted;
  yield {
    table: 'actions',
    row: {
      action_id: id,
      what,
      source,
      entry_id: entryId,
      customer_id: customerId,
      ...(responseId == null ? {} : { response_id: responseId }),
      ...(findingId == null ? {} : { finding_id: findingId }),
      who,
      due_at: dueAt,
      due_on: dueOn,
      state,
      opened_at: openedAt,
      opened_by: openedBy,
      closed_at: closedAt,
      ...toHeardOf(world, dueAt, closedAt),
    },
  };
  if (closedAt === null || !random.chance(0.4)) return;
  const text = state === 'dropped' ? 'Tried three times by phone, no answer.' : random.pick(world.texts.people.notes);
  yield toNoteItem(id, text, who, closedAt - random.between(1, 20) * 60_000, random);
}

function toNoteItem(actionId: string, text: string, byPerson: string, at: Instant, random: SampleRandom): SampleItem {
  return { table: 'action_notes', row: { note_id: random.id(at), action_id: actionId, text, by_person: byPerson, at } };
}

/** The owner heard of every late action in time, up to the end of the sample's last day. */
function toHeardOf({ untilAt }: World, dueAt: Instant, closedAt: Instant | null): { escalation_seen_at?: Instant } {
  const isLate = closedAt === null && dueAt < escalatesBefore(untilAt + DAY_MS);
  return isLate ? { escalation_seen_at: untilAt - 1 } : {};
}

/** Days between two actions that nobody's words opened: what leaders set themselves. */
const handEveryDays = 34;

/** What the owner and the manager set themselves to do: partly done, partly late. */
export function* listHandActionItems(world: World): Generator<SampleItem> {
  const random = new SampleRandom(world.seed, 'hand actions');
  const { tasks } = world.texts.people;
  const length = daysBetween(world.from, world.until);
  for (let ago = length - 10, index = 0; ago > 2; ago -= handEveryDays, index++) {
    const task = tasks[index % tasks.length];
    if (task === undefined) return;
    const openedAt = momentOf(addDays(world.until, -ago), 16 + random.next());
    const dueAt = momentOf(addDays(world.until, random.between(10, 24) - ago), 17);
    const closesAt = dueAt + random.between(-9, 6) * 24 * hourMs;
    const isDone = closesAt > openedAt && closesAt < world.untilAt && random.chance(0.8);
    const opener = random.chance(0.4) ? world.owner : world.manager;
    const id = random.id<ActionId>(openedAt);
    yield {
      table: 'actions',
      row: {
        action_id: id,
        what: task.what,
        source: 'hand',
        entry_id: null,
        customer_id: null,
        who: world.manager.id,
        due_at: dueAt,
        due_on: dayOf(dueAt),
        state: isDone ? 'done' : random.pick(['open', 'doing'] as const),
        opened_at: openedAt,
        opened_by: opener.id,
        closed_at: isDone ? closesAt : null,
        ...toHeardOf(world, dueAt, isDone ? closesAt : null),
      },
    };
    yield toNoteItem(id, task.note, world.manager.id, isDone ? closesAt - 60_000 : openedAt + 3 * hourMs, random);
  }
}
