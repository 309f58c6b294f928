import { change, count, partOf, spread } from './verdict.words.ts';
import { verdictMeasures, type VerdictFigures, type VerdictSentence } from './verdict.schema.ts';

const ids = verdictMeasures;

function sayMirror({ honesty: { now } }: VerdictFigures): string {
  if (now.n === 0) return 'No claim about the business was held against its records this quarter.';
  const confirmed = partOf(now);
  const claims = `${count(now.n, 'claim', 'claims')} that could be judged`;
  if (confirmed === now.n) return `The records confirm ${now.n === 1 ? 'the' : 'all'} ${claims}.`;
  if (confirmed === 0) return `The records confirm none of the ${claims}.`;
  return `The records confirm ${confirmed} of the ${claims}, and contradict ${now.n - confirmed}.`;
}

function sayPromises({ keptFirst, keptLast }: VerdictFigures): string {
  const { now } = keptFirst;
  if (now.n === 0) return 'No promise fell due this quarter, so nobody can know how well promises are kept.';
  const [first, last] = [partOf(now), partOf(keptLast.now)];
  const flattered = last > first ? ` By the last date told it looks like ${last} of ${keptLast.now.n}.` : '';
  const kept = `${first} of ${count(now.n, 'promise', 'promises')} came on the first date${spread(now)}`;
  return `${kept}: ${change(keptFirst)}.${flattered}`;
}

function sayReasons({ candour: { now }, story }: VerdictFigures): string {
  if (now.n === 0) return 'Of no moved date are both the reason told and the real one on record.';
  const moved = count(now.n, 'moved date', 'moved dates');
  const untrue = now.n - partOf(now);
  if (untrue === 0)
    return `The reason told was the real one in ${now.n === 1 ? 'the' : 'all'} ${moved} of which both are known.`;
  const pair =
    story === null
      ? ''
      : `: “${story.told}” was told where “${story.real}” was true, ${count(story.count, 'time', 'times')}`;
  return `The reason told was not the real one in ${untrue} of ${moved}${pair}.`;
}

function sayLosses({ lost, called }: VerdictFigures): string {
  const gone = lost.now.value ?? 0;
  if (gone === 0) return 'No customer is written down as lost.';
  const left = `${count(gone, 'customer', 'customers')} left`;
  if (called.now.n === 0) return `${left}.`;
  const inTime = partOf(called.now);
  const rung = inTime === 0 ? 'none was' : `${inTime} ${inTime === 1 ? 'was' : 'were'}`;
  return `${left}; of ${called.now.n} to be called, ${rung} called in time.`;
}

function sayCustomers(figures: VerdictFigures): string {
  const { now } = figures.leftUnhappy;
  const losses = sayLosses(figures);
  if (now.n === 0) return `Of no customer is on record how they felt afterwards. ${losses}`;
  const unhappy = `${partOf(now)} of ${count(now.n, 'contact', 'contacts')} in the log left the customer unhappy${spread(now)}`;
  return `${unhappy}: ${change(figures.leftUnhappy)}. ${losses}`;
}

function sayToldBack({ toldBack: { now } }: VerdictFigures): string {
  const told = now.value ?? 0;
  if (told === 0) return 'No customer is on record as told what came of it.';
  return `Customers were told what came of it ${count(told, 'time', 'times')}.`;
}

function sayWork(figures: VerdictFigures): string {
  const { now } = figures.inTime;
  const told = sayToldBack(figures);
  if (now.n === 0) return `No action fell due this quarter. ${told}`;
  const done = `${partOf(now)} of ${count(now.n, 'action', 'actions')} ${now.n === 1 ? 'was' : 'were'} done in time${spread(now)}`;
  return `${done}: ${change(figures.inTime)}. ${told}`;
}

/**
 * The verdict on a quarter, always five and always in this order: what was claimed, what was promised, what was told,
 * how customers fared, what was done about it. Each says counts; a share only with its interval and enough records, and
 * a change only beyond chance. Nothing is praised.
 */
export function toVerdict(figures: VerdictFigures): VerdictSentence[] {
  return [
    { topic: 'mirror', text: sayMirror(figures), measures: [ids.honesty] },
    { topic: 'promises', text: sayPromises(figures), measures: [ids.keptFirst, ids.keptLast] },
    { topic: 'reasons', text: sayReasons(figures), measures: [ids.candour] },
    { topic: 'customers', text: sayCustomers(figures), measures: [ids.leftUnhappy, ids.lost, ids.called] },
    { topic: 'work', text: sayWork(figures), measures: [ids.inTime, ids.toldBack] },
  ];
}
