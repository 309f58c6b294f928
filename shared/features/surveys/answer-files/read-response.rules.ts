import type { Answers } from '../answers.schema.ts';
import { textIn } from '../definition.rules.ts';
import type { FileDate } from '../../imports/dates.rules.ts';
import { readYesNo } from '../../imports/texts.rules.ts';
import type { ResponseColumn } from '../answer-map.schema.ts';
import type { AnswerPlan } from './answer-plan.rules.ts';
import { isNotShown, toTitleKey } from './cell-texts.rules.ts';
import { toMeaning, partsOf, type Meaning } from './meanings.rules.ts';
import type { CellProblem, CellUse, ReadAnswer } from './answer-task.ts';
import { toAnswerReader } from './read-answer.rules.ts';
import { toOptionCutter } from './split-options.rules.ts';
import type { JoinedQuestion } from '../versions.rules.ts';

/** A response as a row of a file gives it, or all that is wrong with the row. */
export type ReadResponse =
  | {
      readonly id: string | null;
      readonly answers: Answers;
      readonly isComplete: boolean;
      /** Where a response that was not finished ended. */
      readonly leftAt: string | null;
      /** Null where the file has no date for it. */
      readonly answeredAt: FileDate | null;
      readonly language: string;
      readonly customer: string | null;
      readonly location: string | null;
    }
  | { readonly problems: readonly CellProblem[] };

/** How rows of a file are read. */
export type ResponseSetting = {
  readonly readDate: (text: string) => FileDate | string;
  readonly takesTests: boolean;
  /** Whether a row whose date is missing gets one from elsewhere. */
  readonly hasDay: boolean;
};

/** Reads rows, and knows which texts were understood by their place or by the number in front. */
export type ResponseReader = {
  readonly read: (cells: readonly string[]) => ReadResponse;
  readonly noted: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Says which texts of a column stand for nothing. */
  readonly meanings: ReadonlyMap<string, (text: string) => Meaning>;
};

type Columns = ReadonlyMap<ResponseColumn, number>;

/** What LimeSurvey writes for "submitted, no date kept". */
const noDate = '1980-01-01 00:00:00';

const tests = new Set(['1', '2', 'survey preview', 'survey test', 'preview', 'test']);

/** Tells whether Qualtrics marks a response as a preview or a test. */
export function isTestStatus(text: string): boolean {
  return tests.has(text.trim().toLowerCase());
}

function findCut(plan: AnswerPlan, question: JoinedQuestion): (cell: string) => readonly string[] {
  const split = plan.splits.get(question.id);
  if (split !== undefined) return toOptionCutter(split.mark, split.options);
  const options = partsOf(question).flatMap(({ label }) => Object.values(label));
  const cutters = new Map<string, (cell: string) => readonly string[]>();
  const marks = plan.tool === 'kobo' || plan.tool === 'odk' ? [' '] : [';', '|', '\n', ', '];
  const keys = new Set(options.map(toTitleKey));
  return (cell) => {
    // Known options tell which mark this cell is cut at.
    if (cell === '' || keys.has(toTitleKey(cell))) return cell === '' ? [] : [cell];
    const cuts = marks
      .filter((mark) => cell.includes(mark))
      .map((mark) => {
        let cut = cutters.get(mark);
        if (cut === undefined) cutters.set(mark, (cut = toOptionCutter(mark, options)));
        return cut(cell);
      });
    return cuts.find((parts) => parts.some((part) => keys.has(toTitleKey(part)))) ?? cuts[0] ?? [cell];
  };
}

/** Prepares the reading of a file's rows: made once, called for every row. */
export function toResponseReader(plan: AnswerPlan, setting: ResponseSetting): ResponseReader {
  const columns = new Map<ResponseColumn, number>();
  const cells = new Map<string, CellUse[]>();
  for (const [at, use] of [...plan.uses].toSorted(([one], [other]) => one - other)) {
    if (use.use === 'leave-out') continue;
    if (use.use !== 'answer') {
      columns.set(use.use, at);
      continue;
    }
    const cell = { at, part: use.part ?? null, column: use.column ?? null };
    const known = cells.get(use.question);
    if (known === undefined) cells.set(use.question, [cell]);
    else known.push(cell);
  }
  const noted = new Map<string, Map<string, string>>();
  const meanings = new Map<string, (text: string) => Meaning>();
  const { languages } = plan.definition;
  const readers: { readonly id: string; readonly read: ReadAnswer }[] = [];
  for (const question of plan.questions) {
    const used = cells.get(question.id);
    if (used === undefined) continue;
    const labels = new Map(
      [...question.options, ...question.rows, ...question.columns].map(({ id, label }) => [
        id,
        textIn(label, languages[0] ?? '', languages),
      ]),
    );
    const mean = toMeaning(question, {
      told: plan.told.get(question.id) ?? {},
      hasRecodes: plan.tool === 'qualtrics',
      hasCodes: plan.tool === 'limesurvey',
      note: (text, label) => {
        const of = noted.get(question.id) ?? new Map<string, string>();
        noted.set(question.id, of.set(text, label));
      },
    });
    meanings.set(question.id, mean);
    const read = toAnswerReader({
      question,
      title: textIn(question.question.title, languages[0] ?? '', languages),
      cells: used,
      mean,
      cut: findCut(plan, question),
      readDate: setting.readDate,
      labelOf: (part) => labels.get(part) ?? part,
    });
    readers.push({ id: question.id, read });
  }
  return { read: (row) => readResponse(plan, setting, columns, readers, row), noted, meanings };
}

