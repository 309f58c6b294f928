import { addDays, dayOfWeek, daysBetween, type Day, type Instant } from '../../clock.ts';
import type { ActionId, EntryId } from '../../ids.ts';
import { isToBeMended } from '../log/log.rules.ts';
import type { EntryStatus, HowLeft } from '../log/log.schema.ts';
import { listActionItems } from './sample.actions.ts';
import type { Happening } from './sample.calendar.ts';
import type { OwnerTalks } from './sample.owner-talks.ts';
import type { SampleRandom } from './sample.random.ts';
import { tell, tellWords } from './sample.words.ts';
import { dayOf, getNamed, momentOf, type SampleItem, type Worker, type World } from './sample.world.ts';

const hourMs = 3_600_000;

/** Entries of one millisecond that the log can tell apart; `position` is heard-at × 1024 + sequence. */
const positionsPerMs = 1024;

/** Who writes it down. The owner takes few customers, on days of their own. */
function chooseWorker(world: World, happening: Happening, random: SampleRandom): Worker {
  if (happening.situation.review) return world.manager;
  return random.weigh(world.workers, ({ role, records }) => (role === 'owner' ? 0 : records));
}

/** What is said on a day: when exactly, and as which of those of the same moment. */
export type Said = { readonly happening: Happening; readonly heardAt: Instant; readonly sequence: number };

function chooseLocation(world: World, happening: Happening, channel: string): string | null {
  if (happening.situation.touchpoint === 'Front desk' && channel === 'in-person') return world.shop;
  return happening.customer === null ? null : getNamed(world.areas, happening.customer.area);
}

function chooseStars(howLeft: HowLeft, random: SampleRandom): number {
  switch (howLeft) {
    case 'happy':
      return random.between(4, 5);
    case 'unhappy':
      return random.between(1, 2);
    case 'so-so':
    case 'not-known':
      return 3;
  }
}

/** When they asked to be called: some hours later, or the next morning when that is after closing. */
function chooseCallBack(happening: Happening, heardAt: Instant, random: SampleRandom): Instant | null {
  const day = dayOf(heardAt);
  // What was asked for yesterday and not done yet is what somebody who looks at the app today must do.
  if (happening.words !== null && happening.situation.callBack)
    return momentOf(addDays(day, 1), 9 + random.between(0, 4) / 4);
  if (!happening.situation.callBack || !random.chance(0.6)) return null;
  const asked = heardAt + random.between(1, 4) * hourMs;
  const rounded = Math.ceil(asked / (hourMs / 4)) * (hourMs / 4);
  return rounded > momentOf(day, 17.5) ? momentOf(addDays(day, dayOfWeek(day) === 5 ? 3 : 1), 10) : rounded;
}

/** When they were called: mostly in time, on Mondays mostly late: another of the things to be found. */
function chooseCalledBack(world: World, callBackAt: Instant | null, random: SampleRandom): Instant | null {
  if (callBackAt === null) return null;
  const isMonday = dayOfWeek(dayOf(callBackAt)) === 1;
  const isLate = random.chance(isMonday ? 0.65 : 0.15);
  const calledAt = isLate ? callBackAt + random.between(2, 28) * hourMs : callBackAt - random.between(2, 40) * 60_000;
  return calledAt < world.untilAt ? calledAt : null;
}

function chooseIsNew(ageDays: number, random: SampleRandom): boolean {
  if (ageDays <= 1) return random.chance(0.9);
  if (ageDays <= 3) return random.chance(0.6);
  return random.chance(ageDays <= 10 ? 0.06 : 0.003);
}

function chooseStatus(mended: boolean, howLeft: HowLeft, isAnswered: boolean, random: SampleRandom): EntryStatus {
  if (mended) return isAnswered && random.chance(0.25) ? 'answered' : 'action';
  if (howLeft === 'happy') return random.chance(0.75) ? 'thanked' : 'sorted';
  if (isAnswered) return 'answered';
  return random.weighed({ sorted: 5, 'nothing-to-do': 3 });
}

