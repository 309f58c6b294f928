import { daySchema, type Day } from '../../../../clock.ts';
import type { Question } from '../../definition.schema.ts';
import { begin, put, type Source } from '../make-question.ts';
import { decimalsCheck, fieldCheck } from './checks.ts';
import type { One } from './reading.ts';
import { elementSchema, type Element } from './surveyjs-json.ts';

const toLength = (value: unknown, most: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? Math.min(value, most) : null;

const validator = ({ validators }: Element, type: string): Readonly<Record<string, unknown>> =>
  (validators ?? []).find((one) => one.type === type) ?? {};

const toNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

const toDay = (value: unknown): Day | null => daySchema.safeParse(value).data ?? null;

/** Digits after the point: SurveyJS takes any number unless it is told the steps. */
function toDecimals({ step, min, max }: Partial<Element>): number {
  if (step !== undefined) return Math.min(6, (String(step).split('.')[1] ?? '').length);
  const isWhole =
    [min, max].some((value) => value !== undefined) &&
    [min, max].every((value) => value === undefined || Number.isInteger(Number(value)));
  return isWhole ? 0 : 6;
}

function lengths(element: Element, most: number): { minLength: number | null; maxLength: number | null } {
  const text = validator(element, 'text');
  return {
    minLength: toLength(text['minLength'], most),
    maxLength: toLength(text['maxLength'], most) ?? toLength(element.maxLength, most),
  };
}

const mask = (pattern: string): string => pattern.replaceAll('a', 'A');

function toTextQuestion(draft: One['draft'], source: Source, element: Element): Question {
  const formats = { email: 'email', tel: 'phone', url: 'url' } as const;
  const asked = element.inputType ?? 'text';
  const isEmail = (element.validators ?? []).some(({ type }) => type === 'email');
  const pattern = element.maskType === 'pattern' ? element.maskSettings?.pattern : undefined;
  return {
    ...begin(draft, 'short-text', source),
    format: asked === 'email' || asked === 'tel' || asked === 'url' ? formats[asked] : isEmail ? 'email' : 'any',
    mask: pattern !== undefined && pattern.length <= 60 ? mask(pattern) : null,
    ...lengths(element, 500),
  };
}

function toInputQuestion({ draft, source, element, label }: One): Question {
  const type = element.inputType ?? 'text';
  if (type === 'number' || type === 'range') {
    const numeric = validator(element, 'numeric');
    return {
      ...begin(draft, 'number', source),
      min: toNumber(element.min) ?? toNumber(numeric['minValue']),
      max: toNumber(element.max) ?? toNumber(numeric['maxValue']),
      decimals: toDecimals(element),
    };
  }
  if (type === 'date' || type === 'datetime-local' || type === 'datetime') {
    if (type !== 'date') draft.say(label, 'Its time of day stays behind; the day is asked.');
    return { ...begin(draft, 'date', source), min: toDay(element.min), max: toDay(element.max) };
  }
  if (!['text', 'email', 'tel', 'url'].includes(type))
    draft.say(label, `An answer of the form “${type}” is a plain text here.`);
  return toTextQuestion(draft, source, element);
}

const contactFields = ['name', 'email', 'phone'] as const;

function readSeveral({ draft, source, element, toText, label }: One): void {
  const items = (element.items ?? []).flatMap((item) => {
    const read = elementSchema.safeParse(item);
    return read.success ? [read.data] : [];
  });
  const fields = items.map(({ name }) => contactFields.find((field) => field === name));
  const isContact =
    items.length > 0 && fields.every((field) => field !== undefined) && new Set(fields).size === items.length;
  if (isContact) {
    const checks = (element.validators ?? []).map((check) => check['expression']);
    const question: Question = {
      ...begin(draft, 'contact', source),
      fields: items.flatMap(({ name, isRequired }) => {
        const field = contactFields.find((one) => one === name);
        const required = isRequired === true || checks.includes(fieldCheck(source.name, name ?? ''));
        return field === undefined ? [] : [{ field, required }];
      }),
    };
    put(draft, source.name, question);
    return;
  }
  draft.say(label, `It asks ${items.length} texts at once; they are questions of their own here.`);
  for (const item of items) {
    const words = toText(item.title);
    const own = Object.keys(words).length === 0 ? toText(item.name ?? '') : words;
    const title = Object.fromEntries(
      draft.languages.flatMap((language) => {
        const parts = [source.title[language], own[language]].filter((part) => part !== undefined && part !== '');
        return parts.length === 0 ? [] : [[language, parts.join(' – ')]];
      }),
    );
    const name = `${source.name}_${item.name ?? ''}`;
    const part = { name, title, help: source.help, required: source.required || item.isRequired === true };
    const question = toInputQuestion({ draft, source: part, element: item, toText, label });
    put(draft, `${source.name}.${item.name ?? ''}`, question);
  }
}

/** Reads questions answered by typing; false where it is none. */
export function readText(one: One): boolean {
  const { element, source, draft, label } = one;
  if (element.type === 'text') put(draft, source.name, toInputQuestion(one));
  else if (element.type === 'comment')
    put(draft, source.name, { ...begin(draft, 'long-text', source), ...lengths(element, 4000) });
  else if (element.type === 'multipletext') readSeveral(one);
  else return false;
  if ((element.validators ?? []).some((check) => !isKnown(check, element)))
    draft.say(label, 'A check of what is typed stays behind.');
  return true;
}

/** Checks that are read, or that only say what the question's own kind says here. */
function isKnown(
  check: Readonly<Record<string, unknown>>,
  { name = '', inputType = 'text', maskType, step }: Element,
): boolean {
  const { type } = check;
  if (type === 'regex') return maskType === 'pattern' || ['email', 'tel', 'url'].includes(inputType);
  if (type === 'expression')
    return (
      check['expression'] === decimalsCheck(name, toDecimals({ step })) ||
      contactFields.some((field) => check['expression'] === fieldCheck(name, field))
    );
  return ['text', 'numeric', 'email', 'answercount'].some((known) => known === type);
}
