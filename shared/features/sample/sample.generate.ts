import { addDays, type Day, type Instant } from '../../clock.ts';
import { listHandActionItems } from './sample.actions.ts';
import { Calendar, type Happening } from './sample.calendar.ts';
import { listCustomerItems, makeCustomers } from './sample.customers.ts';
import { listEntryItems } from './sample.entries.ts';
import { SampleRandom } from './sample.random.ts';
import type { SampleInput } from './sample.rules.ts';
import { toHeard, type Heard } from './sample.survey-people.ts';
import { listSurveyItems } from './sample.surveys.ts';
import type { SampleTexts } from './sample.texts.ts';
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

function* listDayItems(world: World, calendar: Calendar, day: Day, random: SampleRandom): Generator<SampleItem> {
  const timed = calendar
    .listHappenings(day)
    .map((happening, no) => ({ happening, no, heardAt: chooseMoment(day, happening, random) }))
    .toSorted((one, other) => one.heardAt - other.heardAt || one.no - other.no);
  let [lastAt, sequence] = [-1, 0];
  for (const { happening, heardAt } of timed) {
    sequence = heardAt === lastAt ? sequence + 1 : 0;
    lastAt = heardAt;
    yield* listEntryItems(world, happening, heardAt, sequence, random);
  }
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
  yield* listWorkerItems(world);
  yield* listPlaceItems(world);
  const customers = makeCustomers(world);
  const details = new SampleRandom(world.seed, 'customer details');
  for (const customer of customers) yield* listCustomerItems(world, customer, details);
  const calendar = new Calendar(world, customers);
  const random = new SampleRandom(world.seed, 'entries');
  const heard: Heard[] = [];
  for (let day = world.from; day < world.until; day = addDays(day, 1)) {
    for (const item of listDayItems(world, calendar, day, random)) {
      const one = toHeard(world, item);
      if (one !== null) heard.push(one);
      yield item;
    }
  }
  yield* listHandActionItems(world);
  yield* listSurveyItems(world, customers, heard);
  yield toBusinessItem(world);
}
