import {
  columnUseSchema,
  type AnswerMap,
  type AnswerPreview,
  type AnswerReport,
  type AnswerTool,
  type ColumnUse,
  type FileQuestionType,
  type ResponseColumn,
} from '../../../../shared/features/surveys/answer-map.schema.ts';
import { scaleOf, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { commonAnswerWords } from '../../../../shared/features/surveys/labels.rules.ts';
import { countText, plural } from '../../../ui/format.ts';

/** What a tool is called. */
export const toolWords: Readonly<Record<AnswerTool, string>> = {
  surveymonkey: 'SurveyMonkey',
  'google-forms': 'Google Forms',
  'microsoft-forms': 'Microsoft Forms',
  typeform: 'Typeform',
  qualtrics: 'Qualtrics',
  limesurvey: 'LimeSurvey',
  kobo: 'KoboToolbox',
  odk: 'ODK',
  table: 'a table',
};

/** What a column says about a response, as people call it. */
export const responseWords: Readonly<Record<ResponseColumn, string>> = {
  id: 'the number of the response',
  answeredAt: 'when it was answered',
  startedAt: 'when it was begun',
  completed: 'whether it was finished',
  status: 'whether it was a test',
  language: 'the language',
  customer: 'the customer',
  location: 'the place',
  setAside: 'why it does not count',
};

/** What a column can be taken for. */
export const typeWords: Readonly<Record<FileQuestionType, string>> = {
  nps: 'Recommend (NPS)',
  csat: 'Satisfied, 1 to 5 (CSAT)',
  ces: 'Easy, 1 to 7 (CES)',
  rating: 'Rating',
  single: 'One choice',
  multiple: 'Several choices',
  ranking: 'Ranking',
  matrix: 'Grid',
  'yes-no': 'Yes or no',
  'short-text': 'Short text',
  'long-text': 'Long text',
  number: 'Number',
  date: 'Date',
};

/** What the file is and holds, in one sentence. */
export function fileSentence({ tool, rows, columns }: AnswerPreview, locale: string): string {
  const held =
    rows === null
      ? `more than 5,000 rows in ${countText(columns.length, locale)} columns`
      : `${countText(rows, locale)} ${plural(rows, 'row')} in ${countText(columns.length, locale)} ${plural(columns.length, 'column')}`;
  return tool === 'table' ? `A table of ${held}.` : `This looks like a file from ${toolWords[tool]}: ${held}.`;
}

/** A use of a column as a value of a list. */
export const toUseKey = (use: ColumnUse): string =>
  JSON.stringify(
    use.use === 'answer'
      ? [use.question, ...(use.part === undefined ? [] : [use.part]), ...(use.column === undefined ? [] : [use.column])]
      : use.use,
  );

/** The use a value of the list stands for. */
function fromUseKey(key: string): ColumnUse {
  const parsed: unknown = JSON.parse(key);
  if (!Array.isArray(parsed)) return columnUseSchema.parse({ use: parsed });
  const [question, part, column] = parsed.map(String);
  return columnUseSchema.parse({ use: 'answer', question, part, column });
}

type Choice = { readonly value: string; readonly label: string };
type Choices = { readonly group: string; readonly items: Choice[] };

const titleOf = (question: Question): string => textIn(question.title, '') || (question.code ?? question.id);

function listQuestionChoices(question: Question): Choice[] {
  const choice = (label: string, part?: string, column?: string): Choice => ({
    value: toUseKey({
      use: 'answer',
      question: question.id,
      ...(part === undefined ? {} : { part }),
      ...(column === undefined ? {} : { column }),
    }),
    label,
  });
  const title = titleOf(question);
  if (question.type === 'matrix')
    return question.rows.flatMap((row) => {
      const label = `${title}: ${textIn(row.label, '')}`;
      return question.pick === 'one'
        ? [choice(label, row.id)]
        : [
            choice(label, row.id),
            ...question.columns.map((column) => choice(`${label}, ${textIn(column.label, '')}`, row.id, column.id)),
          ];
    });
  if (question.type === 'contact') return question.fields.map(({ field }) => choice(`${title}: ${field}`, field));
  if (!('options' in question)) return question.type === 'statement' ? [] : [choice(title)];
  const other = 'other' in question && question.other ? [choice(`${title}: text of “other”`, 'other')] : [];
  const parts = question.options.map((option) => choice(`${title}: ${textIn(option.label, '')}`, option.id));
  return [choice(title), ...(question.type === 'single' ? [] : parts), ...other];
}

/** What a column can become. The questions of a survey that is still to be made follow from the file itself. */
export function listUses(preview: AnswerPreview, isNew: boolean): Choices[] {
  const about = (['id', 'answeredAt', 'startedAt', 'completed', 'language', 'customer', 'location'] as const).map(
    (use) => ({ value: toUseKey({ use }), label: responseWords[use] }),
  );
  const questions = preview.questions.flatMap(listQuestionChoices);
  return [
    { group: 'Nothing', items: [{ value: toUseKey({ use: 'leave-out' }), label: 'leave it out' }] },
    { group: isNew ? 'Questions this makes' : 'Questions of the survey', items: questions },
    { group: 'About the response', items: about },
  ];
}

/** Stands for taking back what was said of a column. */
const foundKey = '"found"';

/**
 * What one column can become. Of a survey that is made of the file a column keeps its own question: which columns belong
 * together follows from the file. What was said of a column can be taken back.
 */
export function listColumnUses(uses: readonly Choices[], use: ColumnUse, isTold: boolean, isNew: boolean): Choices[] {
  const value = toUseKey(use);
  const kept = uses.map(({ group, items }, at) => ({
    group,
    items: isNew && at === 1 ? items.filter((item) => item.value === value) : items,
  }));
  const isKnown = kept.some(({ items }) => items.some((item) => item.value === value));
  const more = [
    ...(isTold ? [{ value: foundKey, label: 'as the file shows' }] : []),
    // A status is understood where a tool has one; nobody has to choose it.
    ...(isKnown || use.use === 'answer' || use.use === 'leave-out' ? [] : [{ value, label: responseWords[use.use] }]),
  ];
  return [...kept, { group: 'Found by itself', items: more }].filter(({ items }) => items.length > 0);
}

/** The map with what was chosen for a column. */
export function withUseKey(map: AnswerMap, column: string, key: string): AnswerMap {
  const { [column]: _said, ...columns } = map.columns;
  return { ...map, columns: key === foundKey ? columns : { ...columns, [column]: fromUseKey(key) } };
}

/** How a map names a question: by its code, which stays when columns change. */
export const mapName = (question: Question): string => question.code ?? question.id;

/** The map with another type of a question that is to be made. */
export function withType(map: AnswerMap, question: Question, type: FileQuestionType): AnswerMap {
  const name = mapName(question);
  return { ...map, questions: { ...map.questions, [name]: { ...map.questions[name], type } } };
}

/** The map with the meaning of a text of the file; null takes it back. */
export function withMeaning(map: AnswerMap, question: Question, text: string, meaning: string | null): AnswerMap {
  const name = mapName(question);
  const { [text]: _before, ...others } = map.values[name] ?? {};
  return { ...map, values: { ...map.values, [name]: meaning === null ? others : { ...others, [text]: meaning } } };
}

/** The answers a text can stand for. */
export function listMeaningChoices(question: Question): Choice[] {
  const scale = scaleOf(question);
  const points =
    scale === null
      ? []
      : Array.from({ length: scale.to - scale.from + 1 }, (_, index) => String(scale.from + index)).map((point) => ({
          value: point,
          label: point,
        }));
  const parts = 'options' in question ? question.options : question.type === 'matrix' ? question.columns : [];
  const words = (answer: string): Choice => ({ value: answer, label: commonAnswerWords[answer] ?? answer });
  return [
    ...points,
    ...parts.map(({ id, label }) => ({ value: id, label: textIn(label, '') })),
    ...(question.type === 'yes-no' || question.type === 'consent' ? [words('yes'), words('no')] : []),
    words('dont-know'),
    words('prefer-not'),
    { value: 'skipped', label: 'no answer' },
  ];
}

/** Texts that stand for nothing yet; a change of the map may have told some since. */
export function listOpen(preview: AnswerPreview, map: AnswerMap): AnswerPreview['unmatched'] {
  const byId = new Map(preview.questions.map((question) => [question.id, question]));
  return preview.unmatched.filter(({ question, text }) => {
    const asked = byId.get(question);
    return asked === undefined || map.values[mapName(asked)]?.[text] === undefined;
  });
}

/** What a report says in one sentence; `isTrial` where nothing was written yet. */
export function answersSentence(report: AnswerReport, isTrial: boolean, locale: string): string {
  const count = (number: number): string => countText(number, locale);
  const { imported, duplicates, refusedRows } = report;
  const verb = isTrial ? 'can be imported' : plural(imported, 'was imported', 'were imported');
  const parts = [
    `${count(imported)} ${plural(imported, 'response')} ${verb}`,
    duplicates === 0 ? null : `${count(duplicates)} ${plural(duplicates, 'is', 'are')} here already`,
    refusedRows === 0 ? null : `${count(refusedRows)} ${plural(refusedRows, 'row', 'rows')} can’t be read`,
  ].filter((part) => part !== null);
  return `${parts.join(', ')}.`;
}
