import { addDays, type Day } from '../../clock.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../working-time.ts';
import { toLateMove, type Story } from './sample.promise-desk.ts';

/** A kind of job: how many worked days are promised, and how many each job took in turn. */
type Kind = { readonly jobType: string; readonly promised: number; readonly took: readonly number[] };

// What the company does every day comes true; what it does now and then does not.
const connection: Kind = { jobType: 'New connection', promised: 6, took: [4, 5, 5, 6, 7, 5, 6, 4, 6, 8] };
const repair: Kind = { jobType: 'Repair visit', promised: 2, took: [1, 1, 2, 1, 2, 1, 1, 2, 1, 3] };
const move: Kind = { jobType: 'Moving a connection', promised: 5, took: [4, 5, 5, 4, 6] };
const phones: Kind = { jobType: 'Business phones', promised: 8, took: [8, 11, 7, 9] };
const cabling: Kind = { jobType: 'House cabling', promised: 7, took: [9, 7, 12, 8, 10] };

/** What is asked for on one worked day after the other. */
const asked: readonly (readonly Kind[])[] = [
  [connection, repair],
  [repair, cabling],
  [connection, move],
  [repair, cabling, phones],
  [connection, repair, move],
];

/** Of the connections that came late and were moved, every third was told as it was. */
const isHonest = (no: number): boolean => no % 3 === 2;

/** The jobs of the quarter that runs, with what became of them; whatever was due by now is done. */
export function* listJobs(from: Day, until: Day, calendar: WorkingCalendar): Generator<Omit<Story, 'customer'>> {
  const counts = new Map<string, number>();
  let [worked, moved] = [0, 0];
  for (let day = from; day < until; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const { jobType, promised, took } of asked[worked++ % asked.length] ?? []) {
      const no = counts.get(jobType) ?? 0;
      counts.set(jobType, no + 1);
      const dueOn = addWorkingDays(day, promised, calendar);
      const cameOn = addWorkingDays(day, took[no % took.length] ?? promised, calendar);
      const doneOn = cameOn < until ? cameOn : null;
      // Who is still waiting on the day itself belongs to the three stories that are told about it.
      if (doneOn === null && dueOn <= until) continue;
      const isMoved = jobType === connection.jobType && doneOn !== null && doneOn > dueOn;
      const story = isMoved ? toLateMove(dueOn, doneOn, isHonest(moved++)) : null;
      yield { jobType, promisedOn: day, dueOn, needByOn: null, move: story, doneOn };
    }
  }
}
