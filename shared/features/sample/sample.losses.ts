import { addDays, daysBetween, type Day } from '../../clock.ts';
import type { CustomerId } from '../../ids.ts';
import { isDifferent, leastTries } from '../losses/losses.rules.ts';
import { usualMinutes } from '../../stats/replacement-cost.ts';
import type { SampleCustomer } from './sample.customers.ts';
import type { LossText } from './sample.loss-texts.ts';
import { SampleRandom } from './sample.random.ts';
import { getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

/** Somebody who left, and how; without a text nobody wrote down why. */
type Leaving = { readonly customer: SampleCustomer; readonly lostOn: Day; readonly text: LossText | null };

/** How long ago those who came back left, and how long they were away, in days. */
const wonBackDaysAgo = 420;
const awayDays = 45;

/** Everybody who left, with what is known of it. */
function listLeavings(world: World, customers: readonly SampleCustomer[]): Leaving[] {
  const { known, others } = world.texts.losses;
  let other = 0;
  return customers.flatMap((customer) => {
    const { lostOn, name } = customer;
    if (lostOn === null) return [];
    const told = known.find((one) => one.name === name);
    if (told !== undefined) return [{ customer, lostOn, text: told }];
    const text = others[other % others.length] ?? null;
    other += 1;
    return [{ customer, lostOn, text }];
  });
}

/** Those who left without ever having complained: the log must hold no word of theirs. */
export function findSilent(world: World, customers: readonly SampleCustomer[]): ReadonlySet<CustomerId> {
  const silent = listLeavings(world, customers).filter(({ text }) => text?.call?.complained === false);
  return new Set(silent.map(({ customer }) => customer.id));
}

/** Writes down who left. */
class LossDesk {
  readonly #world: World;
  readonly #random: SampleRandom;

  constructor(world: World) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'losses');
  }

  *listItems({ customer, lostOn, text }: Leaving): Generator<SampleItem> {
    if (text === null) return;
    const { call, tries } = text;
    const noticedAt = momentOf(addDays(lostOn, Math.min(2, daysBetween(lostOn, this.#world.until) - 1)), 11);
    const lossId = this.#random.id(noticedAt);
    const isCalled = call !== undefined && addDays(lostOn, call.day) < this.#world.until;
    yield {
      table: 'losses',
      row: {
        ...this.#toRow(customer, lossId, lostOn, text.reason),
        noticed: text.noticed,
        call_state: isCalled ? 'called' : tries.length >= leastTries ? 'unreached' : 'to-call',
        recorded_at: noticedAt,
      },
    };
    for (const day of tries) yield this.#toTry(customer, lossId, addDays(lostOn, day));
    if (isCalled) yield* this.#listCallItems({ customer, lostOn, text }, lossId, call);
  }

  /** Somebody who left long ago and came back. */
  toWonBack(customer: SampleCustomer, reason: string, needed: string): SampleItem {
    const lostOn = addDays(this.#world.until, -wonBackDaysAgo);
    const lossId = this.#random.id(momentOf(lostOn, 11));
    const back = { won_back_on: addDays(lostOn, awayDays), won_back_needed: needed };
    return {
      table: 'losses',
      row: {
        ...this.#toRow(customer, lossId, lostOn, reason),
        noticed: 'they-said',
        call_state: 'to-call',
        recorded_at: momentOf(lostOn, 11),
        ...back,
      },
    };
  }

  #toRow(customer: SampleCustomer, lossId: string, lostOn: Day, reason: string | null): SampleItem['row'] {
    const { settings } = this.#world.texts.losses;
    return {
      loss_id: lossId,
      customer_id: customer.id,
      lost_on: lostOn,
      since_on: customer.since,
      margin_minor: customer.marginMinor,
      cost_to_win_minor: this.#random.between(60, 420) * 100,
      reason_id: reason === null ? null : getNamed(this.#world.losses, reason),
      note: '',
      caller: this.#world.owner.id,
      matters: Number((customer.marginMinor ?? 0) >= settings.leastMargin * 100),
      recorded_by: this.#world.manager.id,
    };
  }

  #toTry(customer: SampleCustomer, lossId: string, on: Day): SampleItem {
    const at = momentOf(on, 10 + this.#random.next() * 7);
    return {
      table: 'call_tries',
      row: {
        try_id: this.#random.id(at),
        loss_id: lossId,
        customer_id: customer.id,
        tried_on: on,
        tried_by: this.#world.owner.id,
        note: 'Rang out.',
        at,
      },
    };
  }

  *#listCallItems(
    { customer, lostOn, text }: Leaving,
    lossId: string,
    call: NonNullable<LossText['call']>,
  ): Generator<SampleItem> {
    const { answers, day, by } = call;
    const calledOn = addDays(lostOn, day);
    const callId = this.#random.id(momentOf(calledOn, 17));
    const causes = Object.entries(call.causes).map(([name, points]) => {
      return { reasonId: getNamed(this.#world.losses, name), points };
    });
    const onFile = text?.reason == null ? null : getNamed(this.#world.losses, text.reason);
    yield {
      table: 'exit_calls',
      row: {
        exit_call_id: callId,
        loss_id: lossId,
        customer_id: customer.id,
        called_on: calledOn,
        called_by: this.#world[by].id,
        through: call.through,
        hoped: answers.hoped,
        happened: answers.happened,
        first_thought: answers.firstThought,
        told: answers.told,
        would_have_kept: answers.wouldHaveKept,
        should_know: answers.shouldKnow,
        complained: Number(call.complained),
        win_back: call.winBack,
        would_take: call.wouldTake,
        others_said: call.othersSaid,
        differs: Number(isDifferent(causes, onFile)),
        recorded_at: momentOf(calledOn, 17),
      },
    };
    for (const { reasonId, points } of causes) {
      const causeId = this.#random.id(momentOf(calledOn, 17));
      yield { table: 'exit_causes', row: { cause_id: causeId, exit_call_id: callId, reason_id: reasonId, points } };
    }
  }
}

/** Who left, what we believed, what they told, and who came back. */
export function* listLossItems(world: World, customers: readonly SampleCustomer[]): Generator<SampleItem> {
  const { settings, wonBack } = world.texts.losses;
  yield {
    table: 'loss_settings',
    row: {
      setting_id: 'losses',
      rule: 'margin',
      least_margin_minor: settings.leastMargin * 100,
      top_percent: 20,
      caller: world.owner.id,
      minutes_per_call: usualMinutes.minutesPerCall,
      minutes_per_meeting: usualMinutes.minutesPerMeeting,
      call_minor: settings.call * 100,
      meeting_minor: settings.meeting * 100,
    },
  };
  const desk = new LossDesk(world);
  const loyal = customers.filter(
    ({ status, since }) => status === 'active' && since !== null && since < addDays(world.until, -2 * wonBackDaysAgo),
  );
  for (const [index, { reason, needed }] of wonBack.entries()) {
    // From the end: those at the beginning have stories of their own.
    const customer = loyal.at(-1 - index);
    if (customer !== undefined) yield desk.toWonBack(customer, reason, needed);
  }
  for (const leaving of listLeavings(world, customers)) yield* desk.listItems(leaving);
}
