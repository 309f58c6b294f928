import { daysBetween, type Day } from '../../clock.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Reading } from '../measures/measures.schema.ts';
import type { Evidence } from '../mirror/verdict.rules.ts';
import type { Ledger, LedgerDays } from './sample.ledger.ts';
import type { SampleQuarter } from './sample.quarters.ts';

/** What a figure says of a quarter, and what it is called. */
export type SampleEvidence = Evidence & Pick<Reading, 'n' | 'lastOn'> & { readonly label: string };

type Kind = Pick<Evidence, 'unit' | 'direction'> & { readonly label: string };

type Read = (ledger: Ledger, quarter: SampleQuarter) => Omit<SampleEvidence, 'label' | 'unit' | 'direction'>;

const count = (value: number, lastOn: Day | null = null) => ({
  value,
  n: value,
  low: null,
  high: null,
  lastOn,
  wasEverRecorded: true,
});
const share = (part: number, of: number) => ({ ...wilson(part, of), lastOn: null, wasEverRecorded: true });
const nothing = (value: number | null) => ({
  value,
  n: 0,
  low: null,
  high: null,
  lastOn: null,
  wasEverRecorded: false,
});

const daysUpTo = (ledger: Ledger, kind: LedgerDays, to: Day): Day[] =>
  ledger
    .daysOf(kind)
    .filter((day) => day <= to)
    .toSorted();

const inQuarter =
  (kind: LedgerDays): Read =>
  (ledger, { from, to }) => {
    const days = daysUpTo(ledger, kind, to).filter((day) => day >= from);
    return count(days.length, days.at(-1) ?? null);
  };

const sinceLast =
  (kind: LedgerDays): Read =>
  (ledger, { to }) => {
    const days = daysUpTo(ledger, kind, to);
    const lastOn = days.at(-1) ?? null;
    return { ...count(days.length, lastOn), value: lastOn === null ? null : daysBetween(lastOn, to) };
  };

const days = (label: string): Kind => ({ label, unit: 'days', direction: 'less' });
const more = (unit: 'count' | 'share', label: string): Kind => ({ label, unit, direction: 'more' });

/**
 * What the app's own figures would say of a quarter, told from what was made up. They are only for audits of past
 * quarters, which keep what was uncovered then; a test holds each against the figure of the app.
 */
const figures: Readonly<Record<string, readonly [Kind, Read]>> = {
  'log.owner-last-conversation-days': [days('Days since the owner last spoke with a customer'), sinceLast('talks')],
  'log.owner-conversations': [more('count', 'Conversations of the owner with customers'), inQuarter('talks')],
  'attention.rounds': [more('count', 'Front-line rounds of the owner'), inQuarter('rounds')],
  'attention.last-round-days': [days('Days since the owner’s last front-line round'), sinceLast('rounds')],
  'attention.customer-share': [
    more('share', 'Points of agendas about customers'),
    (ledger, { from }) => share(ledger.sumsOf(from).pointsAboutCustomers, ledger.sumsOf(from).points),
  ],
  'shops.last-visit-days': [days('Days since the last mystery visit'), sinceLast('visits')],
  'surveys.with-results': [
    more('count', 'Surveys with results'),
    (ledger, { from }) => count(ledger.countSurveys(from)),
  ],
  'surveys.results-opened-by-owner': [days('Days since an owner looked at survey results'), sinceLast('openings')],
  'actions.from-results': [
    more('count', 'Actions opened from results'),
    (ledger, { from }) => count(ledger.sumsOf(from).fromResults),
  ],
  'actions.closed-in-time': [
    more('share', 'Actions done in time'),
    (ledger, { from }) => share(ledger.sumsOf(from).doneInTime, ledger.sumsOf(from).due),
  ],
  'log.left-happy': [
    more('share', 'Left happy'),
    (ledger, { from }) => share(ledger.sumsOf(from).happy, ledger.sumsOf(from).judged),
  ],
  'log.answered-within-48h': [
    more('share', 'Answered within 48 hours'),
    (ledger, { from }) => share(ledger.sumsOf(from).answeredInTime, ledger.sumsOf(from).toAnswer),
  ],
  'pulse.closed': [more('count', 'Staff pulses that were closed and could be read'), () => nothing(0)],
  'pulse.beside-customers': [
    { label: 'Recommend score of the staff above that of customers', unit: 'points', direction: 'neither' },
    () => nothing(null),
  ],
  'promises.kept-first': [more('share', 'Promises kept on the first date'), () => nothing(null)],
  'losses.known': [
    { label: 'Customers known to be lost', unit: 'count', direction: 'neither' },
    (ledger, { from, to }) => {
      const left = ledger.leftUpTo(to);
      const inIt = left.filter((day) => day >= from);
      return { ...count(inIt.length, inIt.at(-1) ?? null), wasEverRecorded: left.length > 0 };
    },
  ],
  'losses.called': [
    more('count', 'Lost customers who were called'),
    (ledger, { from, to }) => {
      const calls = ledger.exitCallsUpTo(to).filter(({ lostOn }) => lostOn >= from);
      const lastOn =
        calls
          .map(({ calledOn }) => calledOn)
          .toSorted()
          .at(-1) ?? null;
      return { ...count(calls.length, lastOn), wasEverRecorded: ledger.leftUpTo(to).length > 0 };
    },
  ],
  'results.told-to-customers': [
    more('count', 'Results told to customers'),
    (ledger, quarter) => ({
      ...inQuarter('tellings')(ledger, quarter),
      wasEverRecorded: daysUpTo(ledger, 'tellings', quarter.to).length > 0,
    }),
  ],
};

/** What the records of the sample company say of a figure in a quarter. */
export function readEvidence(ledger: Ledger, measure: string, quarter: SampleQuarter): SampleEvidence {
  const figure = figures[measure];
  if (figure === undefined) throw new Error(`The sample company does not know the figure “${measure}”.`);
  const [kind, read] = figure;
  return { ...kind, ...read(ledger, quarter) };
}
