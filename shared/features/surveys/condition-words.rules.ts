import { phrasesIn } from './condition-phrases.ts';
import type { Phrases } from './condition-phrases/phrases.ts';
import type { Condition, ConditionTest, Operator } from './conditions.schema.ts';
import { listQuestions, scaleOf, textIn } from './definition.rules.ts';
import { otherOption, type Definition, type Question } from './definition.schema.ts';
import { numberQuestions } from './text-check.rules.ts';

/** Operators whose several values belong together; all others mean any of them. */
const together: readonly Operator[] = ['includes-all', 'is', 'is-not'];
/** Said with "neither … nor" where the language has it. */
const denied: readonly Operator[] = ['none-of', 'includes-none'];

type Speaker = {
  readonly phrases: Phrases;
  readonly questions: ReadonlyMap<string, Question>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly labelOf: (text: Record<string, string>) => string;
};

function sayQuestion(id: string, row: string | undefined, speaker: Speaker): string {
  const question = speaker.questions.get(id);
  const number = speaker.numbers.get(id);
  if (question === undefined || number === undefined) return speaker.phrases.gone;
  const found = question.type === 'matrix' ? question.rows.find((one) => one.id === row) : undefined;
  return found === undefined ? String(number) : `${number} ${quote(speaker.labelOf(found.label), speaker)}`;
}

const quote = (text: string, { phrases }: Speaker): string => `${phrases.open}${text}${phrases.close}`;

function sayValue(value: string | number, question: Question | undefined, speaker: Speaker): string {
  const isPlain = question !== undefined && (scaleOf(question) !== null || ['number', 'date'].includes(question.type));
  if (typeof value === 'number' || isPlain) return String(value);
  const parts =
    question === undefined
      ? []
      : 'options' in question
        ? question.options
        : question.type === 'matrix'
          ? question.columns
          : [];
  const found = parts.find(({ id }) => id === value);
  if (found !== undefined) return quote(speaker.labelOf(found.label), speaker);
  const isWord = question !== undefined && (['yes-no', 'consent'].includes(question.type) || value === otherOption);
  return quote(isWord ? (speaker.phrases.words[value] ?? value) : value, speaker);
}

function sayTest(test: ConditionTest, speaker: Speaker): string {
  const { phrases } = speaker;
  const question = speaker.questions.get(test.question);
  const { to } = test;
  const values =
    to === undefined
      ? []
      : 'answerTo' in to
        ? [phrases.answerTo.replace('{n}', sayQuestion(to.answerTo, undefined, speaker))]
        : ('value' in to ? [to.value] : to.values).map((value) => sayValue(value, question, speaker));
  // One value needs no "neither".
  const single: { readonly [is in Operator]?: Operator } = { 'none-of': 'is-not', 'includes-none': 'lacks' };
  const is = values.length === 1 ? (single[test.is] ?? test.is) : test.is;
  const joined = joinWords(
    values,
    together.includes(is) ? phrases.and : denied.includes(is) ? phrases.nor : phrases.or,
  );
  // A function, so that a label with a $ in it stays as it is.
  return phrases.is[is]
    .replace('{q}', () => sayQuestion(test.question, test.row, speaker))
    .replace('{v}', () => joined);
}

function joinWords(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

function say(condition: Condition, speaker: Speaker, isInside: boolean): string {
  const { phrases } = speaker;
  const [parts, word, none] =
    'all' in condition
      ? [condition.all, phrases.and, phrases.always]
      : 'any' in condition
        ? [condition.any, phrases.or, phrases.never]
        : [null, '', ''];
  if (parts === null) return 'is' in condition ? sayTest(condition, speaker) : '';
  const [only] = parts;
  if (only === undefined) return none;
  if (parts.length === 1) return say(only, speaker, isInside);
  const said = parts.map((part) => say(part, speaker, true)).join(` ${word} `);
  return isInside ? `(${said})` : said;
}

function speakerOf(definition: Definition, language: string): Speaker {
  return {
    phrases: phrasesIn(language),
    questions: new Map(listQuestions(definition).map((question) => [question.id, question])),
    numbers: numberQuestions(definition),
    labelOf: (text) => textIn(text, language, definition.languages),
  };
}

/** A condition as part of a sentence, questions by their numbers: `3 is “Yes” and 4 is 6 or less`. */
export function conditionInWords(condition: Condition, definition: Definition, language: string): string {
  return say(condition, speakerOf(definition, language), false);
}

/** When something is shown, for paper and previews: `Only if 3 is “Yes”.`; several conditions must all be true. */
export function onlyIfInWords(conditions: readonly Condition[], definition: Definition, language: string): string {
  const all: Condition = { all: conditions.flatMap((one) => ('all' in one ? one.all : [one])) };
  return phrasesIn(language).onlyIf.replace('{c}', () => conditionInWords(all, definition, language));
}
