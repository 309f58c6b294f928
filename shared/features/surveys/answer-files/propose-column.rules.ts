import type { AnswerTool, QuestionOverride } from '../answer-map.schema.ts';
import { readFileDate } from '../../imports/dates.rules.ts';
import type { SpecialAnswer } from '../definition.schema.ts';
import {
  findSpecial,
  isNotApplicable,
  isNotShown,
  isOther,
  readNumber,
  toHeading,
  toLabelKey,
} from './cell-texts.rules.ts';
import type { Block } from './blocks.rules.ts';
import { listSpecials, type SurveyDraft } from './draft-question.ts';
import type { FileColumn } from './file-column.ts';
import type { ColumnProfile } from './profile.rules.ts';
import { describeScale, guessScale, readPoints, toScale, type Points, type ScaleGuess } from './scales.rules.ts';
import { findSplit } from './split-options.rules.ts';

/** Different texts from which on a column is no list of options. */
const optionsMax = 60;
const closedOptionsMax = 300;

/** Longer texts are somebody's own words. */
const optionLength = 160;
const shortLength = 200;

/** A question of one column, perhaps with a column for the text of `other`. */
export type ColumnTask = {
  readonly draft: SurveyDraft;
  readonly tool: AnswerTool;
  readonly block: Pick<Block, 'title' | 'code'>;
  readonly column: FileColumn;
  readonly other: FileColumn | null;
  readonly profile: ColumnProfile;
  readonly override: QuestionOverride;
};

type Choices = {
  readonly labels: string[];
  readonly specials: Set<SpecialAnswer>;
  readonly hasOther: boolean;
};

/** The options that texts make: each spelling once, special answers and `other` apart. */
export function toChoices(texts: Iterable<string>, qualtrics: boolean, hasOther: boolean): Choices {
  const labels = new Set<string>();
  const specials = new Set<SpecialAnswer>();
  let sawOther = hasOther;
  for (const text of texts) {
    const special = findSpecial(text) ?? (qualtrics ? recoded(text) : null);
    if (special !== null) specials.add(special);
    else if (hasOther && isOther(text)) sawOther = true;
    else if (!isNotShown(text) && text !== '-99') {
      // Another spelling is another answer, until somebody says that it is the same.
      if (toHeading(text) !== '') labels.add(toHeading(text));
    }
  }
  return { labels: sortLabels([...labels]), specials, hasOther: sawOther };
}

/** Qualtrics gives answers that are not to be computed with codes below 0. */
export function recoded(text: string): SpecialAnswer | null {
  if (text.trim() === '-1') return 'dont-know';
  return text.trim() === '-2' ? 'prefer-not' : null;
}

/** Numbers in their order; words as they come in the file. */
export function sortLabels(labels: string[]): string[] {
  return labels.every((label) => /^-?\d+(?:\.\d+)?$/.test(label))
    ? labels.toSorted((one, other) => Number(one) - Number(other))
    : labels;
}

function addScale(task: ColumnTask, guess: ScaleGuess, points: Points | null): void {
  const { draft, block, column, override, profile } = task;
  const specials = new Set<SpecialAnswer>();
  for (const text of profile.texts.keys()) {
    const special = findSpecial(text) ?? (isNotApplicable(text) ? 'dont-know' : null);
    if (special !== null) specials.add(special);
  }
  const declared = { specials: listSpecials(specials) };
  const base = draft.begin(guess.type, block.title, block.code, override);
  const question =
    base.type === 'nps' && guess.type === 'nps'
      ? { ...base, ...declared, from: guess.from }
      : base.type === 'rating' && guess.type === 'rating'
        ? { ...base, ...declared, scale: guess.scale, look: 'numbers' as const }
        : { ...base, ...declared };
  draft.add(question, override.type === undefined && points !== null ? describeScale(guess, points) : null);
  draft.uses.set(column.at, { use: 'answer', question: question.id });
  if ([...profile.texts.keys()].some(isNotApplicable))
    draft.propose(question.id, '“N/A” is kept as “don’t know”: apart from the points, and not as skipped.');
  const [prefixed] = points?.prefixed ?? [];
  if (prefixed !== undefined)
    draft.propose(question.id, `Of texts such as “${prefixed}” the number in front is taken.`);
}

