import type { CountsBlock, FrozenBlock } from '../../../shared/features/report/blocks.schema.ts';
import type { SectionId } from '../../../shared/features/report/report.schema.ts';
import { surveyIdSchema, type EntryId } from '../../../shared/ids.ts';
import { plural } from '../../../shared/number-words.ts';
import type { Period } from '../../../shared/period.ts';
import { getMeasure } from '../../app/ask-measure.ts';
import type { Context } from '../../app/context.ts';
import { countLosses, listLossReasons, listSurveys, listThemes, listTouchpoints, listVisits } from './counts.store.ts';
import { readFigure, toAsked } from './figures.ts';
import { listFixes, listQuotable } from './words.store.ts';

type ReadBlocks = (context: Context, period: Period) => readonly FrozenBlock[];

/** A table of counts; none where there is nothing to count. */
const toCounts = (block: Omit<CountsBlock, 'kind'>): readonly CountsBlock[] =>
  block.rows.length === 0 ? [] : [{ kind: 'counts', ...block }];

const readClaims: ReadBlocks = (context, period) => {
  const auditId = context.auditFinishedIn(period);
  return auditId === null ? [] : [{ kind: 'claims', auditId }];
};

const readCauses: ReadBlocks = (context, period) => {
  const { causes } = context.toldAndTrue(period);
  return toCounts({
    title: 'What really moved the dates',
    heads: ['Reason'],
    columns: ['Dates moved', 'Not told in time'],
    rows: causes.map(({ name, moves, untold }) => ({ labels: [name], counts: [moves, untold], records: null })),
    of: 'Dates of the quarter whose real reason is on record; a date can have several.',
  });
};

const readPairs: ReadBlocks = (context, period) => {
  const { pairs } = context.toldAndTrue(period);
  const records = { to: '/promises', search: { tab: 'told', from: period.from, to: period.to } };
  return toCounts({
    title: 'What customers were told, and what was true',
    heads: ['Told', 'True'],
    columns: ['Times'],
    rows: pairs.map(({ told, real, count }) => ({ labels: [told, real], counts: [count], records })),
    of: 'Dates of the quarter of which both are on record; true is what somebody else than the teller says.',
  });
};

const readLosses: ReadBlocks = ({ read }, period) => {
  const { losses, calls } = countLosses(read, period);
  return toCounts({
    title: 'Why they left: what we had on file, and what they told us',
    heads: ['Reason'],
    columns: ['On file', 'Named in calls', 'Points'],
    rows: listLossReasons(read, period).map(({ name, onFile, calls: named, points }) => ({
      labels: [name ?? 'Not known'],
      counts: [onFile, named, points],
      records: null,
    })),
    of: `${losses} ${plural(losses, 'customer')} left, ${calls} ${calls === 1 ? 'was' : 'were'} called; a call spreads 100 points over what drove the customer away.`,
  });
};

/** Words quoted of each kind: the unhappy first, as many as of the happy. */
const quotesOfAKind = 3;

const readSaid: ReadBlocks = (context, period) => {
  const { read } = context;
  const { timeZone } = context.business();
  const { from, to } = period;
  const quotable = (howLeft: 'unhappy' | 'happy'): EntryId[] =>
    listQuotable(read, period, { timeZone, howLeft, most: quotesOfAKind });
  const entryIds = [...quotable('unhappy'), ...quotable('happy')];
  return [
    ...toCounts({
      title: 'What they spoke about',
      heads: ['Theme'],
      columns: ['Entries'],
      rows: listThemes(read, period, timeZone).map(({ id, name, entries }) => ({
        labels: [name],
        counts: [entries],
        records: { to: '/log', search: { from, to, themeId: id } },
      })),
      of: 'Entries of the quarter that were sorted under a theme.',
    }),
    ...toCounts({
      title: 'Where they left unhappy',
      heads: ['Touchpoint', 'Department'],
      columns: ['Left unhappy', 'Of'],
      rows: listTouchpoints(read, period).map(({ id, name, department, judged, unhappy }) => ({
        labels: [name, department],
        counts: [unhappy, judged],
        records: { to: '/log', search: { from, to, touchpointId: id } },
      })),
      of: 'Entries of the quarter of which is known how the customer left.',
    }),
    ...(entryIds.length === 0 ? [] : [{ kind: 'quotes' as const, entryIds }]),
  ];
};

const surveyFigures = ['surveys.nps', 'surveys.csat', 'surveys.ces'] as const;

const readSurveys: ReadBlocks = (context, period) => {
  const rows = listSurveys(context.read, period).map(({ id, title }) => {
    const asked = toAsked(context, period, { surveyId: surveyIdSchema.parse(id) });
    const figures = surveyFigures.map((measure) => readFigure(context, getMeasure(context, measure), asked));
    return { label: title, figures: figures.filter(({ n }) => n > 0) };
  });
  return rows.length === 0 ? [] : [{ kind: 'figures', title: 'Survey by survey', rows }];
};

const readVisits: ReadBlocks = ({ read }, period) =>
  toCounts({
    title: 'What shoppers found',
    heads: ['Scenario'],
    columns: ['Visits', 'Passed', 'Not passed'],
    rows: listVisits(read, period).map(({ title, visits, passed, failed }) => ({
      labels: [title],
      counts: [visits, passed, failed],
      records: { to: '/shops', search: { show: 'made' } },
    })),
    of: 'Visits of the quarter whose scorecard was handed in; a scorecard without a pass mark is neither.',
  });

const readFixes: ReadBlocks = (context, period) => {
  const ids = listFixes(context.read, period, context.business().timeZone);
  const fixes = ids.map((actionId) => ({ actionId, proof: context.proofOf(actionId).state }));
  return fixes.length === 0 ? [] : [{ kind: 'fixes', fixes }];
};

const readCards: ReadBlocks = (context, period) => {
  const cardIds = context.toldCards(period, 'owner').map(({ id }) => id);
  return cardIds.length === 0 ? [] : [{ kind: 'cards', cardIds }];
};

/** What each section holds beside its figures, as the records stand now. */
export const sectionBlocks: Readonly<Record<SectionId, ReadBlocks>> = {
  mirror: readClaims,
  promises: readCauses,
  reasons: readPairs,
  losses: readLosses,
  customers: readSaid,
  surveys: readSurveys,
  shops: readVisits,
  pulse: () => [],
  work: readFixes,
  telling: readCards,
};
