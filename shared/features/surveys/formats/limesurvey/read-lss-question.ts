import type { Question, SurveyText } from '../../definition.schema.ts';
import type { Draft } from '../draft.ts';
import { begin, put, toOptions, readScale, toScaleQuestion, type Source, type SourceOption } from '../make-question.ts';
import type { Attributes, Entity, LssSource } from './lss-source.ts';
import { cell, otherCode, specialCodes } from './lss-tables.ts';

/** One question while it is read. */
export type LssOne = {
  readonly draft: Draft;
  readonly lss: LssSource;
  readonly source: Source;
  readonly label: string;
  readonly qid: string;
  readonly type: string;
  readonly hasOther: boolean;
  readonly attributes: Attributes;
};

const everyLanguage = (draft: Draft, words: string): SurveyText =>
  Object.fromEntries(draft.languages.map((language) => [language, words]));

/** Sub-questions or answers as values with words. */
function toItems(entities: readonly Entity[], column: 'question' | 'answer'): SourceOption[] {
  return entities.map(({ row, texts }) => ({
    value: cell(row, column === 'question' ? 'title' : 'code'),
    label: texts.get(column) ?? {},
  }));
}

const rowsOf = ({ lss, qid }: LssOne, scale = '0'): SourceOption[] =>
  toItems(
    lss.subquestionsOf(qid).filter(({ row }) => (cell(row, 'scale_id') || '0') === scale),
    'question',
  );

const answersOf = ({ lss, qid }: LssOne, scale = '0'): SourceOption[] => toItems(lss.answersOf(qid, scale), 'answer');

const specialOf = (code: string): 'dont-know' | 'prefer-not' | null =>
  code === specialCodes['dont-know'] ? 'dont-know' : code === specialCodes['prefer-not'] ? 'prefer-not' : null;

/** Parts without our own special answers, and those. */
function partSpecials(items: readonly SourceOption[]): {
  own: SourceOption[];
  specials: ('dont-know' | 'prefer-not')[];
} {
  return {
    own: items.filter(({ value }) => specialOf(value) === null),
    specials: items.flatMap(({ value }) => specialOf(value) ?? []),
  };
}

const isRandom = ({ attributes }: LssOne): boolean =>
  attributes.get('random_order') === '1' || ['random', 'answer_order_random'].includes(attributes.get('answer_order'));

function readList(one: LssOne): void {
  const { draft, source, label } = one;
  const { own, specials } = partSpecials(answersOf(one));
  const ids = specials.map((special) => [specialCodes[special], special] as const);
  const codes = own.map(({ value }) => value).join();
  if (codes === 'Y,N' && specials.length > 0) {
    const values = new Map<string, string>([['Y', 'yes'], ['N', 'no'], ...ids]);
    put(draft, source.name, { ...begin(draft, 'yes-no', source), specials }, values);
    return;
  }
  const scale = one.hasOther || one.type === 'O' ? null : readScale(own);
  const scaled = scale === null ? null : toScaleQuestion(draft, source, scale);
  if (scaled !== null) {
    if ('specials' in scaled) scaled.specials = specials;
    put(draft, source.name, scaled, new Map(ids));
    return;
  }
  const { parts, values } = toOptions(draft, 'o', own, label);
  const all = new Map([...values, ...ids, ...(one.hasOther ? ([[otherCode, 'other']] as const) : [])]);
  const question: Question = {
    ...begin(draft, 'single', source),
    options: parts,
    other: one.hasOther,
    shuffle: isRandom(one),
    specials,
  };
  put(draft, source.name, question, all);
  if (one.type !== 'O') return;
  draft.say(label, 'The comment beside its answers is a question of its own here.');
  put(
    draft,
    `${source.name}_comment`,
    begin(draft, 'long-text', { ...source, name: `${source.name}_comment`, required: false }),
  );
}

const toCount = (text: string): number | null => (/^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : null);

function readMultiple(one: LssOne): void {
  const { draft, source, label, attributes } = one;
  const { own, specials } = partSpecials(rowsOf(one));
  const { parts, values } = toOptions(draft, 'o', own, label);
  const question: Question = {
    ...begin(draft, 'multiple', source),
    options: parts,
    other: one.hasOther,
    shuffle: isRandom(one),
    specials,
    min: toCount(attributes.get('min_answers')),
    max: toCount(attributes.get('max_answers')),
  };
  put(draft, source.name, question, values);
  for (const [code, option] of values) draft.name(`${source.name}_${code}`, { question, option, values });
  if (one.hasOther) draft.name(`${source.name}_other`, { question, option: 'other', values });
  for (const special of specials) {
    const code = specialCodes[special];
    draft.name(`${source.name}_${code}`, { question, values: new Map([['Y', special]]) });
  }
  if (one.type === 'P') draft.say(label, 'The comments beside its answers stay behind.');
}

