import { addDays, type Day, type Instant } from '../../clock.ts';
import type { ActionId } from '../../ids.ts';
import type { ShareCounts } from '../../stats/newcombe.ts';
import { compareWindows, windowsAround } from '../proof/proof.rules.ts';
import type { PlannedAction } from './sample.action-texts.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import { dayOf, getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

type Said = { readonly day: string; readonly touchpointId: unknown; readonly howLeft: unknown };

type Named = { readonly id: string; readonly customerId: string };

/** The records that planned actions come from and are judged by, as they are made. */
export class FixDesk {
  readonly #said: Said[] = [];
  readonly #since: Day;
  readonly #promised = new Map<string, string>();
  #promise: Named | null = null;
  readonly #losses = new Map<string, string>();

  constructor(world: World) {
    // Further back than any window of a planned action reaches.
    this.#since = addDays(world.until, -200);
  }

  note({ table, row }: SampleItem): void {
    if (table === 'entries' && String(row['heard_on']) >= this.#since) {
      this.#said.push({
        day: String(row['heard_on']),
        touchpointId: row['touchpoint_id'],
        howLeft: row['how_left'],
      });
    }
    if (table === 'promises') this.#promised.set(String(row['promise_id']), String(row['customer_id']));
    if (table === 'promise_versions' && Number(row['number']) > 1) {
      const id = String(row['promise_id']);
      this.#promise = { id, customerId: this.#promised.get(id) ?? '' };
    }
    if (table === 'losses') this.#losses.set(String(row['customer_id']), String(row['loss_id']));
  }

  /** The last promise that was moved, where one was. */
  get promise(): Named | null {
    return this.#promise;
  }

  /** The loss of a customer who left. */
  lossOf(customerId: string): string | null {
    return this.#losses.get(customerId) ?? null;
  }

  /** Of those whose leaving is known: how many left so, in a span of days. */
  count(howLeft: string, touchpointId: string | null, { from, to }: { from: Day; to: Day }): ShareCounts {
    const said = this.#said.filter(
      (one) =>
        one.day >= from &&
        one.day <= to &&
        one.howLeft !== 'not-known' &&
        (touchpointId === null || one.touchpointId === touchpointId),
    );
    return { successes: said.filter((one) => one.howLeft === howLeft).length, n: said.length };
  }
}

type Planned = PlannedAction & { readonly id: ActionId; readonly openedAt: Instant; readonly doneAt: Instant | null };
type Beside = { readonly follows: ActionId | null; readonly joinedTo: ActionId | null };

/** What leaders decided to do with cause, steps and proof; one of it worked, one changed nothing, one is too young. */
export function* listFixItems(
  world: World,
  customers: readonly SampleCustomer[],
  desk: FixDesk,
): Generator<SampleItem> {
  const random = new SampleRandom(world.seed, 'fixes');
  const ids = new Map<string, ActionId>();
  let former: ActionId | null = null;
  for (const text of world.texts.actions.planned) {
    const openedAt = momentOf(addDays(world.until, -text.opened), 9.5);
    const doneAt = text.done === undefined ? null : momentOf(addDays(world.until, -text.done), 15.25);
    const planned = { ...text, id: random.id<ActionId>(openedAt), openedAt, doneAt };
    const beside = {
      follows: text.follows ? former : null,
      joinedTo: text.joins === undefined ? null : getNamed(ids, text.joins),
    };
    yield toActionItem(world, customers, desk, planned, beside);
    ids.set(text.what, planned.id);
    former = planned.id;
    yield* listStepItems(planned, random);
    yield* listProofItems(world, desk, planned);
    if (text.note === undefined) continue;
    const at = momentOf(addDays(world.until, -text.opened + 1), 16);
    const note = { note_id: random.id(at), action_id: planned.id, text: text.note, by_person: world.manager.id, at };
    yield { table: 'action_notes', row: note };
  }
}

function toActionItem(
  world: World,
  customers: readonly SampleCustomer[],
  desk: FixDesk,
  planned: Planned,
  { follows, joinedTo }: Beside,
): SampleItem {
  const { id, what, from, who, openedAt, doneAt, cause, whys, due, steps, waitingFor, repeats } = planned;
  const dueAt = momentOf(addDays(world.until, -due), 17);
  const promise = from === 'promise' ? desk.promise : null;
  const known = customers.find(({ name }) => name === planned.customer);
  const lossId = from === 'loss' && known !== undefined ? desk.lossOf(known.id) : null;
  const reasons = new Map([...world.losses, ...world.slips]);
  const undone = steps.some(({ done }) => done) ? 'doing' : 'open';
  return {
    table: 'actions',
    row: {
      action_id: id,
      what,
      source: (promise?.id ?? lossId) === null ? (follows === null ? 'hand' : 'repeat') : (from ?? 'hand'),
      entry_id: null,
      promise_id: promise?.id ?? null,
      loss_id: lossId,
      customer_id: known?.id ?? promise?.customerId ?? null,
      who: world.workers.find(({ name }) => name === who)?.id ?? world.manager.id,
      due_at: dueAt,
      due_on: dayOf(dueAt),
      state: doneAt === null ? undone : 'done',
      opened_at: openedAt,
      opened_by: world.owner.id,
      closed_at: doneAt,
      cause_id: cause === undefined ? null : getNamed(reasons, cause),
      whys: JSON.stringify(whys),
      waiting_for: waitingFor ?? null,
      repeats: repeats ?? null,
      follows,
      joined_to: joinedTo,
    },
  };
}

function* listStepItems({ id, steps, openedAt, doneAt }: Planned, random: SampleRandom): Generator<SampleItem> {
  for (const [position, { text, done }] of steps.entries()) {
    const row = { step_id: random.id(openedAt), action_id: id, text, position };
    yield { table: 'action_steps', row: { ...row, done_at: done ? (doneAt ?? openedAt + position + 1) : null } };
  }
}

function* listProofItems(world: World, desk: FixDesk, planned: Planned): Generator<SampleItem> {
  const { id, criterion, openedAt, doneAt, claim, isAwaiting } = planned;
  if (criterion === undefined) return;
  const { measureId, touchpoint, direction, windowDays } = criterion;
  const touchpointId = touchpoint === undefined ? null : getNamed(world.touchpoints, touchpoint);
  yield {
    table: 'proof_criteria',
    row: {
      action_id: id,
      measure_id: measureId,
      scope: JSON.stringify(touchpointId === null ? {} : { touchpointId }),
      direction,
      window_days: windowDays,
      written_by: world.owner.id,
      written_at: openedAt,
    },
  };
  const howLeft = /^log\.left-(happy|unhappy)$/.exec(measureId)?.[1];
  if (doneAt === null || isAwaiting || howLeft === undefined) return;
  const { before, after } = windowsAround(dayOf(doneAt), windowDays);
  if (after.to >= world.until) return;
  const [was, is] = [desk.count(howLeft, touchpointId, before), desk.count(howLeft, touchpointId, after)];
  const { shows } = compareWindows(was, is, direction);
  // Nobody may say more than the figures, not even here.
  if (shows === 'too-early') return;
  yield {
    table: 'proof_verdicts',
    row: {
      action_id: id,
      verdict: shows,
      claim: shows === 'improved' ? claim : '',
      fixed_at: doneAt,
      before_successes: was.successes,
      before_n: was.n,
      after_successes: is.successes,
      after_n: is.n,
      confirmed_by: world.owner.id,
      confirmed_at: momentOf(addDays(after.to, 2), 18),
    },
  };
}
