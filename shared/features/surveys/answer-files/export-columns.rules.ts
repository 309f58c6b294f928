import type { Answer, Answers } from '../answers.schema.ts';
import { textIn } from '../definition.rules.ts';
import { otherOption } from '../definition.schema.ts';
import { commonAnswerWords } from '../labels.rules.ts';
import type { JoinedPart, JoinedQuestion } from '../versions.rules.ts';

// One header row, one column for each question, option, row: what a spreadsheet can count, and what this program reads
// back without loss. `Question`, `Question [option]`, `Question [row]`, `Question [row] [column]`.

/** One cell of an export: a number stays a number. */
export type ExportValue = string | number | null;

/** One column of an export and how it is filled. */
export type ExportColumn = { readonly heading: string; readonly read: (answers: Answers) => ExportValue };

/** What is exported of a response besides its answers. */
export const responseHeadings = [
  'Response',
  'Answered at',
  'Channel',
  'Complete',
  'Language',
  'Customer',
  'Location',
  'Set aside',
] as const;

/** Tells by its header whether a file is such an export. */
export function isOwnExport(header: readonly string[]): boolean {
  return responseHeadings.every((heading, at) => header[at] === heading);
}

/** Stands where a question was not shown; an empty cell was shown and left. */
export const notShownText = '(not shown)';

const wordsOf = (answer: string): string => commonAnswerWords[answer] ?? answer;

type Given = Exclude<Answer, number | { special: unknown }>;

/** How one question is written: its columns, each with what it takes of an answer. */
type Cells = readonly {
  readonly ending: string;
  readonly take: (answer: Answer) => ExportValue;
}[];

function toCells(question: JoinedQuestion, label: (part: JoinedPart) => string): Cells {
  const given =
    <Value extends ExportValue>(take: (answer: Given) => Value) =>
    (answer: Answer): Value | null =>
      typeof answer === 'number' || 'special' in answer ? null : take(answer);
  const labels = new Map([...question.options, ...question.columns].map((part) => [part.id, label(part)]));
  const nameOf = (id: string): string => labels.get(id) ?? wordsOf(id);
  const { question: asked } = question;
  const otherText = {
    ending: ` [${wordsOf(otherOption)}]`,
    take: given((answer) =>
      'pick' in answer && answer.pick.includes(otherOption) ? (answer.other ?? wordsOf(otherOption)) : null,
    ),
  };
  switch (asked.type) {
    case 'single':
      return [
        { ending: '', take: given((answer) => ('pick' in answer ? nameOf(answer.pick[0] ?? '') : null)) },
        ...(asked.other ? [otherText] : []),
      ];
    case 'multiple':
      return [
        ...question.options.map((option) => ({
          ending: ` [${label(option)}]`,
          take: given((answer) => ('pick' in answer && answer.pick.includes(option.id) ? label(option) : null)),
        })),
        ...(asked.other ? [otherText] : []),
      ];
    case 'ranking':
      return question.options.map((option) => ({
        ending: ` [${label(option)}]`,
        take: given((answer) => {
          const place = 'rank' in answer ? answer.rank.indexOf(option.id) : -1;
          return place < 0 ? null : place + 1;
        }),
      }));
    case 'matrix':
      return question.rows.flatMap((row) =>
        asked.pick === 'one'
          ? [
              {
                ending: ` [${label(row)}]`,
                take: given((answer) => ('rows' in answer ? nameOrNull(answer.rows[row.id]?.[0], nameOf) : null)),
              },
            ]
          : question.columns.map((column) => ({
              ending: ` [${label(row)}] [${label(column)}]`,
              take: given((answer) =>
                'rows' in answer && answer.rows[row.id]?.includes(column.id) === true ? label(column) : null,
              ),
            })),
      );
    case 'contact':
      return asked.fields.map(({ field }) => ({
        ending: ` [${field}]`,
        take: given((answer) => ('contact' in answer ? (answer.contact[field] ?? null) : null)),
      }));
    case 'statement':
      return [];
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'yes-no':
    case 'consent':
    case 'number':
    case 'date':
    case 'short-text':
    case 'long-text':
      return [{ ending: '', take: takePlain }];
  }
}

const nameOrNull = (id: string | undefined, nameOf: (id: string) => string): string | null =>
  id === undefined ? null : nameOf(id);

function takePlain(answer: Answer): ExportValue {
  if (typeof answer === 'number') return answer;
  if ('pick' in answer) return wordsOf(answer.pick[0] ?? '');
  if ('number' in answer) return answer.number;
  if ('date' in answer) return answer.date;
  return 'text' in answer ? answer.text : null;
}

/** The columns of a survey's answers over all its versions, named in its first language. */
export function toExportColumns(questions: readonly JoinedQuestion[], languages: readonly string[]): ExportColumn[] {
  const language = languages[0] ?? '';
  const label = (part: JoinedPart): string => textIn(part.label, language, languages).trim();
  const titles = questions.map(({ question }) => textIn(question.title, language, languages).trim());
  return questions.flatMap((question, index) => {
    const title = titles[index] ?? '';
    const isUnique = title !== '' && titles.indexOf(title) === titles.lastIndexOf(title);
    const name = isUnique ? title : `${title} (${question.id})`.trim();
    const isGrid = question.question.type === 'matrix';
    return toCells(question, label).map(({ ending, take }, at) => ({
      heading: `${name}${ending}`,
      read: (answers: Answers): ExportValue => {
        const answer = answers[question.id];
        if (answer === undefined) return notShownText;
        if (answer === null) return null;
        if (typeof answer === 'object' && 'special' in answer) {
          if (at > 0) return null;
          // In brackets it is about the whole grid; a row may have such an answer of its own.
          return isGrid ? `(${wordsOf(answer.special)})` : wordsOf(answer.special);
        }
        return take(answer);
      },
    }));
  });
}
