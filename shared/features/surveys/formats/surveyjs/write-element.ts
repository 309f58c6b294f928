import { commonAnswerWords } from '../../labels.rules.ts';
import type { Question, SurveyText } from '../../definition.schema.ts';
import { scaleOf } from '../../definition.rules.ts';
import { toHtml } from '../plain-text.ts';
import { specialsOf } from '../test-parts.ts';
import { consentCheck, countCheck, decimalsCheck, fieldCheck } from './checks.ts';
import { specialValue } from './write-test.ts';

/** A piece of SurveyJS. */
export type Json = { [key: string]: unknown };

/** What writing one question needs. */
export type Writing = {
  readonly name: string;
  readonly local: (text: SurveyText) => unknown;
  readonly say: (what: string) => void;
};

const emailPattern = String.raw`^\s*[^\s@]+@[^\s@.]+(\.[^\s@.]+)+\s*$`;
const phonePattern = String.raw`^\s*\+?(?=[0-9 ()./-])(?:[ ()./-]*[0-9]){5,15}[ ()./-]*\s*$`;
const urlPattern = String.raw`^\s*([hH][tT][tT][pP][sS]?:\/\/)?[^\s\/.?#]+(\.[^\s\/.?#]+)+([\/?#]\S*)?\s*$`;

const formats = {
  any: {},
  email: { inputType: 'email', validators: [{ type: 'regex', regex: emailPattern }] },
  phone: { inputType: 'tel', validators: [{ type: 'regex', regex: phonePattern }] },
  url: { inputType: 'url', validators: [{ type: 'regex', regex: urlPattern }] },
} as const;

/** Nothing that says nothing. */
export function compact(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const special = (question: Question): { value: string; text: string | undefined }[] =>
  specialsOf(question).map((one) => ({ value: specialValue(question, one), text: commonAnswerWords[one] }));

function writeScale(
  question: Extract<Question, { type: 'nps' | 'csat' | 'ces' | 'rating' }>,
  { local, say }: Writing,
): Json {
  const { from, to } = scaleOf(question) ?? { from: 1, to: 5 };
  const metric = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: null }[question.type];
  if (metric !== null && !(metric === 'NPS' && from === 0))
    say(`That it is ${metric} stays behind; there it is a scale from ${from} to ${to}.`);
  const points = Array.from({ length: to - from + 1 }, (_, at) => ({ value: from + at }));
  const specials = special(question);
  const look = 'look' in question ? question.look : 'numbers';
  return {
    type: 'rating',
    ...(specials.length === 0
      ? { rateMin: from, rateMax: to, rateCount: to - from + 1, autoGenerate: true }
      : { autoGenerate: false, rateValues: [...points.map(({ value }) => value), ...specials] }),
    ...(look === 'numbers' ? {} : { rateType: look === 'stars' ? 'stars' : 'smileys' }),
    minRateDescription: local(question.low),
    maxRateDescription: local(question.high),
  };
}

function writeChoice(question: Extract<Question, { type: 'single' | 'multiple' }>, { name, local }: Writing): Json {
  const choices = question.options.map(({ id, label }) => ({ value: id, text: local(label) }));
  const offers = (one: 'dont-know' | 'prefer-not'): boolean => question.specials.includes(one);
  const json: Json = {
    type: question.type === 'single' ? 'radiogroup' : 'checkbox',
    choices,
    showOtherItem: question.other,
    showDontKnowItem: offers('dont-know'),
    showRefuseItem: offers('prefer-not'),
    ...(question.shuffle ? { choicesOrder: 'random' } : {}),
  };
  if (question.type === 'single') return json;
  const { min, max } = question;
  // A special answer is one answer, however many are asked for; and more than the most are only refused by a check.
  const specials = question.specials.map((one) => `{${name}} contains '${specialValue(question, one)}'`);
  const check = (sign: '>=' | '<=', bound: number | null): Json[] =>
    bound === null ? [] : [{ type: 'expression', expression: countCheck(name, specials, sign, bound) }];
  const checks = [...check('>=', min), ...check('<=', max)];
  return { ...json, validators: checks };
}

function writeMatrix(question: Extract<Question, { type: 'matrix' }>, { local, say }: Writing): Json {
  if (question.specials.length > 0) say('“Don’t know” can be given there row by row, not to the whole question.');
  if (question.specials.length > 0 && question.pick === 'many')
    say('There “don’t know” can be ticked beside other answers.');
  return {
    type: 'matrix',
    ...(question.pick === 'many' ? { cellType: 'checkbox' } : {}),
    columns: [...question.columns.map(({ id, label }) => ({ value: id, text: local(label) })), ...special(question)],
    rows: question.rows.map(({ id, label }) => ({ value: id, text: local(label) })),
    eachRowRequired: question.required,
    ...(question.shuffle ? { rowOrder: 'random' } : {}),
  };
}

