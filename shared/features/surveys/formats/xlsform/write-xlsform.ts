import { commonAnswerWords } from '../../labels.rules.ts';
import { scaleOf, textIn } from '../../definition.rules.ts';
import type { Definition, Question, SurveyText } from '../../definition.schema.ts';
import type { NotCarried } from '../../surveys.schema.ts';
import type { Leaving } from '../carried.ts';
import { specialsOf } from '../test-parts.ts';
import { namesOf, questionsBefore, toTheirPipes, writeCondition } from '../write-condition.ts';
import { xlsFormSyntax } from './write-form-test.ts';
import { formSpecials, yesNoList } from './xlsform.ts';

/** A workbook before it is one: rows of cells by sheet, headings first. */
export type FormContent = ReadonlyMap<'survey' | 'choices' | 'settings', readonly (readonly string[])[]>;

type Row = {
  readonly type: string;
  readonly name: string;
  readonly label?: SurveyText;
  readonly hint?: SurveyText;
} & Readonly<Partial<Record<'required' | 'relevant' | 'appearance' | 'constraint' | 'parameters', string>>>;
type Choice = { readonly value: string; readonly label: SurveyText };

const plainColumns = ['required', 'relevant', 'appearance', 'constraint', 'parameters'] as const;

const bounds = (of: string, min: number | string | null, max: number | string | null): string =>
  [min === null ? '' : `${of} >= ${min}`, max === null ? '' : `${of} <= ${max}`]
    .filter((part) => part !== '')
    .join(' and ');

/** What writing the questions of one form needs. */
type Writing = {
  readonly languages: readonly string[];
  readonly add: (row: Row) => void;
  readonly list: (name: string, choices: readonly Choice[]) => string;
  readonly say: (what: string) => void;
};

const everyLanguage = (languages: readonly string[], words: string): SurveyText =>
  Object.fromEntries(languages.map((language) => [language, words]));

function specialChoices(question: Question, languages: readonly string[]): Choice[] {
  return specialsOf(question).map((one) => ({
    value: formSpecials[one],
    label: everyLanguage(languages, commonAnswerWords[one] ?? one),
  }));
}

function scaleType(
  question: Extract<Question, { type: 'nps' | 'csat' | 'ces' | 'rating' }>,
  name: string,
  writing: Writing,
): Partial<Row> & { type: string } {
  const { from, to } = scaleOf(question) ?? { from: 1, to: 5 };
  const metric = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: null }[question.type];
  if (metric !== null && from + to !== 10)
    writing.say(`That it is ${metric} stays behind; there it is a scale from ${from} to ${to}.`);
  const hasEnds = [question.low, question.high].some((text) => Object.values(text).some((words) => words !== ''));
  const specials = specialChoices(question, writing.languages);
  const look = 'look' in question && question.look === 'stars' ? { appearance: 'rating' } : {};
  if (!hasEnds && specials.length === 0)
    return { type: 'range', parameters: `start=${from} end=${to} step=1`, ...look };
  const points = Array.from({ length: to - from + 1 }, (_, at): Choice => {
    const point = from + at;
    const end = point === from ? question.low : point === to ? question.high : {};
    const label = Object.fromEntries(
      writing.languages.map((language) => [
        language,
        (end[language] ?? '') === '' ? String(point) : `${point} – ${end[language] ?? ''}`,
      ]),
    );
    return { value: String(point), label };
  });
  return { type: `select_one ${writing.list(name, [...points, ...specials])}` };
}

const toChoices = (parts: readonly { id: string; label: SurveyText }[]): Choice[] =>
  parts.map(({ id, label }) => ({ value: id, label }));