const fixedColumns: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  A: ['1', '2', '3', '4', '5'].map((point) => [point, point]),
  B: Array.from({ length: 10 }, (_, at) => [String(at + 1), String(at + 1)]),
  C: [
    ['Y', 'Yes'],
    ['U', 'Uncertain'],
    ['N', 'No'],
  ],
  E: [
    ['I', 'Increase'],
    ['S', 'Same'],
    ['D', 'Decrease'],
  ],
};

function putMatrix(one: LssOne, source: Source, columns: readonly SourceOption[], suffix = ''): void {
  const { draft, label } = one;
  const { own, specials } = partSpecials(columns);
  const rows = toOptions(draft, 'r', rowsOf(one), label);
  const { parts, values } = toOptions(draft, 'c', own, label);
  const question: Question = {
    ...begin(draft, 'matrix', source),
    rows: rows.parts,
    columns: parts,
    pick: one.type === ':' ? 'many' : 'one',
    shuffle: isRandom(one),
    specials,
  };
  const known = new Map([...values, ...specials.map((special) => [specialCodes[special], special] as const)]);
  put(draft, source.name, question, known);
  for (const [code, row] of rows.values) {
    draft.name(`${source.name}_${code}${suffix}`, { question, row, values: known });
    if (one.type === ':')
      for (const [column, id] of values)
        draft.name(`${source.name}_${code}_${column}`, { question, row, option: id, values: known });
  }
}

function readMatrix(one: LssOne): void {
  const { draft, source, attributes, type } = one;
  if (type === '1') {
    draft.say(one.label, 'Its two scales are two questions here.');
    for (const scale of ['0', '1']) {
      const header = attributes.text(scale === '0' ? 'dualscale_headerA' : 'dualscale_headerB');
      const title = Object.fromEntries(
        Object.entries(source.title).map(([language, words]) => [
          language,
          [words, header[language] ?? ''].filter((part) => part !== '').join(' – '),
        ]),
      );
      putMatrix(one, { ...source, name: `${source.name}_${scale}`, title }, answersOf(one, scale), `_${scale}`);
    }
    return;
  }
  const fixed = Object.hasOwn(fixedColumns, type) ? fixedColumns[type] : undefined;
  const columns = fixed?.map(([value, words]) => ({ value, label: everyLanguage(draft, words) })) ?? answersOf(one);
  if (type === 'C' || type === 'E')
    draft.say(one.label, 'The words of its columns are LimeSurvey’s own; they are in English here.');
  putMatrix(one, source, type === ':' ? rowsOf(one, '1') : columns);
}

/** Cells asked as questions of their own: more would be no questionnaire. */
const maxCells = 60;

/** Several numbers or texts at once: each becomes a question of its own. */
function readSeveral(one: LssOne, of: readonly SourceOption[], make: (source: Source) => Question): void {
  const { draft, source, label } = one;
  if (of.length > maxCells) {
    draft.say(label, `It is a table of ${of.length} cells to type into, which can’t be asked here.`);
    return;
  }
  draft.say(label, `It asks ${of.length} things at once; they are questions of their own here.`);
  for (const { value, label: words } of of) {
    const title = Object.fromEntries(
      draft.languages.flatMap((language) => {
        const parts = [source.title[language], words[language]].filter((part) => part !== undefined && part !== '');
        return parts.length === 0 ? [] : [[language, parts.join(' – ')]];
      }),
    );
    put(draft, `${source.name}_${value}`, make({ ...source, name: `${source.name}_${value}`, title }));
  }
}

function toNumber(one: LssOne, source: Source): Question {
  const bound = (name: string): number | null => {
    const text = one.attributes.get(name).trim().replace(',', '.');
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
  };
  const suffix = one.attributes.text('suffix');
  return {
    ...begin(one.draft, 'number', source),
    min: bound('min_num_value_n'),
    max: bound('max_num_value_n'),
    decimals: one.attributes.get('num_value_int_only') === '1' ? 0 : 6,
    unit: suffix,
  };
}

function toText(one: LssOne, source: Source): Question {
  const most = toCount(one.attributes.get('maximum_chars'));
  if (one.type === 'T' || one.type === 'U') return { ...begin(one.draft, 'long-text', source), maxLength: most };
  return { ...begin(one.draft, 'short-text', source), maxLength: most === null ? null : Math.min(500, most) };
}

