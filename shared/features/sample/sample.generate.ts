import { addDays, type Day, type Instant } from '../../clock.ts';
import type { CustomerId } from '../../ids.ts';
import { listHandActionItems } from './sample.actions.ts';
import { listAttentionItems } from './sample.attention.ts';
import { listAuditItems } from './sample.audits.ts';
import { Calendar, type Happening } from './sample.calendar.ts';
import { listBookingItems } from './sample.booking.ts';
import { listCustomerItems, makeCustomers, type SampleCustomer } from './sample.customers.ts';
import { listEntryItems } from './sample.entries.ts';
import { FixDesk, listFixItems } from './sample.fixes.ts';
import { FindingDesk } from './sample.findings.ts';
import { SampleContacts } from './sample.contacts.ts';
import { Ledger } from './sample.ledger.ts';
import { findSilent, listLossItems } from './sample.losses.ts';
import { OwnerTalks } from './sample.owner-talks.ts';
import { OverviewDesk } from './sample.overview.ts';
import { listPromiseItems } from './sample.promises.ts';
import { listPromisingItems, listReferralItems } from './sample.promising.ts';
import { listRhythmItems, RhythmDesk } from './sample.rhythm.ts';
import { SampleRandom } from './sample.random.ts';
import type { SampleInput } from './sample.rules.ts';
import { listShopItems } from './sample.shops.ts';
import { toHeard, type Heard } from './sample.survey-people.ts';
import { listSurveyItems } from './sample.surveys.ts';
import type { SampleTexts } from './sample.texts.ts';
import { listToldItems } from './sample.telling.ts';
import { listTouchItems } from './sample.touch.ts';
import {
  listPlaceItems,
  listWorkerItems,
  makeWorld,
  momentOf,
  toBusinessItem,
  type SampleItem,
  type World,
} from './sample.world.ts';

const opensAtHour = 8;
const closesAtHour = 18;

function chooseMoment(day: Day, happening: Happening, random: SampleRandom): Instant {
  // What a story tells was said in the afternoon; it must be among the newest.
  const hour =
    happening.words === null ? opensAtHour + random.next() * (closesAtHour - opensAtHour) : 15 + random.next() * 3;
  return momentOf(day, hour);
}

function* listDayItems(
  world: World,
  calendar: Calendar,
  talks: OwnerTalks,
  silent: ReadonlySet<CustomerId>,
  day: Day,
  random: SampleRandom,
): Generator<SampleItem> {
  const timed = calendar
    .listHappenings(day)
    .filter(({ customer }) => customer === null || !silent.has(customer.id))
    .map((happening, no) => ({ happening, no, heardAt: chooseMoment(day, happening, random) }))
    .toSorted((one, other) => one.heardAt - other.heardAt || one.no - other.no);
  let [lastAt, sequence] = [-1, 0];
  for (const { happening, heardAt } of timed) {
    sequence = heardAt === lastAt ? sequence + 1 : 0;
    lastAt = heardAt;
    yield* listEntryItems(world, { happening, heardAt, sequence }, talks, random);
  }
}

/** What happened at the company, before anybody looks back at it. */
function* listStoryItems(
  world: World,
  customers: readonly SampleCustomer[],
  findings: FindingDesk,
): Generator<SampleItem> {
  yield* listWorkerItems(world);
  yield* listPlaceItems(world);
  yield* listPromisingItems(world);
  const details = new SampleRandom(world.seed, 'customer details');
  const rhythms = new RhythmDesk();
  for (const customer of customers) {
    for (const item of listCustomerItems(world, customer, details)) {
      rhythms.note(item);
      yield item;
    }
  }
  const calendar = new Calendar(world, customers);
  const silent = findSilent(world, customers);
  const talks = new OwnerTalks(world);
  const random = new SampleRandom(world.seed, 'entries');
  const heard: Heard[] = [];
  const contacts = new SampleContacts();
  for (let day = world.from; day < world.until; day = addDays(day, 1)) {
    for (const item of listDayItems(world, calendar, talks, silent, day, random)) {
      contacts.note(item);
      const one = toHeard(world, item);
      if (one !== null) heard.push(one);
      yield item;
    }
  }
  yield* listHandActionItems(world);
  yield* listLossItems(world, customers);
  yield* listReferralItems(world, customers);
  for (const item of listSurveyItems(world, customers, heard)) {
    contacts.note(item);
    yield item;
  }
  yield* listTouchItems(world, customers, contacts);
  yield* listPromiseItems(world, customers, contacts);
  yield* listShopItems(world, findings);
  yield* listAttentionItems(world);
  yield* listRhythmItems(world, customers, rhythms);
}

/** What happened, and what leaders did about it. */
function* listMendedStoryItems(world: World, findings: FindingDesk): Generator<SampleItem> {
  const customers = makeCustomers(world);
  const desk = new FixDesk(world);
  for (const listed of [listStoryItems(world, customers, findings), listBookingItems(world)]) {
    for (const item of listed) {
      desk.note(item);
      yield item;
    }
  }
  yield* listFixItems(world, customers, desk);
}

/**
 * Makes the sample company row by row, in an order in which each row points only to earlier ones. The same input and
 * texts give the same rows; nothing here asks for the time or for chance from outside.
 */
export function* generateSample(
  input: SampleInput & { readonly until: Day },
  texts: SampleTexts,
): Generator<SampleItem> {
  const world = makeWorld(input, texts);
  const [ledger, findings, overview] = [new Ledger(world), new FindingDesk(world), new OverviewDesk()];
  for (const listed of [
    listToldItems(world, listMendedStoryItems(world, findings)),
    listAuditItems(world, ledger, findings),
  ]) {
    for (const item of listed) {
      ledger.note(item);
      overview.note(item);
      yield item;
    }
  }
  yield* overview.listItems(world);
  yield toBusinessItem(world);
}