function listType(
  question: Extract<Question, { type: 'single' | 'multiple' | 'ranking' }>,
  name: string,
  writing: Writing,
): Partial<Row> & { type: string } {
  const specials = question.type === 'ranking' ? [] : specialChoices(question, writing.languages);
  if (question.type === 'ranking' && question.specials.length > 0)
    writing.say('“Don’t know” and “prefer not to say” can’t be offered on a ranking there.');
  const list = writing.list(name, [...toChoices(question.options), ...specials]);
  const random = question.shuffle ? { parameters: 'randomize=true' } : {};
  if (question.type === 'ranking') return { type: `rank ${list}`, ...random };
  const other = question.other ? ' or_other' : '';
  if (question.type === 'single') return { type: `select_one ${list}${other}`, ...random };
  const constraint = bounds('count-selected(.)', question.min, question.max);
  return { type: `select_multiple ${list}${other}`, ...random, ...(constraint === '' ? {} : { constraint }) };
}

function typedType(
  question: Extract<Question, { type: 'short-text' | 'long-text' | 'number' | 'date' }>,
  writing: Writing,
): Partial<Row> & { type: string } {
  const { say } = writing;
  if (question.type === 'date') {
    const day = (value: string | null): string | null => (value === null ? null : `date('${value}')`);
    return { type: 'date', constraint: bounds('.', day(question.min), day(question.max)) };
  }
  if (question.type === 'number') {
    if (question.decimals > 0 && question.decimals < 6)
      say(`That it has ${question.decimals} digits after the point stays behind.`);
    if (Object.values(question.unit).some((unit) => unit !== ''))
      say('Its unit stays behind. Write it into the question.');
    return {
      type: question.decimals === 0 ? 'integer' : 'decimal',
      constraint: bounds('.', question.min, question.max),
    };
  }
  if (question.type === 'short-text' && (question.format !== 'any' || question.mask !== null))
    say('The form its answer must have stays behind.');
  const constraint = bounds('string-length(.)', question.minLength, question.maxLength);
  return { type: 'text', constraint, ...(question.type === 'long-text' ? { appearance: 'multiline' } : {}) };
}

/** Questions of several parts: a group with a question for each part. */
function addParts(question: Extract<Question, { type: 'matrix' | 'contact' }>, row: Row, writing: Writing): void {
  writing.say('There it is a group with a question for each of its parts.');
  const { label = {}, hint = {}, relevant = '', required = '' } = row;
  writing.add({ type: 'begin_group', name: row.name, label, hint, relevant, appearance: 'field-list' });
  if (question.type === 'matrix') {
    const list = writing.list(row.name, [
      ...toChoices(question.columns),
      ...specialChoices(question, writing.languages),
    ]);
    const type = question.pick === 'one' ? `select_one ${list}` : `select_multiple ${list}`;
    for (const { id, label: words } of question.rows)
      writing.add({ type, name: `${row.name}_${id}`, label: words, required });
  } else {
    const words = { name: 'Name', email: 'E-mail', phone: 'Phone' };
    for (const { field, required: isNeeded } of question.fields)
      writing.add({
        type: 'text',
        name: `${row.name}_${field}`,
        label: everyLanguage(writing.languages, words[field]),
        required: isNeeded && question.required ? 'yes' : '',
      });
  }
  writing.add({ type: 'end_group', name: '' });
}

function addQuestion(question: Question, row: Omit<Row, 'type'>, writing: Writing): void {
  const { name } = row;
  const put = (kind: Partial<Row> & { type: string }): void => writing.add({ ...row, ...kind });
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      put(scaleType(question, name, writing));
      return;
    case 'single':
    case 'multiple':
    case 'ranking':
      put(listType(question, name, writing));
      return;
    case 'yes-no': {
      const own = ['yes', 'no'].map((value) => ({
        value,
        label: everyLanguage(writing.languages, commonAnswerWords[value] ?? value),
      }));
      const kind = question.specials.map((one) => `_${one.slice(0, 1)}`).join('');
      put({
        type: `select_one ${writing.list(`${yesNoList}${kind}`, [...own, ...specialChoices(question, writing.languages)])}`,
      });
      return;
    }
    case 'short-text':
    case 'long-text':
    case 'number':
    case 'date':
      put(typedType(question, writing));
      return;
    case 'consent':
      put({ type: 'acknowledge' });
      return;
    case 'statement':
      put({ type: 'note' });
      return;
    case 'matrix':
    case 'contact':
      addParts(question, { ...row, type: '' }, writing);
  }
}

