import { commonAnswerWords } from '../../labels.rules.ts';
import { scaleOf } from '../../definition.rules.ts';
import type { Question, SurveyText } from '../../definition.schema.ts';
import { specialsOf } from '../test-parts.ts';
import { specialCodes } from './lss-tables.ts';

/** An answer or sub-question: its code and words. */
export type LssPart = { readonly code: string; readonly text: SurveyText; readonly scale?: '0' | '1' };

/** One question as LimeSurvey has it, before ids are given. */
export type LssShape = {
  readonly type: string;
  readonly theme: string;
  readonly answers?: readonly LssPart[];
  readonly subquestions?: readonly LssPart[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly texts?: Readonly<Record<string, SurveyText>>;
  readonly other?: boolean;
  /** Our ids of options, rows and columns, by which conditions name them, and their codes. */
  readonly codes: ReadonlyMap<string, string>;
};

type Shaping = { readonly languages: readonly string[]; readonly say: (what: string) => void };

const everyLanguage = (languages: readonly string[], words: string): SurveyText =>
  Object.fromEntries(languages.map((language) => [language, words]));

const three = (at: number): string => String(at + 1).padStart(3, '0');

function specialParts(question: Question, languages: readonly string[]): LssPart[] {
  return specialsOf(question).map((special) => ({
    code: specialCodes[special],
    text: everyLanguage(languages, commonAnswerWords[special] ?? special),
  }));
}

function toParts(
  parts: readonly { id: string; label: SurveyText }[],
  lead: string,
  scale: '0' | '1' = '0',
): { parts: LssPart[]; codes: [string, string][] } {
  const made = parts.map(({ id, label }, at) => ({ id, part: { code: `${lead}${three(at)}`, text: label, scale } }));
  return { parts: made.map(({ part }) => part), codes: made.map(({ id, part }) => [id, part.code]) };
}

function writeScale(
  question: Extract<Question, { type: 'nps' | 'csat' | 'ces' | 'rating' }>,
  { languages, say }: Shaping,
): LssShape {
  const { from, to } = scaleOf(question) ?? { from: 1, to: 5 };
  const metric = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: null }[question.type];
  if (metric !== null && from + to !== 10)
    say(`That it is ${metric} stays behind; there it is a scale from ${from} to ${to}.`);
  const specials = specialParts(question, languages);
  const hasEnds = [question.low, question.high].some((text) => Object.values(text).some((words) => words !== ''));
  if (from === 1 && to === 5 && specials.length === 0 && !hasEnds)
    return { type: '5', theme: '5pointchoice', codes: new Map() };
  const points = Array.from({ length: to - from + 1 }, (_, at): LssPart => {
    const point = from + at;
    const end = point === from ? question.low : point === to ? question.high : {};
    const text = Object.fromEntries(
      languages.map((language) => {
        const words = end[language] ?? '';
        return [language, words === '' ? String(point) : `${point} – ${words}`];
      }),
    );
    return { code: String(point), text };
  });
  return { type: 'L', theme: 'listradio', answers: [...points, ...specials], codes: new Map() };
}

const random = (shuffle: boolean): Record<string, string> =>
  shuffle ? { random_order: '1', answer_order: 'random' } : {};

function writeMultiple(question: Extract<Question, { type: 'multiple' }>, { languages }: Shaping): LssShape {
  const { parts, codes } = toParts(question.options, 'SQ');
  const specials = specialParts(question, languages);
  const attributes = {
    ...random(question.shuffle),
    ...(question.min === null ? {} : { min_answers: String(question.min) }),
    ...(question.max === null ? {} : { max_answers: String(question.max) }),
    ...(specials.length === 0 ? {} : { exclude_all_others: specials.map(({ code }) => code).join(';') }),
  };
  return {
    type: 'M',
    theme: 'multiplechoice',
    subquestions: [...parts, ...specials],
    other: question.other,
    attributes,
    codes: new Map(codes),
  };
}