function readResponse(
  plan: AnswerPlan,
  setting: ResponseSetting,
  columns: Columns,
  readers: readonly { readonly id: string; readonly read: ReadAnswer }[],
  row: readonly string[],
): ReadResponse {
  const textOf = (column: ResponseColumn): string => {
    const at = columns.get(column);
    const text = at === undefined ? '' : (row[at] ?? '').trim();
    return isNotShown(text) ? '' : text;
  };
  const problems: CellProblem[] = [];
  const refuse = (column: ResponseColumn, reason: string): void => {
    problems.push({ at: columns.get(column) ?? -1, reason });
  };
  if (textOf('setAside') !== '') refuse('setAside', `This response was set aside: ${textOf('setAside')}`);
  if (plan.tool === 'qualtrics' && !setting.takesTests && isTestStatus(textOf('status')))
    refuse(
      'status',
      'This answer was given as a preview or a test. To take such answers, say "tests": "take" in the map',
    );

  const answers: Answers = {};
  let last = -1;
  for (const [index, { id, read }] of readers.entries()) {
    const answer = read(row, problems);
    if (answer === undefined) continue;
    answers[id] = answer;
    if (answer !== null) last = index;
  }
  const answeredAt = readMoment(plan, setting, columns, textOf, refuse);
  if (problems.length > 0) return { problems };
  const isComplete = last >= 0 && isFinished(plan, columns, textOf);
  let leftAt: string | null = null;
  if (!isComplete) {
    // Nobody knows whether what comes after the last answer was ever shown.
    for (const { id } of readers.slice(last + 1)) if (answers[id] === null) delete answers[id];
    leftAt = readers[Math.min(last + 1, readers.length - 1)]?.id ?? null;
  }
  const language = textOf('language').toLowerCase();
  const { languages } = plan.definition;
  return {
    id: textOf('id') || null,
    answers,
    isComplete,
    leftAt,
    answeredAt,
    language:
      languages.find((one) => one.toLowerCase() === language || language.startsWith(`${one.toLowerCase()}-`)) ??
      languages[0] ??
      'en',
    customer: textOf('customer') || null,
    location: textOf('location') || null,
  };
}

function isFinished(plan: AnswerPlan, columns: Columns, textOf: (column: ResponseColumn) => string): boolean {
  // LimeSurvey dates only what was submitted.
  if (plan.tool === 'limesurvey' && columns.has('answeredAt')) return textOf('answeredAt') !== '';
  const completed = textOf('completed');
  if (completed !== '') return readYesNo(completed) ?? !/^(?:in|not |partial|un)/i.test(completed);
  return plan.tool === 'qualtrics' || !/^(?:partial|incomplete|disqualified)/i.test(textOf('status'));
}

function readMoment(
  plan: AnswerPlan,
  setting: ResponseSetting,
  columns: Columns,
  textOf: (column: ResponseColumn) => string,
  refuse: (column: ResponseColumn, reason: string) => void,
): FileDate | null {
  for (const column of ['answeredAt', 'startedAt'] as const) {
    const text = textOf(column);
    if (text === '' || text === noDate) continue;
    const date = setting.readDate(text);
    if (typeof date === 'string') {
      refuse(column, `${date}. Say in the map whether the day or the month comes first, under dateOrder`);
      return null;
    }
    const at = columns.get(column);
    const isUtc = / \(utc\)$/i.test(plan.columns.find((one) => one.at === at)?.title ?? '');
    return isUtc && date.offsetMs === null ? { ...date, offsetMs: 0 } : date;
  }
  const isDated = columns.has('answeredAt') || columns.has('startedAt');
  if (isDated && !setting.hasDay && textOf('answeredAt') !== noDate)
    refuse('answeredAt', 'There is no date. Say in the map, under answeredOn, which day to take');
  return null;
}
