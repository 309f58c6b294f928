import type { Measured } from '../measures/measures.schema.ts';
import type { verdictMeasures, VerdictSentence } from './verdict.schema.ts';
import type { ReportReader, SectionId } from './report.schema.ts';

/** A part of a report: who reads it, and the figures it shows. */
export type SectionKind = {
  readonly id: SectionId;
  readonly title: string;
  readonly readers: readonly ReportReader[];
  /** Measures it shows: one by its id, or all whose id begins so (ending in a point). */
  readonly measures: readonly string[];
};

/**
 * What a report is made of, in its order, and who may read which part. The team is told nothing of money, losses,
 * scores, the staff's own answers and what the owner claimed; customers only what was said, promised and done for them.
 */
export const reportSections: readonly SectionKind[] = [
  { id: 'mirror', title: 'Claims against records', readers: ['owner'], measures: ['mirror.', 'attention.'] },
  {
    id: 'promises',
    title: 'Promises',
    readers: ['owner', 'team', 'customers'],
    measures: ['promises.kept-first', 'promises.kept-last', 'promises.self-inflicted', 'promises.found-out'],
  },
  {
    id: 'reasons',
    title: 'What was told, and what was true',
    readers: ['owner', 'team'],
    measures: ['promises.candour', 'promises.moves', 'promises.told-before-due', 'promises.moves-not-explainable'],
  },
  {
    id: 'losses',
    title: 'Who left, and why',
    readers: ['owner'],
    measures: [
      'losses.count',
      'losses.margin',
      'losses.call-coverage',
      'losses.discovery',
      'losses.visibility',
      'losses.before-profitable',
      'losses.won-back',
      'losses.replacement-cost',
    ],
  },
  {
    id: 'customers',
    title: 'What customers said',
    readers: ['owner', 'team', 'customers'],
    measures: ['log.entries', 'log.left-happy', 'log.left-unhappy', 'log.answered-within-48h'],
  },
  { id: 'surveys', title: 'Surveys', readers: ['owner'], measures: ['surveys.'] },
  { id: 'shops', title: 'Mystery visits', readers: ['owner'], measures: ['shops.'] },
  { id: 'pulse', title: 'What the staff said', readers: ['owner'], measures: ['pulse.'] },
  {
    id: 'work',
    title: 'What was done about it',
    readers: ['owner', 'team', 'customers'],
    measures: ['actions.closed-in-time', 'actions.open', 'actions.overdue'],
  },
  {
    id: 'telling',
    title: 'You said, we did',
    readers: ['owner', 'team', 'customers'],
    measures: ['results.told-to-customers'],
  },
];

const isShown = (id: string, measures: readonly string[]): boolean =>
  measures.some((shown) => (shown.endsWith('.') ? id.startsWith(shown) : id === shown));

/** The figures that stand on page one, below the sentences made from them. */
export const keyFigures: readonly (keyof typeof verdictMeasures)[] = [
  'honesty',
  'keptFirst',
  'candour',
  'leftUnhappy',
  'lost',
  'inTime',
];

/** The sections a reader gets, of those that were chosen; all of theirs where none was. */
export function sectionsFor(reader: ReportReader, chosen?: readonly SectionId[]): readonly SectionKind[] {
  return reportSections.filter(
    ({ id, readers }) => readers.includes(reader) && (chosen === undefined || chosen.includes(id)),
  );
}

/** The figures of a section; money is the owner's alone. */
export function figuresOf<Figure extends Pick<Measured, 'id' | 'unit'>>(
  { measures }: Pick<SectionKind, 'measures'>,
  figures: readonly Figure[],
  reader: ReportReader,
): Figure[] {
  return figures.filter(({ id, unit }) => isShown(id, measures) && (reader === 'owner' || unit !== 'money'));
}

/** The sentences of the verdict a reader gets: those made only from figures that stand in their sections. */
export function sentencesFor(reader: ReportReader, sentences: readonly VerdictSentence[]): VerdictSentence[] {
  const shown = sectionsFor(reader).flatMap(({ measures }) => measures);
  return sentences.filter(({ measures }) => measures.every((id) => isShown(id, shown)));
}
