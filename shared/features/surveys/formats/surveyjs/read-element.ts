import type { Question } from '../../definition.schema.ts';
import { surveyJsDialect } from '../expression.ts';
import { begin, labelOf, put, toOptions, toScaleQuestion } from '../make-question.ts';
import { consentCheck } from './checks.ts';
import { readChoice } from './read-choice.ts';
import { readText } from './read-text.ts';
import { toItems, type One, type Reading } from './reading.ts';
import type { Element } from './surveyjs-json.ts';

const bounds = (values: readonly (string | number | boolean | undefined)[]): { from: number; to: number } | null => {
  const numbers = values.map(Number);
  const isRow = numbers.every((number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at);
  return isRow && numbers.length > 1 ? { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0 } : null;
};

const specialOf = (value: unknown): 'dont-know' | 'prefer-not' | null =>
  value === 'dont-know' || value === 'prefer-not' ? value : null;

function readRating(one: One): void {
  const { element, source, draft, toText, label } = one;
  const listed = element.rateValues ?? [];
  const points = listed.filter(({ value }) => specialOf(value) === null);
  const specials = listed.flatMap(({ value }) => specialOf(value) ?? []);
  const from = element.rateMin ?? 1;
  const to = element.rateMax ?? (element.rateCount === undefined ? 5 : from + element.rateCount - 1);
  const scale =
    points.length > 0 ? bounds(points.map(({ value }) => value)) : (element.rateStep ?? 1) === 1 ? { from, to } : null;
  const hasWords = points
    .slice(1, -1)
    .some(({ value, text }) => Object.values(toText(text)).some((words) => words !== String(value)));
  const low = toText(element.minRateDescription);
  const high = toText(element.maxRateDescription);
  const question = scale === null || hasWords ? null : toScaleQuestion(draft, source, { ...scale, low, high });
  const ids = new Map<string, string>(specials.map((special) => [special, special]));
  if (question !== null) {
    if (question.type === 'rating' && element.rateType === 'stars') question.look = 'stars';
    if (question.type === 'rating' && /smiley|face/.test(element.rateType ?? '')) question.look = 'faces';
    if ('specials' in question) question.specials = specials;
    put(draft, source.name, question, ids);
    return;
  }
  const values =
    points.length > 0
      ? toItems(points, toText)
      : Array.from({ length: Math.min(Math.floor((to - from) / (element.rateStep ?? 1)) + 1, 101) }, (_, at) => {
          const value = String(from + at * (element.rateStep ?? 1));
          return { value, label: toText(value) };
        });
  const { parts, values: byValue } = toOptions(draft, 'o', values, label);
  draft.say(
    label,
    `Its scale from ${values[0]?.value ?? ''} to ${values.at(-1)?.value ?? ''} is none of those here; it is a choice of ${parts.length} answers now.`,
  );
  if (Object.keys(low).length + Object.keys(high).length > 0)
    draft.say(label, 'The words at the ends of its scale stay behind.');
  put(
    draft,
    source.name,
    { ...begin(draft, 'single', source), options: parts, specials },
    new Map([...byValue, ...ids]),
  );
}

function readBoolean(one: One): void {
  const { element, source, draft, label } = one;
  // A question that must be agreed to has a check that says so; one that need not is called by the way it is drawn.
  const isConsent =
    element['renderAs'] === 'checkbox' ||
    (element.validators ?? []).some((check) => check['expression'] === consentCheck(source.name));
  const yes = String(element.valueTrue ?? true);
  const no = String(element.valueFalse ?? false);
  const values = new Map([
    [yes, 'yes'],
    [no, 'no'],
  ]);
  if (element.labelTrue !== undefined || element.labelFalse !== undefined)
    draft.say(label, 'Its own words for yes and no stay behind.');
  put(draft, source.name, begin(draft, isConsent ? 'consent' : 'yes-no', source), values);
}

function readMatrix(one: One): void {
  const { element, source, draft, toText, label } = one;
  const listed = toItems(element.columns, toText, one);
  const specials = listed.flatMap(({ value }) => specialOf(value) ?? []);
  const columns = toOptions(
    draft,
    'c',
    listed.filter(({ value }) => specialOf(value) === null),
    label,
  );
  const rowsOf = toItems(element.rows, toText, one);
  const rows = toOptions(draft, 'r', rowsOf.length === 0 ? [{ value: '', label: source.title }] : rowsOf, label);
  const question: Question = {
    ...begin(draft, 'matrix', source),
    rows: rows.parts,
    columns: columns.parts,
    pick: element.cellType === 'checkbox' ? 'many' : 'one',
    shuffle: (element.rowOrder ?? element.rowsOrder) === 'random',
    specials,
  };
  // A matrix that needs an answer needs one in every row here.
  question.required = question.required || element['eachRowRequired'] === true || element['isAllRowRequired'] === true;
  const values = new Map([...columns.values, ...specials.map((special) => [special, special] as const)]);
  put(draft, source.name, question, values);
  for (const [value, row] of rows.values) draft.name(`${source.name}.${value}`, { question, row, values });
}

const statements = new Set(['html', 'infotext', 'helptext', 'image']);

const unread: Readonly<Record<string, string>> = {
  file: 'Files can’t be handed in here.',
  signaturepad: 'Signatures can’t be given here.',
  paneldynamic: 'Questions that repeat can’t be asked here.',
  matrixdropdown: 'A table with another kind of answer in each column can’t be asked here.',
  matrixdynamic: 'A table to which rows can be added can’t be asked here.',
  expression: 'A value that is computed while answering can’t be shown here.',
  slider: 'A slider can’t be asked here.',
  imagemap: 'A picture to point at can’t be asked here.',
};

function readStatement(one: One): void {
  const { element, source, draft, toText } = one;
  const html = toText(element.html);
  const title = Object.keys(html).length > 0 ? html : source.title;
  put(draft, source.name, begin(draft, 'statement', { ...source, title }));
  if (element.type === 'image') draft.say(one.label, 'Its picture stays behind.');
  if (typeof element['body'] === 'string') draft.say(one.label, 'The text folded under it stays behind.');
}

const kinds: Readonly<Record<string, (one: One) => void>> = {
  rating: readRating,
  boolean: readBoolean,
  matrix: readMatrix,
};

/** Reads a question of a kind this program has; false where it has none. */
function readKind(one: One): boolean {
  const { type = '' } = one.element;
  if (readChoice(one) || readText(one)) return true;
  const read = Object.hasOwn(kinds, type) ? kinds[type] : statements.has(type) ? readStatement : undefined;
  read?.(one);
  return read !== undefined;
}

/** Reads one question; a type this program does not have is said and left out. */
export function readElement(element: Element, { draft, toText }: Reading): void {
  const name = element.name ?? '';
  const plain = toText(element.title);
  // Without a title SurveyJS shows the name.
  const title = Object.keys(plain).length === 0 ? toText(name) : plain;
  const source = { name, title, help: toText(element.description), required: element.isRequired === true };
  const label = labelOf(source, draft.languages);
  const one: One = { element, source, label, draft, toText };
  const type = element.type ?? '';
  const before = draft.count();
  if (!readKind(one)) {
    const known = Object.hasOwn(unread, type) ? unread[type] : undefined;
    draft.say(label, known ?? `A question of the type “${type}” can’t be asked here.`);
  }
  if (type !== 'html' && statements.has(type) && type !== 'image')
    draft.say(label, `A part of the type “${type}” is a statement here.`);
  sayUnread(one);
  showIf(one, before);
}

/** A condition holds for each question that was made of this one. */
function showIf({ element, draft, label }: One, before: number): void {
  const isHidden = element.visible === false;
  const source = element.visibleIf?.trim() ?? '';
  for (const question of draft.listFrom(before)) {
    if (source !== '') draft.showIf(question, label, source, surveyJsDialect);
    else if (isHidden) {
      draft.showIf(question, label, 'false', surveyJsDialect);
    }
  }
}

const left: Readonly<Record<string, string>> = {
  enableIf: 'When it can be answered (enableIf) stays behind.',
  requiredIf: 'When it must be answered (requiredIf) stays behind.',
  setValueIf: 'That other answers fill it in stays behind.',
  setValueExpression: 'That other answers fill it in stays behind.',
  defaultValue: 'The answer it begins with stays behind.',
  defaultValueExpression: 'The answer it begins with stays behind.',
  correctAnswer: 'Which answer is right stays behind.',
  choicesVisibleIf: 'That some answers are offered only sometimes stays behind.',
  choicesEnableIf: 'That some answers can be chosen only sometimes stays behind.',
};

function sayUnread({ element, draft, label }: One): void {
  for (const [key, what] of Object.entries(left)) if (element[key] !== undefined) draft.say(label, what);
  if (element['showCommentArea'] === true || element['hasComment'] === true)
    draft.say(label, 'The comment under it stays behind. Add a text question for it.');
}