const contactFields = ['name', 'email', 'phone'] as const;

function readTexts(one: LssOne): void {
  const { draft, source } = one;
  const fields = rowsOf(one).flatMap(({ value }) => contactFields.find((field) => field === value) ?? []);
  const isContact = fields.length > 0 && fields.length === rowsOf(one).length && new Set(fields).size === fields.length;
  if (!isContact) {
    readSeveral(one, rowsOf(one), (part) => toText(one, part));
    return;
  }
  const question: Question = {
    ...begin(draft, 'contact', source),
    fields: fields.map((field) => ({ field, required: false })),
  };
  put(draft, source.name, question);
}

function readCells(one: LssOne, make: (source: Source) => Question): void {
  const columns = rowsOf(one, '1');
  const cells = rowsOf(one).flatMap((row) =>
    columns.map((column) => ({
      value: `${row.value}_${column.value}`,
      label: Object.fromEntries(
        Object.entries(row.label).map(([language, words]) => [language, `${words} – ${column.label[language] ?? ''}`]),
      ),
    })),
  );
  readSeveral(one, cells, make);
}

function readGender(one: LssOne): void {
  const { draft, source, label } = one;
  const items = [
    ['F', 'Female'],
    ['M', 'Male'],
  ].map(([value = '', words = '']) => ({ value, label: everyLanguage(draft, words) }));
  const { parts, values } = toOptions(draft, 'o', items, label);
  draft.say(label, 'The words of its answers are LimeSurvey’s own; they are in English here.');
  put(draft, source.name, { ...begin(draft, 'single', source), options: parts }, values);
}

function readRanking(one: LssOne): void {
  const { draft, source, label } = one;
  const listed = answersOf(one);
  const { parts, values } = toOptions(draft, 'o', listed.length > 0 ? listed : rowsOf(one), label);
  put(draft, source.name, { ...begin(draft, 'ranking', source), options: parts, shuffle: isRandom(one) }, values);
}

const yesNo = new Map([
  ['Y', 'yes'],
  ['N', 'no'],
]);

/** How each type of LimeSurvey (its QT_ codes) is read. */
const readers: Readonly<Record<string, (one: LssOne) => void>> = {
  L: readList,
  '!': readList,
  O: readList,
  '5': ({ draft, source }) => void put(draft, source.name, { ...begin(draft, 'rating', source), look: 'numbers' }),
  Y: ({ draft, source }) => void put(draft, source.name, begin(draft, 'yes-no', source), yesNo),
  G: readGender,
  M: readMultiple,
  P: readMultiple,
  A: readMatrix,
  B: readMatrix,
  C: readMatrix,
  E: readMatrix,
  F: readMatrix,
  H: readMatrix,
  '1': readMatrix,
  ':': (one) =>
    one.attributes.get('multiflexible_checkbox') === '1'
      ? readMatrix(one)
      : readCells(one, (part) => toNumber(one, part)),
  ';': (one) => readCells(one, (part) => toText(one, part)),
  R: readRanking,
  N: (one) => void put(one.draft, one.source.name, toNumber(one, one.source)),
  K: (one) => readSeveral(one, rowsOf(one), (part) => toNumber(one, part)),
  S: (one) => void put(one.draft, one.source.name, toText(one, one.source)),
  T: (one) => void put(one.draft, one.source.name, toText(one, one.source)),
  U: (one) => void put(one.draft, one.source.name, toText(one, one.source)),
  Q: readTexts,
  D: (one) => {
    if (/[hH]/.test(one.attributes.get('date_format')))
      one.draft.say(one.label, 'Its time of day stays behind; the day is asked.');
    put(one.draft, one.source.name, begin(one.draft, 'date', one.source));
  },
  X: ({ draft, source }) => void put(draft, source.name, begin(draft, 'statement', source)),
};

const unread: Readonly<Record<string, string>> = {
  '*': 'A value that is computed while answering can’t be shown here.',
  I: 'A question that changes the language can’t be asked here; the language is chosen at the start.',
  '|': 'Files can’t be handed in here.',
};

/** Reads one question by its type; one this program does not have is said and left out. */
export function readLssQuestion(one: LssOne): void {
  const { draft, type, label } = one;
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read !== undefined) read(one);
  else
    draft.say(
      label,
      (Object.hasOwn(unread, type) ? unread[type] : undefined) ??
        `A question of the type “${type}” can’t be asked here.`,
    );
}
