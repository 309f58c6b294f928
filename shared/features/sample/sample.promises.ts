import { addDays, type Day } from '../../clock.ts';
import { PromiseDesk, toLateMove, type Story } from './sample.promise-desk.ts';
import type { SampleContacts } from './sample.contacts.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { listJobs } from './sample.jobs.ts';
import { listQuarters } from './sample.quarters.ts';
import { momentOf, type SampleItem, type World } from './sample.world.ts';

/** Promises of the quarter that ended: one every third day. */
const pastPromises = 28;
/** Days from promising to the day promised. */
const promisedDays = 7;
const jobType = 'New connection';

type Told = Omit<Story, 'customer'>;

/** What became of the promises of the last quarter: most were kept, some were too early, some were told otherwise. */
function toPastStory(promisedOn: Day, no: number): Told {
  const dueOn = addDays(promisedOn, promisedDays);
  const common = { jobType, promisedOn, dueOn };
  const late = addDays(dueOn, 1);
  if (no % 7 === 0) return { ...common, needByOn: addDays(dueOn, 2), move: null, doneOn: late };
  const isToldOtherwise = no % 7 === 3;
  if (isToldOtherwise || no === 5 || no === 12) {
    return { ...common, needByOn: dueOn, move: toLateMove(dueOn, late, !isToldOtherwise), doneOn: late };
  }
  return { ...common, needByOn: dueOn, move: null, doneOn: dueOn };
}

/** One that was told two dates, one that nobody told of the new one, one that stands. */
function listOpenStories(until: Day): Told[] {
  const open = { jobType, promisedOn: addDays(until, -5), needByOn: addDays(until, 4), doneOn: null };
  const toldAt = momentOf(addDays(until, -1), 11);
  const moved = { on: addDays(until, 3), knownAt: momentOf(addDays(until, -2), 16), told: null, real: null };
  return [
    { ...open, dueOn: addDays(until, 2), move: { ...moved, toldAt, supersedes: false } },
    { ...open, dueOn: addDays(until, 1), move: { ...moved, toldAt: null, supersedes: true } },
    { ...open, dueOn: addDays(until, 6), move: null },
  ];
}

/** The promises of the last quarter, which began to be written down with it, the jobs since, and those open now. */
export function* listPromiseItems(
  world: World,
  customers: readonly SampleCustomer[],
  contacts: SampleContacts,
): Generator<SampleItem> {
  const desk = new PromiseDesk(world, customers, contacts);
  const [ended, running] = listQuarters(world.until, 2);
  if (ended === undefined || running === undefined) return;
  // Every third day, so that the last of them is due before the quarter ends.
  const past = Array.from({ length: pastPromises }, (_, no) => toPastStory(addDays(ended.from, no * 3 - 2), no));
  const jobs = listJobs(running.from, world.until, desk.calendar);
  for (const [no, story] of [...past, ...jobs, ...listOpenStories(world.until)].entries()) {
    const customer = desk.pickHeardSince(story.doneOn ?? addDays(world.until, -1), no);
    if (customer !== null) yield* desk.listItems({ ...story, customer });
  }
}