/** A survey as an XLSForm, and what it can't say. */
export function writeXlsForm(definition: Definition): Leaving<FormContent> {
  const { languages } = definition;
  const [first = 'en'] = languages;
  const notCarried: NotCarried[] = [];
  const names = namesOf(definition, (code) => code, 60);
  const syntax = xlsFormSyntax(names);
  const before = questionsBefore(definition);
  const rows: Row[] = [];
  const lists = new Map<string, readonly Choice[]>();
  const sayFor = (label: string) => (what: string) => void notCarried.push({ question: label, what });
  const piped = (text: SurveyText, label: string): SurveyText =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => {
        const filled = toTheirPipes(words, names, (name) => `\${${name}}`);
        for (const pipe of filled.unknown) sayFor(label)(`${pipe} in a text is filled in only here.`);
        return [language, filled.words];
      }),
    );
  const relevantOf = (part: { id: string; visibleIf: Question['visibleIf'] }, label: string): string => {
    const written = writeCondition(part.visibleIf, syntax, before(part.id));
    if (written === null) sayFor(label)('Its condition can’t be said there; it is always asked.');
    return written ?? '';
  };
  const addNote = (name: string, text: SurveyText, what: string): void => {
    if (!Object.values(text).some((words) => words !== '')) return;
    sayFor('')(what);
    rows.push({ type: 'note', name, label: piped(text, '') });
  };

  addNote('pm_intro', definition.intro, 'Its introduction is a note at the beginning there.');
  for (const section of definition.sections) {
    const title = textIn(section.title, first, languages);
    rows.push({
      type: 'begin_group',
      name: section.id,
      label: piped(section.title, title),
      relevant: relevantOf(section, title),
      appearance: 'field-list',
    });
    if (section.shuffle) sayFor(title)('That its questions change places stays behind.');
    for (const question of section.questions) {
      const label = textIn(question.title, first, languages) || (question.code ?? question.id);
      const row = {
        name: names.get(question.id) ?? question.id,
        label: piped(question.title, label),
        hint: piped(question.help, label),
        required: question.required ? 'yes' : '',
        relevant: relevantOf(question, label),
      };
      addQuestion(question, row, {
        languages,
        add: (one) => void rows.push(one),
        list: (name, choices) => {
          lists.set(name, choices);
          return name;
        },
        say: sayFor(label),
      });
    }
    rows.push({ type: 'end_group', name: '' });
  }
  addNote('pm_thanks', definition.thanks, 'Its thanks are a note at the end there.');
  return { content: toSheets(definition, rows, lists), notCarried };
}

/** `English (en)`: how an XLSForm calls a language. */
function languageName(tag: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return `${name.replaceAll(/[():]/g, '')} (${tag})`;
}

function toSheets(
  definition: Definition,
  rows: readonly Row[],
  lists: ReadonlyMap<string, readonly Choice[]>,
): FormContent {
  const { languages } = definition;
  const columns = languages.map((tag) => ({ tag, name: languageName(tag) }));
  const texts = (text: SurveyText | undefined): string[] => columns.map(({ tag }) => text?.[tag] ?? '');
  const headings = (column: string): string[] => columns.map(({ name }) => `${column}::${name}`);
  const survey = [
    ['type', 'name', ...headings('label'), ...headings('hint'), ...plainColumns],
    ...rows.map((row) => [
      row.type,
      row.name,
      ...texts(row.label),
      ...texts(row.hint),
      ...plainColumns.map((column) => row[column] ?? ''),
    ]),
  ];
  const choices = [
    ['list_name', 'name', ...headings('label')],
    ...[...lists].flatMap(([list, items]) => items.map(({ value, label }) => [list, value, ...texts(label)])),
  ];
  const [first] = columns;
  const settings = [
    [...headings('form_title'), 'form_id', 'default_language'],
    [...texts(definition.title), 'survey', first?.name ?? ''],
  ];
  return new Map([
    ['survey', survey],
    ['choices', choices],
    ['settings', settings],
  ] as const);
}
