import type { Question } from '../../definition.schema.ts';
import type { Draft } from '../draft.ts';
import { begin, put, readScale, toOptions, toScaleQuestion, type Source, type SourceOption } from '../make-question.ts';
import { readBounds, readDays } from './constraint.ts';
import { formSpecials, yesNoList, type Cells, type Form } from './xlsform.ts';

/** One row of the survey sheet while it is read. */
export type FormOne = {
  readonly draft: Draft;
  readonly form: Form;
  readonly row: Cells;
  readonly source: Source;
  readonly label: string;
  readonly appearance: string;
};

/** How a choice is written: old and new spellings. */
const select =
  /^(?:add )?(?<kind>select[ _]one|select[ _]multiple|select all that apply|rank)(?:[ _]from[ _]file)?(?: from| prompt using| using)?\s+(?<list>[^\s]+)(?<other>\s+or[ _](?:specify[ _])?other)?$/i;

function readParameters(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(/[\s;,]+/)
      .map((part) => part.split('='))
      .flatMap(([key = '', value]) => (value === undefined ? [] : [[key.trim().toLowerCase(), value.trim()]])),
  );
}

const specialNames = new Map<string, 'dont-know' | 'prefer-not'>([
  [formSpecials['dont-know'], 'dont-know'],
  [formSpecials['prefer-not'], 'prefer-not'],
]);

function listItems({ form, draft, label }: FormOne, list: string): SourceOption[] {
  const rows = form.choicesOf(list);
  if (rows.length === 0) draft.say(label, `Its answers, the list “${list}”, are not in the file.`);
  if (rows.some((row) => ['image', 'audio', 'video', 'big-image'].some((column) => row.get(column) !== '')))
    draft.say(label, 'The pictures and sounds of its answers stay behind.');
  return rows.map((row) => {
    const words = row.text('label');
    const value = row.get('name');
    return { value, label: Object.keys(words).length === 0 ? { [draft.languages[0] ?? 'en']: value } : words };
  });
}

function takeBounds(one: FormOne, of: string, isWhole: boolean): { min: number | null; max: number | null } {
  const none = { min: null, max: null };
  const source = one.row.get('constraint');
  if (source === '') return none;
  const bounds = readBounds(source, isWhole);
  if (bounds?.of === of) return { min: bounds.min, max: bounds.max };
  one.draft.say(one.label, `A check of its answer stays behind: ${source.slice(0, 160)}`);
  return none;
}

const toCount = (value: number | null): number | null =>
  value !== null && Number.isInteger(value) && value > 0 ? value : null;

/** Reads a question answered by choosing from a list; false where it is none. */
export function readSelect(one: FormOne, type: string): boolean {
  const { draft, source, label, row, appearance } = one;
  const found = select.exec(type)?.groups;
  if (found === undefined) return false;
  const list = found['list'] ?? '';
  const kind = (found['kind'] ?? '').toLowerCase();
  if (appearance.split(/\s+/).includes('label')) {
    draft.say(label, 'It is the head of a table there; the rows of the table are questions of their own here.');
    put(draft, '', begin(draft, 'statement', source));
    return true;
  }
  const items = listItems(one, list);
  const own = items.filter(({ value }) => !specialNames.has(value));
  const specials = items.flatMap(({ value }) => specialNames.get(value) ?? []);
  const other = found['other'] !== undefined;
  const shuffle = readParameters(row.get('parameters')).get('randomize') === 'true';
  const ids = [
    ...specials.map((special) => [formSpecials[special], special] as const),
    ...(other ? ([['other', 'other']] as const) : []),
  ];
  const isMany = /multiple|all/.test(kind);
  if (row.get('choice_filter') !== '')
    draft.say(label, 'That its answers depend on another answer stays behind; all of them are offered.');
  if (!isMany && kind !== 'rank') {
    takeBounds(one, '', false);
    if (list.startsWith(yesNoList)) {
      put(
        draft,
        source.name,
        { ...begin(draft, 'yes-no', source), specials },
        new Map<string, string>([['yes', 'yes'], ['no', 'no'], ...ids]),
      );
      return true;
    }
    const scale = other ? null : readScale(own);
    const scaled = scale === null ? null : toScaleQuestion(draft, source, scale);
    if (scaled !== null) {
      if ('specials' in scaled) scaled.specials = specials;
      put(draft, source.name, scaled, new Map(ids));
      return true;
    }
  }
  const { parts, values } = toOptions(draft, 'o', own, label);
  const known = new Map([...values, ...ids]);
  const common = { options: parts, shuffle, specials };
  if (kind === 'rank') {
    if (other) draft.say(label, 'That somebody can add an answer of their own stays behind.');
    put(draft, source.name, { ...begin(draft, 'ranking', source), ...common }, known);
  } else if (isMany) {
    const { min, max } = takeBounds(one, 'count-selected(.)', true);
    put(
      draft,
      source.name,
      { ...begin(draft, 'multiple', source), ...common, other, min: toCount(min), max: toCount(max) },
      known,
    );
  } else put(draft, source.name, { ...begin(draft, 'single', source), ...common, other }, known);
  return true;
}