/** When the customer heard back: two thirds within two days; finance, which writes letters, takes longer. */
function chooseAnswered(world: World, happening: Happening, heardAt: Instant, random: SampleRandom): Instant | null {
  const isSlow = happening.situation.touchpoint === 'Billing';
  const hours = random.chance(isSlow ? 0.35 : 0.72) ? 1 + random.next() * 40 : 49 + random.next() * 110;
  const answeredAt = heardAt + Math.round(hours * hourMs);
  return answeredAt < world.untilAt ? answeredAt : null;
}

/** Writes down what was said on a day, with the action it opens. */
export function* listEntryItems(
  world: World,
  { happening, heardAt, sequence }: Said,
  talks: OwnerTalks,
  random: SampleRandom,
): Generator<SampleItem> {
  const { customer, situation } = happening;
  const day: Day = dayOf(heardAt);
  const howLeft = random.weighed(situation.left);
  const channel = happening.words === null ? random.weighed(situation.channels) : 'phone';
  const severity = rate(happening, howLeft, random);
  const somebody = chooseWorker(world, happening, random);
  const isOwners = happening.words === null && !situation.review && talks.takes(day, channel);
  const worker = isOwners ? world.owner : somebody;
  const id = random.id<EntryId>(heardAt);
  const recordedAt = heardAt + random.between(1, 9) * 60_000;
  const words = tellWords(world, happening, day, howLeft, random);
  const callBackAt = chooseCallBack(happening, heardAt, random);
  const calledBackAt = happening.words === null ? chooseCalledBack(world, callBackAt, random) : null;
  const mended = isToBeMended({ howLeft, severity });
  const needsAnswer = mended || callBackAt !== null;
  const isNew = calledBackAt === null && chooseIsNew(daysBetween(day, world.until), random);
  const heardBack =
    !isNew && (needsAnswer || howLeft === 'happy') ? chooseAnswered(world, happening, heardAt, random) : null;
  const answeredAt = calledBackAt ?? (callBackAt === null ? heardBack : null);
  const status = isNew ? 'new' : chooseStatus(mended, howLeft, answeredAt !== null, random);
  const didAbout =
    !isNew && random.chance(0.6) ? tell(world, happening, day, random.pick(situation.did), random) : null;
  yield {
    table: 'entries',
    row: {
      position: heardAt * positionsPerMs + sequence,
      entry_id: id,
      words,
      type: situation.type,
      customer_id: customer?.id ?? null,
      channel,
      touchpoint_id: getNamed(world.touchpoints, situation.touchpoint),
      location_id: chooseLocation(world, happening, channel),
      theme_id: isNew || random.chance(0.08) ? null : getNamed(world.themes, situation.theme),
      how_left: howLeft,
      severity,
      did_about: didAbout,
      told_by: situation.told === undefined ? null : random.pick(situation.told.by),
      told_what: situation.told === undefined ? null : random.pick(situation.told.what),
      stars: situation.review ? chooseStars(howLeft, random) : null,
      review_link: situation.review ? `https://reviews.example/northline/${id.slice(-8)}` : null,
      call_back_at: callBackAt,
      called_back_at: calledBackAt,
      heard_at: heardAt,
      heard_on: day,
      recorded_at: recordedAt,
      recorded_by: worker.id,
      recorded_role: worker.role,
      status,
      answered_at: status === 'answered' || status === 'thanked' ? (answeredAt ?? recordedAt) : answeredAt,
      needs_answer: Number(needsAnswer),
    },
  };
  if (!mended) return;
  const entry = { id, words, howLeft, severity, customerId: customer?.id ?? null };
  const who = customer?.lookedAfterBy ?? worker.id;
  yield* listActionItems(
    world,
    entry,
    { id: random.id<ActionId>(recordedAt), who, openedAt: recordedAt, openedBy: worker.id, answeredAt },
    random,
  );
}

function rate(happening: Happening, howLeft: HowLeft, random: SampleRandom): 'normal' | 'serious' | 'severe' {
  const { severity, severityChance } = happening.situation;
  if (howLeft !== 'unhappy') return 'normal';
  if (random.chance(severityChance + 0.02)) return 'severe';
  return random.chance(severity === undefined ? 0.1 : 0.5) ? (severity ?? 'serious') : 'normal';
}
