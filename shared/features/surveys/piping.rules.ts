import { isBlank, partText } from './answer-words.rules.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { findQuestion } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { commonAnswerWords, partLabelOf } from './labels.rules.ts';

/** What can stand in for the pipes of a text. */
export type PipedValues = {
  readonly definition: Definition;
  /** Only of questions that are shown. */
  readonly answers: Answers;
  readonly language: string;
  readonly businessName: string;
  /** Null where nobody knows who answers: a kiosk, paper. */
  readonly customer: { readonly name: string; readonly kind: string } | null;
  /** "Yes" and "no" in the language of whoever answers. */
  readonly words?: Readonly<Record<string, string>>;
};

const pipe = /\{([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)\}/gu;

/** The pipes about people and the business; `{q7}` stands for the answer to an earlier question. */
export const namedPipes = ['customer.name', 'customer.firstName', 'business.name'] as const;

/** What stands between braces in a text, in order: `customer.name`, `q7`. */
export function findPipes(text: string): string[] {
  return [...text.matchAll(pipe)].map(([, name = '']) => name);
}

/** The first word of a person's name; a company has no first name. */
function firstNameOf({ name, kind }: { readonly name: string; readonly kind: string }): string {
  return kind === 'person' ? (name.trim().split(/\s+/u)[0] ?? '') : '';
}

const sayDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/** What somebody answered, as a phrase in a sentence: labels with commas between, a day written out, their own words. */
export function answerInWords(
  question: Question,
  answer: Answer,
  language: string,
  words: Readonly<Record<string, string>> = commonAnswerWords,
): string {
  const say = (part: string): string => words[part] ?? partText(question, part, answer, language);
  if (typeof answer === 'number') return String(answer);
  if ('special' in answer) return say(answer.special);
  if ('pick' in answer)
    return answer.pick.map((part) => (part === 'other' ? (answer.other ?? '') : say(part))).join(', ');
  if ('rank' in answer) return answer.rank.map(say).join(', ');
  if ('number' in answer) return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(answer.number);
  if ('text' in answer) return answer.text.trim();
  if ('date' in answer) return sayDay(answer.date, language);
  if ('contact' in answer) return Object.values(answer.contact).join(', ');
  return Object.entries(answer.rows)
    .map(([row, columns]) => `${partLabelOf(question, row, language) ?? row}: ${columns.map(say).join(', ')}`)
    .join('; ');
}

function valueOf(name: string, values: PipedValues): string {
  if (name === 'customer.name') return values.customer?.name ?? '';
  if (name === 'customer.firstName') return values.customer === null ? '' : firstNameOf(values.customer);
  if (name === 'business.name') return values.businessName;
  const question = findQuestion(values.definition, name);
  const answer = values.answers[name];
  // "You said: don't know" helps nobody; it is left out like an answer nobody gave.
  if (question === null || answer == null || isBlank(answer)) return '';
  if (typeof answer === 'object' && 'special' in answer) return '';
  return answerInWords(question, answer, values.language, values.words);
}

/** Stands where a value is missing, until the text around it is tidied; no one types it. */
const gap = '\uE000';

/** Takes gaps out with the quotes around them and the space before them, and begins with a capital where one led. */
function closeGaps(text: string): string {
  if (!text.includes(gap)) return text;
  const leads = new RegExp(`^[\\s“”"'(]*${gap}`, 'u').test(text);
  const closed = text
    .replace(new RegExp(`[“„"'‘«(]${gap}[”“"'’»)]`, 'gu'), gap)
    .replace(new RegExp(`[ \\t\\u00a0]*${gap}`, 'gu'), '')
    .replace(/^[\s,;:،–—-]+/u, '')
    .replace(/ {2,}/gu, ' ');
  return leads ? closed.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : closed;
}

/** A text with its pipes filled in; one with no value is left out so that the sentence still reads well. */
export function fillPipes(text: string, values: PipedValues): string {
  const filled = text.replaceAll(pipe, (_whole, name: string) => {
    const value = valueOf(name, values);
    return value === '' ? gap : value;
  });
  return closeGaps(filled);
}