function addChoice(task: ColumnTask, type: 'single' | 'multiple', choices: Choices, what: string | null): string {
  const { draft, block, override, column, other } = task;
  const question = {
    ...draft.begin(type, block.title, block.code, override),
    options: draft.parts('o', choices.labels),
    specials: listSpecials(choices.specials),
    other: choices.hasOther,
  };
  draft.add(question, override.type === undefined ? what : null);
  if (choices.specials.size > 0 && task.tool === 'qualtrics')
    draft.propose(question.id, '-1 and -2 are kept as “don’t know” and “prefer not to say”, apart from the answers.');
  draft.uses.set(column.at, { use: 'answer', question: question.id });
  if (other !== null) draft.uses.set(other.at, { use: 'answer', question: question.id, part: 'other' });
  return question.id;
}

const marks: Readonly<Record<AnswerTool, readonly string[]>> = {
  surveymonkey: [],
  qualtrics: [','],
  limesurvey: [],
  typeform: [],
  'google-forms': [';', ', '],
  'microsoft-forms': [';'],
  kobo: [' '],
  odk: [' '],
  table: [';', '|', '\n', ', '],
};

/** Adds a text question: what nothing closed fits. */
export function addText(task: Omit<ColumnTask, 'other' | 'tool'>, forced: 'short-text' | 'long-text' | null): void {
  const { draft, block, column, profile, override } = task;
  const isLong = column.hint === 'open' || profile.longest > shortLength || profile.hasBreaks;
  const question = draft.begin(forced ?? (isLong ? 'long-text' : 'short-text'), block.title, block.code, override);
  draft.add(question, null);
  draft.uses.set(column.at, { use: 'answer', question: question.id });
}

function isEvery(profile: ColumnProfile, fits: (text: string) => boolean): boolean {
  const texts = [...profile.texts.keys()].filter((text) => !isNotShown(text));
  return texts.length > 0 && texts.every(fits);
}

const isYesNo = (text: string): boolean => ['yes', 'no', 'ja', 'nein'].includes(toLabelKey(text));

function addYesNo(task: ColumnTask): void {
  const { draft, block, override, column, profile } = task;
  const specials = new Set([...profile.texts.keys()].flatMap((text) => findSpecial(text) ?? []));
  const question = {
    ...draft.begin('yes-no', block.title, block.code, override),
    specials: listSpecials(specials),
  };
  draft.add(question, override.type === undefined ? 'Taken for yes or no.' : null);
  draft.uses.set(column.at, { use: 'answer', question: question.id });
}

function addForced(task: ColumnTask, type: NonNullable<QuestionOverride['type']>): void {
  const { override, profile, tool, draft, block, column } = task;
  const points = readPoints(profile);
  const isQualtrics = tool === 'qualtrics';
  switch (type) {
    case 'nps': {
      const guess = points === null ? null : guessScale(`recommend ${block.title}`, points);
      return addScale(task, { type, from: override.from ?? (guess?.type === 'nps' ? guess.from : 0) }, points);
    }
    case 'csat':
    case 'ces':
      return addScale(task, { type }, points);
    case 'rating':
      return addScale(task, { type, scale: override.scale ?? toScale(Math.max(points?.high ?? 5, 5)) }, points);
    case 'yes-no':
      return addYesNo(task);
    case 'single':
      addChoice(
        task,
        'single',
        toChoices(override.options ?? profile.texts.keys(), isQualtrics, task.other !== null),
        null,
      );
      return;
    case 'multiple':
    case 'ranking':
      return addSeveral(task, type, findSplit(profile.texts, marks[tool].length === 0 ? marks.table : marks[tool]));
    case 'number':
    case 'date': {
      const question = draft.begin(type, block.title, block.code, override);
      draft.add(question.type === 'number' ? { ...question, decimals: countDecimals(profile) } : question, null);
      draft.uses.set(column.at, { use: 'answer', question: question.id });
      return;
    }
    case 'matrix':
    case 'short-text':
    case 'long-text':
      return addText(task, type === 'matrix' ? null : type);
  }
}