function readRange(one: FormOne): Question {
  const { draft, source, label, row, appearance } = one;
  const parameters = readParameters(row.get('parameters'));
  const number = (key: string, fallback: number): number => {
    const value = Number(parameters.get(key) ?? fallback);
    return Number.isFinite(value) ? value : fallback;
  };
  const [from, to, step] = [number('start', 1), number('end', 10), number('step', 1)];
  const scaled = step === 1 ? toScaleQuestion(draft, source, { from, to, low: {}, high: {} }) : null;
  if (scaled?.type === 'rating' && appearance.includes('rating')) scaled.look = 'stars';
  if (scaled !== null) return scaled;
  draft.say(
    label,
    `A scale from ${from} to ${to}${step === 1 ? '' : ` in steps of ${step}`} is a number from ${from} to ${to} here.`,
  );
  const decimals = Math.min(
    6,
    Math.max(...[from, to, step].map((value) => (String(value).split('.')[1] ?? '').length)),
  );
  return { ...begin(draft, 'number', source), min: from, max: to, decimals };
}

function readNumber(one: FormOne, isWhole: boolean): Question {
  const { min, max } = takeBounds(one, '.', isWhole);
  return { ...begin(one.draft, 'number', one.source), min, max, decimals: isWhole ? 0 : 6 };
}

function readText(one: FormOne): Question {
  const { draft, source, appearance } = one;
  const { min, max } = takeBounds(one, 'string-length(.)', true);
  const isLong = appearance.includes('multiline');
  const most = isLong ? 4000 : 500;
  const length = (value: number | null): number | null =>
    toCount(value) === null ? null : Math.min(most, value ?? most);
  return {
    ...begin(draft, isLong ? 'long-text' : 'short-text', source),
    minLength: length(min),
    maxLength: length(max),
  };
}

function readDate(one: FormOne): Question {
  const source = one.row.get('constraint');
  const days = source === '' ? { min: null, max: null } : readDays(source);
  if (days === null) takeBounds(one, '', false);
  return { ...begin(one.draft, 'date', one.source), ...days };
}

function plainText(one: FormOne, what: string): Question {
  one.draft.say(one.label, what);
  return readText(one);
}

/** How each type that is not a choice is read. */
export const formReaders: Readonly<Record<string, (one: FormOne) => Question>> = {
  text: readText,
  string: readText,
  integer: (one) => readNumber(one, true),
  int: (one) => readNumber(one, true),
  decimal: (one) => readNumber(one, false),
  range: readRange,
  date: readDate,
  datetime: (one) => {
    one.draft.say(one.label, 'Its time of day stays behind; the day is asked.');
    return readDate(one);
  },
  time: (one) => plainText(one, 'A time of day is a plain text here.'),
  barcode: (one) => plainText(one, 'A barcode can’t be scanned here; it is a plain text.'),
  note: ({ draft, source }) => begin(draft, 'statement', source),
  acknowledge: ({ draft, source }) => begin(draft, 'consent', source),
  trigger: ({ draft, source }) => begin(draft, 'consent', source),
};

/** What a device records by itself: no question. */
export const recorded: ReadonlySet<string> = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'device id',
  'username',
  'email',
  'phonenumber',
  'phone number',
  'simserial',
  'subscriberid',
  'audit',
  'start-geopoint',
  'background-audio',
  'background-geopoint',
  'csv-external',
  'xml-external',
  'get device id',
  'get phone number',
  'get sim id',
  'get subscriber id',
  'start time',
  'end time',
  'get start time',
  'get end time',
  'get today',
]);

/** Types that can't be asked, by the sentence that says so. */
export const unasked: Readonly<Record<string, string>> = {
  calculate: 'A value that is computed while answering can’t be kept here.',
  hidden: 'A hidden value can’t be kept here.',
  geopoint: 'Places on a map can’t be asked here.',
  geotrace: 'Places on a map can’t be asked here.',
  geoshape: 'Places on a map can’t be asked here.',
  image: 'Pictures can’t be handed in here.',
  photo: 'Pictures can’t be handed in here.',
  audio: 'Sound can’t be recorded here.',
  video: 'Video can’t be recorded here.',
  file: 'Files can’t be handed in here.',
};