const maskSigns: Readonly<Record<string, string>> = { '9': '[0-9]', A: '[A-Za-z\u00C0-\uFFFF]', '*': '.' };

function writeText(question: Extract<Question, { type: 'short-text' | 'long-text' }>): Json {
  const { minLength, maxLength } = question;
  const length = minLength === null && maxLength === null ? [] : [compact({ type: 'text', minLength, maxLength })];
  if (question.type === 'long-text') return { type: 'comment', validators: length };
  const { validators = [], ...input } = { validators: undefined, ...formats[question.format] };
  const masked =
    question.mask === null
      ? {}
      : { maskType: 'pattern', maskSettings: { pattern: question.mask.replaceAll('A', 'a'), saveMaskedValue: true } };
  const pattern =
    question.mask === null
      ? []
      : [
          {
            type: 'regex',
            regex: `^\\s*${Array.from(question.mask, (sign) => maskSigns[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')).join('')}\\s*$`,
          },
        ];
  return { type: 'text', ...input, ...masked, validators: [...(validators ?? []), ...pattern, ...length] };
}

function writeContact(question: Extract<Question, { type: 'contact' }>, { name }: Writing): Json {
  const types = { name: 'any', email: 'email', phone: 'phone' } as const;
  const words = { name: 'Name', email: 'E-mail', phone: 'Phone' };
  return {
    type: 'multipletext',
    items: question.fields.map(({ field }) => ({ name: field, title: words[field], ...formats[types[field]] })),
    // Here a field is needed only where anything is given at all.
    validators: question.fields
      .filter(({ required }) => required)
      .map(({ field }) => ({ type: 'expression', expression: fieldCheck(name, field) })),
  };
}

function writeKind(question: Question, writing: Writing): Json {
  const { name, local, say } = writing;
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return writeScale(question, writing);
    case 'single':
    case 'multiple':
      return writeChoice(question, writing);
    case 'ranking':
      if (question.specials.length > 0)
        say('“Don’t know” and “prefer not to say” can’t be offered on a ranking there.');
      return {
        type: 'ranking',
        selectToRankEnabled: true,
        choices: question.options.map(({ id, label }) => ({ value: id, text: local(label) })),
        ...(question.shuffle ? { choicesOrder: 'random' } : {}),
      };
    case 'matrix':
      return writeMatrix(question, writing);
    case 'yes-no':
      return question.specials.length === 0
        ? { type: 'boolean', valueTrue: 'yes', valueFalse: 'no' }
        : {
            type: 'radiogroup',
            choices: [
              ...['yes', 'no'].map((value) => ({ value, text: commonAnswerWords[value] })),
              ...special(question),
            ],
          };
    case 'consent': {
      const check = { type: 'expression', expression: consentCheck(name) };
      return {
        type: 'boolean',
        renderAs: 'checkbox',
        valueTrue: 'yes',
        valueFalse: 'no',
        validators: question.required ? [check] : [],
      };
    }
    case 'short-text':
    case 'long-text':
      return writeText(question);
    case 'number': {
      if (Object.values(question.unit).some((unit) => unit !== ''))
        say('Its unit stays behind. Write it into the question.');
      const { min, max, decimals } = question;
      const check = { type: 'expression', expression: decimalsCheck(name, decimals) };
      return { type: 'text', inputType: 'number', min, max, step: 1 / 10 ** decimals, validators: [check] };
    }
    case 'date':
      return { type: 'text', inputType: 'date', min: question.min, max: question.max };
    case 'contact':
      return writeContact(question, writing);
    case 'statement':
      return { type: 'html' };
  }
}

/** One question as SurveyJS asks it. */
export function writeElement(question: Question, writing: Writing, visibleIf: string): Json {
  const { name, local } = writing;
  const kind = writeKind(question, writing);
  const shown = visibleIf === '' ? {} : { visibleIf };
  if (question.type === 'statement') {
    const texts = [question.title, question.help];
    const languages = [...new Set(texts.flatMap((text) => Object.keys(text)))];
    const html = Object.fromEntries(
      languages.map((language) => [
        language,
        texts
          .flatMap((text) =>
            text[language] === undefined || text[language] === '' ? [] : [`<p>${toHtml(text[language])}</p>`],
          )
          .join(''),
      ]),
    );
    return { ...kind, name, html: local(html) ?? '', ...shown };
  }
  return compact({
    ...kind,
    name,
    title: local(question.title),
    description: local(question.help),
    isRequired: question.required,
    ...shown,
  });
}