function addSeveral(
  task: ColumnTask,
  type: 'multiple' | 'ranking',
  split: { readonly mark: string; readonly options: readonly string[] } | null,
): void {
  const { draft, override, block, column, profile } = task;
  const mark = split?.mark ?? ', ';
  const options = override.options ?? split?.options ?? [...profile.texts.keys()];
  if (type === 'multiple') {
    const id = addChoice(
      task,
      'multiple',
      toChoices(options, task.tool === 'qualtrics', task.other !== null),
      `Taken for a choice of several: its cells hold ${options.length} different answers, parted by “${mark.trim() || 'a space'}”.`,
    );
    draft.splits.set(id, { mark, options });
    return;
  }
  const question = {
    ...draft.begin('ranking', block.title, block.code, override),
    options: draft.parts('o', toChoices(options, false, false).labels),
  };
  draft.add(
    question,
    override.type === undefined ? 'Taken for a ranking: every cell holds all options in an order.' : null,
  );
  draft.uses.set(column.at, { use: 'answer', question: question.id });
  draft.splits.set(question.id, { mark, options });
}

/** Decimals of the numbers in a column, up to 6. */
function countDecimals(profile: ColumnProfile): number {
  let most = 0;
  for (const text of profile.texts.keys()) most = Math.max(most, /[.,](\d*?)0*$/.exec(text.trim())?.[1]?.length ?? 0);
  return Math.min(6, most);
}

/** Makes a question of a column by its heading and what its cells hold. */
export function proposeColumn(task: ColumnTask): void {
  const { tool, column, profile, block, override, other } = task;
  if (override.type !== undefined) return addForced(task, override.type);
  if (column.hint === 'open' || profile.texts.size === 0) return addText(task, null);
  const points = readPoints(profile);
  const wording = `${block.title} ${block.code ?? ''}`;
  const guess = points === null || points.share < 0.5 ? null : guessScale(wording, points);
  // The numbers of Qualtrics are codes of choices, unless the wording says otherwise.
  const isCode = tool === 'qualtrics' && guess?.type === 'rating';
  const isFew = profile.filled < 3 && guess?.type === 'rating';
  if (guess !== null && !isCode && !isFew) return addScale(task, guess, points);
  if (!isCode && isEvery(profile, (text) => isWholeDay(text))) return addForced({ ...task, override: {} }, 'date');
  if (!isCode && isEvery(profile, (text) => readNumber(text) !== null && !/^0\d/.test(text))) {
    if (tool === 'typeform' && isEvery(profile, (text) => text === '0' || text === '1')) return addYesNo(task);
    if (tool !== 'qualtrics') return addForced(task, 'number');
  }
  if (isEvery(profile, (text) => isYesNo(text) || findSpecial(text) !== null) && other === null) return addYesNo(task);
  const split = profile.isMany ? null : findSplit(profile.texts, marks[tool]);
  if (split !== null) return addSeveral(task, isOrder(profile, split.mark) ? 'ranking' : 'multiple', split);
  const choices = toChoices(profile.texts.keys(), tool === 'qualtrics', other !== null);
  const isClosed = column.hint === 'closed' || (tool === 'qualtrics' && column.hint === null);
  const isList = isClosed
    ? choices.labels.length <= closedOptionsMax && profile.longest <= 400
    : choices.labels.length <= optionsMax &&
      choices.labels.length * 2 <= profile.filled &&
      profile.longest <= optionLength;
  if (profile.isMany || !isList || isLikeText(profile, choices.labels.length)) return addText(task, null);
  const codes = isCode ? ' The file holds the codes of the answers, not their words.' : '';
  addChoice(task, 'single', choices, `Taken for a choice of one: ${choices.labels.length} different answers.${codes}`);
}

/** Most texts stand there once and some are sentences. */
function isLikeText(profile: ColumnProfile, labels: number): boolean {
  return labels * 1.25 > profile.filled && profile.longest > 60;
}

function isWholeDay(text: string): boolean {
  const date = readFileDate(text, 'day-first') ?? readFileDate(text, 'month-first');
  return date !== null && date !== 'ambiguous' && date.timeMs === null && !/^\d+$/.test(text.trim());
}

/** Every cell holds the same options, in different orders. */
function isOrder(profile: ColumnProfile, mark: string): boolean {
  const cells = [...profile.texts.keys()].map((text) =>
    text
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .toSorted()
      .join('\u0000'),
  );
  return cells.length > 2 && new Set(cells).size === 1 && (cells[0] ?? '').split('\u0000').length > 2;
}