function writeMatrix(question: Extract<Question, { type: 'matrix' }>, { languages, say }: Shaping): LssShape {
  const rows = toParts(question.rows, 'SQ');
  const isMany = question.pick === 'many';
  const columns = toParts(question.columns, isMany ? 'C' : 'A', isMany ? '1' : '0');
  const specials = specialParts(question, languages);
  const codes = new Map([...rows.codes, ...columns.codes]);
  if (specials.length > 0) say('“Don’t know” can be given there row by row, not to the whole question.');
  if (!isMany)
    return {
      type: 'F',
      theme: 'arrays/array',
      subquestions: rows.parts,
      answers: [...columns.parts, ...specials],
      attributes: random(question.shuffle),
      codes,
    };
  const across = [...columns.parts, ...specials.map((part) => ({ ...part, scale: '1' as const }))];
  return {
    type: ':',
    theme: 'arrays/multiflexi',
    subquestions: [...rows.parts, ...across],
    attributes: { multiflexible_checkbox: '1', ...random(question.shuffle) },
    codes,
  };
}

function writeNumber(question: Extract<Question, { type: 'number' }>, { say }: Shaping): LssShape {
  const { min, max, decimals } = question;
  if (decimals > 0 && decimals < 6) say(`That it has ${decimals} digits after the point stays behind.`);
  const attributes = {
    ...(min === null ? {} : { min_num_value_n: String(min) }),
    ...(max === null ? {} : { max_num_value_n: String(max) }),
    ...(decimals === 0 ? { num_value_int_only: '1' } : {}),
  };
  return { type: 'N', theme: 'numerical', attributes, texts: { suffix: question.unit }, codes: new Map() };
}

function writeText(question: Extract<Question, { type: 'short-text' | 'long-text' }>, { say }: Shaping): LssShape {
  if (question.minLength !== null) say('How long its answer must be stays behind.');
  const attributes: Record<string, string> =
    question.maxLength === null ? {} : { maximum_chars: String(question.maxLength) };
  if (question.type === 'long-text') return { type: 'T', theme: 'longfreetext', attributes, codes: new Map() };
  if (question.format !== 'any' || question.mask !== null) say('The form its answer must have stays behind.');
  return { type: 'S', theme: 'shortfreetext', attributes, codes: new Map() };
}

/** One question as LimeSurvey asks it. */
export function toLssShape(question: Question, shaping: Shaping): LssShape {
  const { languages, say } = shaping;
  const none = new Map<string, string>();
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return writeScale(question, shaping);
    case 'single': {
      const { parts, codes } = toParts(question.options, 'A');
      const answers = [...parts, ...specialParts(question, languages)];
      return {
        type: 'L',
        theme: 'listradio',
        answers,
        other: question.other,
        attributes: random(question.shuffle),
        codes: new Map(codes),
      };
    }
    case 'multiple':
      return writeMultiple(question, shaping);
    case 'ranking': {
      if (question.specials.length > 0)
        say('“Don’t know” and “prefer not to say” can’t be offered on a ranking there.');
      const { parts, codes } = toParts(question.options, 'A');
      return {
        type: 'R',
        theme: 'ranking',
        answers: parts,
        attributes: random(question.shuffle),
        codes: new Map(codes),
      };
    }
    case 'matrix':
      return writeMatrix(question, shaping);
    case 'yes-no': {
      if (question.specials.length === 0) return { type: 'Y', theme: 'yesno', codes: none };
      const own = [
        { code: 'Y', text: everyLanguage(languages, 'Yes') },
        { code: 'N', text: everyLanguage(languages, 'No') },
      ];
      return { type: 'L', theme: 'listradio', answers: [...own, ...specialParts(question, languages)], codes: none };
    }
    case 'consent':
      say(
        question.required
          ? 'There it is a question with yes and no, and no can be answered too.'
          : 'There it is a question with yes and no.',
      );
      return { type: 'Y', theme: 'yesno', codes: none };
    case 'short-text':
    case 'long-text':
      return writeText(question, shaping);
    case 'number':
      return writeNumber(question, shaping);
    case 'date':
      if (question.min !== null || question.max !== null) say('The days it may lie between stay behind.');
      return { type: 'D', theme: 'date', attributes: { date_format: 'yyyy-mm-dd' }, codes: none };
    case 'contact': {
      const words = { name: 'Name', email: 'E-mail', phone: 'Phone' };
      if (question.fields.some(({ required }) => required)) say('Which of its fields are needed stays behind.');
      const subquestions = question.fields.map(({ field }) => ({
        code: field,
        text: everyLanguage(languages, words[field]),
      }));
      return { type: 'Q', theme: 'multipleshorttext', subquestions, codes: none };
    }
    case 'statement':
      return { type: 'X', theme: 'boilerplate', codes: none };
  }
}
