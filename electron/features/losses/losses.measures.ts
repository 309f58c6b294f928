import { leaders } from '../../../shared/contract/procedure.ts';
import type { LossFilter } from '../../../shared/features/losses/losses.schema.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import {
  countUnwrittenOf,
  readLossCounts,
  wasAnybodyLost,
  type LossCounts,
  type LossQuestion,
} from './counts.store.ts';
import { readReplacement, readSevere } from './risk.store.ts';

/** Below this many records a share of losses says nothing; the screen shows the counts. */
const smallShare = 10;

type Counted = Omit<Reading, 'unit'>;
type Described = Pick<Measure, 'id' | 'label' | 'unit' | 'direction'>;

const none: Counted = { value: null, n: 0, low: null, high: null, lastOn: null };
const amount = (value: number, n: number, lastOn: Counted['lastOn']): Counted => ({
  value,
  n,
  low: null,
  high: null,
  lastOn,
});

/** A customer leaves the whole business, no one place. */
const isPlaced = ({ scope }: MeasureQuestion): boolean =>
  scope.locationId !== undefined || scope.touchpointId !== undefined;

const toLossQuestion = ({ from, asOf: to, scope }: MeasureQuestion): LossQuestion => ({ from, to, scope });

const readOnce = oncePerQuestion((read, question) => readLossCounts(read, toLossQuestion(question)));
const readSevereOnce = oncePerQuestion((read, question) => readSevere(read, toLossQuestion(question)));

function toMeasure(described: Described, readIt: Measure['read'], show?: LossFilter['show']): Measure {
  return {
    ...described,
    smallN: described.unit === 'share' ? smallShare : 0,
    allow: leaders,
    read: (read, question) => (isPlaced(question) ? none : readIt(read, question)),
    wasEverRecorded: wasAnybodyLost,
    records: ({ from, to }) => ({
      to: '/losses',
      search: { tab: 'all', from, to, ...(show === undefined ? {} : { show }) },
    }),
  };
}

const toShare = (
  described: Omit<Described, 'unit'>,
  part: (counts: LossCounts) => readonly [part: number, of: number],
  show?: LossFilter['show'],
): Measure =>
  toMeasure(
    { ...described, unit: 'share' },
    (read, question) => {
      const counts = readOnce(read, question);
      return { ...wilson(...part(counts)), lastOn: counts.lastOn };
    },
    show,
  );

const toSevere = (described: Omit<Described, 'unit'>, became: 'recovered' | 'lost' | 'open'): Measure => ({
  ...toMeasure({ ...described, unit: 'money' }, (read, question) => {
    const { customers, amountMinor } = readSevereOnce(read, question)[became];
    return amount(amountMinor, customers, null);
  }),
  records: null,
});

/** Figures about customers who left. */
export const lossesMeasures: readonly Measure[] = [
  toMeasure(
    { id: 'losses.count', label: 'Customers who left, written down', unit: 'count', direction: 'less' },
    (read, question) => {
      const { losses, lastOn } = readOnce(read, question);
      return amount(losses, losses, lastOn);
    },
  ),
  toMeasure(
    { id: 'losses.known', label: 'Customers known to be lost', unit: 'count', direction: 'neither' },
    (read, question) => {
      const { from, asOf: to, scope } = question;
      const written = readOnce(read, question);
      const marked = countUnwrittenOf(read, { from, to, scope });
      const lastOn =
        [written.lastOn, marked.lastOn]
          .filter((day) => day !== null)
          .toSorted()
          .at(-1) ?? null;
      return amount(written.losses + marked.n, written.losses + marked.n, lastOn);
    },
  ),
  toMeasure(
    { id: 'losses.called', label: 'Lost customers who were called', unit: 'count', direction: 'more' },
    (read, question) => {
      const { calls, lastCallOn } = readOnce(read, question);
      return amount(calls, calls, lastCallOn);
    },
    'called',
  ),
  toMeasure(
    { id: 'losses.margin', label: 'Yearly margin that left', unit: 'money', direction: 'less' },
    (read, question) => {
      const { margin, withMargin, lastOn } = readOnce(read, question);
      return amount(margin, withMargin, lastOn);
    },
  ),
  toShare(
    { id: 'losses.call-coverage', label: 'Of those who matter, called 14 to 42 days after leaving', direction: 'more' },
    ({ calledInTime, due }) => [calledInTime, due],
  ),
  toShare(
    { id: 'losses.discovery', label: 'Calls that found another reason than the one on file', direction: 'neither' },
    ({ differs, calls }) => [differs, calls],
    'called',
  ),
  toShare(
    {
      id: 'losses.several-reasons',
      label: 'Calls in which more than one reason drove them away',
      direction: 'neither',
    },
    ({ several, calls }) => [several, calls],
    'called',
  ),
  toShare(
    { id: 'losses.visibility', label: 'Leavers who had ever complained', direction: 'more' },
    ({ complained, calls }) => [complained, calls],
    'silent',
  ),
  toShare(
    { id: 'losses.before-profitable', label: 'Left before they paid back what they cost to win', direction: 'less' },
    ({ beforePaid, known }) => [beforePaid, known],
    'before-profitable',
  ),
  toShare(
    { id: 'losses.won-back', label: 'Customers who left and were won back', direction: 'more' },
    ({ wonBack, losses }) => [wonBack, losses],
    'won-back',
  ),
  {
    ...toMeasure(
      {
        id: 'losses.replacement-cost',
        label: 'Cost to win one in place of one who left',
        unit: 'money',
        direction: 'less',
      },
      (read) => {
        const { amountMinor, ownEvents } = readReplacement(read);
        return amountMinor === null ? none : amount(amountMinor, ownEvents, null);
      },
    ),
    records: null,
  },
  toSevere(
    { id: 'losses.risk-recovered', label: 'At risk in severe moments, and recovered', direction: 'more' },
    'recovered',
  ),
  toSevere({ id: 'losses.risk-open', label: 'At risk in severe moments, still open', direction: 'less' }, 'open'),
  toSevere({ id: 'losses.risk-lost', label: 'Lost after a severe moment', direction: 'less' }, 'lost'),
];
