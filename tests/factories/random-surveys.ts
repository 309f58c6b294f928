import fc from 'fast-check';
import { daySchema, type Day } from '../../shared/clock.ts';
import { blankDefinition, blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Answer, Answers } from '../../shared/features/surveys/answers.schema.ts';
import { operators, type Condition, type ConditionTest } from '../../shared/features/surveys/conditions.schema.ts';
import { isClosed, listQuestions, scaleOf } from '../../shared/features/surveys/definition.rules.ts';
import {
  definitionSchema,
  specialAnswers,
  type Definition,
  type Question,
  type QuestionType,
  type Section,
  type SurveyText,
} from '../../shared/features/surveys/definition.schema.ts';

/** Draws one value. */
export type Draw = fc.GeneratorValue;

const types: readonly QuestionType[] = [
  'nps',
  'csat',
  'ces',
  'rating',
  'single',
  'multiple',
  'ranking',
  'matrix',
  'yes-no',
  'short-text',
  'long-text',
  'number',
  'date',
  'consent',
  'contact',
  'statement',
];

const words = ['apple', 'Banana', 'a cherry', 'grüße', 'fig & date', '5 < 6', 'it’s', "it's so"];
const days = ['2026-01-01', '2026-06-15', '2026-12-31'].map((day): Day => daySchema.parse(day));

type Maker = {
  readonly draw: Draw;
  readonly languages: readonly string[];
  readonly id: (letter: string) => string;
};

const chance = (draw: Draw): boolean => draw(fc.boolean);
const count = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });

function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const found = list[count(draw, 0, list.length - 1)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

function drawText({ draw, languages }: Maker): SurveyText {
  return Object.fromEntries(languages.map((language) => [language, `${oneOf(draw, words)} ${language}`]));
}

function drawParts<T>(make: Maker, letter: string, most: number, part: (id: string) => T): T[] {
  return Array.from({ length: count(make.draw, 2, most) }, () => part(make.id(letter)));
}

function fill(make: Maker, question: Question): Question {
  const { draw } = make;
  const label = (id: string) => ({ id, label: drawText(make) });
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
      return { ...question, low: drawText(make), high: drawText(make) };
    case 'rating':
      return {
        ...question,
        scale: oneOf(draw, [3, 4, 5, 6, 7, 10] as const),
        look: oneOf(draw, ['numbers', 'stars', 'faces'] as const),
      };
    case 'single':
      return { ...question, options: drawParts(make, 'o', 4, label), other: chance(draw) };
    case 'multiple': {
      const options = drawParts(make, 'o', 5, label);
      const min = chance(draw) ? count(draw, 1, 2) : null;
      return { ...question, options, other: chance(draw), min, max: chance(draw) ? count(draw, 2, 3) : null };
    }
    case 'ranking':
      return { ...question, options: drawParts(make, 'o', 4, label) };
    case 'matrix': {
      const [rows, columns] = [drawParts(make, 'r', 3, label), drawParts(make, 'c', 4, label)];
      return { ...question, rows, columns, pick: chance(draw) ? 'one' : 'many' };
    }
    case 'short-text':
      return {
        ...question,
        format: oneOf(draw, ['any', 'any', 'email', 'phone', 'url'] as const),
        minLength: chance(draw) ? 3 : null,
        maxLength: chance(draw) ? 12 : null,
      };
    case 'long-text':
      return { ...question, minLength: chance(draw) ? 3 : null };
    case 'number':
      return { ...question, min: chance(draw) ? 0 : null, max: chance(draw) ? 10 : null, decimals: count(draw, 0, 2) };
    case 'date':
      return {
        ...question,
        min: chance(draw) ? (days[0] ?? null) : null,
        max: chance(draw) ? (days[1] ?? null) : null,
      };
    case 'contact':
      return {
        ...question,
        fields: (['name', 'email', 'phone'] as const).map((field) => ({ field, required: chance(draw) })),
      };
    case 'yes-no':
    case 'consent':
    case 'statement':
      return question;
  }
}

const specials = ['answered', 'partly-answered', 'fully-answered', 'skipped', 'dont-know', 'prefer-not'];

function picksIn(question: Question): string[] {
  if (question.type === 'matrix') return question.columns.map(({ id }) => id);
  if (question.type === 'yes-no' || question.type === 'consent') return ['yes', 'no'];
  if (!('options' in question)) return [];
  return [...question.options.map(({ id }) => id), ...('other' in question && question.other ? ['other'] : [])];
}

/** A value a test could compare with: one this question can have, mostly. */
function drawValue(draw: Draw, question: Question): string | number {
  if (scaleOf(question) !== null || question.type === 'number') return count(draw, 0, 10);
  if (question.type === 'date') return oneOf(draw, days);
  const picks = picksIn(question);
  return picks.length > 0 ? oneOf(draw, picks) : oneOf(draw, words);
}

function drawTest(draw: Draw, before: readonly Question[], not: readonly string[]): ConditionTest {
  const question = oneOf(draw, before);
  const is = oneOf(
    draw,
    operators.filter((one) => !not.includes(one)),
  );
  const row = question.type === 'matrix' && chance(draw) ? { row: oneOf(draw, question.rows).id } : {};
  const test = { question: question.id, ...row, is };
  if (specials.includes(is)) return test;
  const value = drawValue(draw, question);
  const more = chance(draw) ? [String(value)] : [String(value), String(drawValue(draw, question))];
  return { ...test, to: is.startsWith('includes') || is.endsWith('-of') ? { values: more } : { value } };
}

function drawCondition(draw: Draw, before: readonly Question[], not: readonly string[], depth = 0): Condition {
  const kind = depth === 2 ? 0 : count(draw, 0, 3);
  if (kind < 2) return drawTest(draw, before, not);
  const inner = Array.from({ length: count(draw, 1, 3) }, () => drawCondition(draw, before, not, depth + 1));
  return kind === 2 ? { all: inner } : { any: inner };
}

/** What a random survey leaves out, where a format has no words for it. */
export type Without = {
  readonly types?: readonly QuestionType[];
  readonly operators?: readonly string[];
  readonly specials?: boolean;
  readonly conditions?: boolean;
};

/** A survey of every kind of question with conditions on what comes before; the same draws give the same survey. */
export function drawDefinition(draw: Draw, without: Without = {}): Definition {
  let lastId = 0;
  const languages = oneOf(draw, [['en'], ['de', 'en'], ['en', 'ar'], ['pt-BR']]);
  const make: Maker = { draw, languages, id: (letter) => `${letter}${(lastId += 1)}` };
  const asked: Question[] = [];
  const offered = types.filter((type) => without.types?.includes(type) !== true);
  const condition = (): Condition | null =>
    asked.length > 0 && without.conditions !== true && chance(draw)
      ? drawCondition(draw, asked, without.operators ?? [])
      : null;
  const sections = Array.from({ length: count(draw, 1, 3) }, (_, at): Section => {
    const section: Section = {
      id: make.id('s'),
      title: chance(draw) ? drawText(make) : {},
      newPage: at > 0 && chance(draw),
      visibleIf: condition(),
      shuffle: false,
      questions: [],
    };
    for (let left = count(draw, 1, 5); left > 0; left--) {
      const blank = blankQuestion(oneOf(draw, offered), make.id('q'));
      const common = { title: drawText(make), help: chance(draw) ? drawText(make) : {}, visibleIf: condition() };
      const question = { ...fill(make, blank), ...common };
      question.required = question.type !== 'statement' && chance(draw);
      question.code = chance(draw) ? `code${lastId}` : null;
      if (isClosed(question) && without.specials !== true)
        question.specials = specialAnswers.filter(() => chance(draw));
      asked.push(question);
      section.questions.push(question);
    }
    return section;
  });
  return definitionSchema.parse({
    ...blankDefinition(languages[0] ?? 'en'),
    languages,
    title: drawText(make),
    intro: drawText(make),
    thanks: drawText(make),
    sections,
    lastId,
  });
}

const some = <T>(draw: Draw, list: readonly T[], min: number): T[] => [
  ...draw(fc.shuffledSubarray<T>, [...list], { minLength: Math.min(min, list.length) }),
];

const otherText = (draw: Draw, pick: readonly string[]) =>
  pick.includes('other') && chance(draw) ? { pick: [...pick], other: 'my own' } : { pick: [...pick] };

/** An answer of the kind a question asks for, sometimes out of its bounds. */
export function drawAnswer(draw: Draw, question: Question): Answer | null {
  if (count(draw, 0, 4) === 0) return null;
  if (isClosed(question) && question.type !== 'matrix' && question.specials.length > 0 && count(draw, 0, 3) === 0)
    return question.type === 'ranking' ? null : { special: oneOf(draw, question.specials) };
  const scale = scaleOf(question);
  if (scale !== null) return count(draw, scale.from, scale.to);
  switch (question.type) {
    case 'single':
      return otherText(draw, [oneOf(draw, picksIn(question))]);
    case 'multiple':
      return otherText(draw, some(draw, picksIn(question), 1));
    case 'ranking':
      return { rank: some(draw, picksIn(question), 1) };
    case 'matrix': {
      const rows = some(draw, question.rows, 1).map(({ id }): [string, string[]] => {
        if (question.specials.length > 0 && count(draw, 0, 3) === 0) return [id, [oneOf(draw, question.specials)]];
        return [id, question.pick === 'one' ? [oneOf(draw, picksIn(question))] : some(draw, picksIn(question), 1)];
      });
      return { rows: Object.fromEntries(rows) };
    }
    case 'yes-no':
    case 'consent':
      return { pick: [oneOf(draw, ['yes', 'no'])] };
    case 'short-text':
    case 'long-text': {
      const given = ['ana@example.com', 'ana@example', '030 555 0199', '12', 'https://example.com/a?b=1', 'example'];
      return { text: oneOf(draw, [...words, ...given]) };
    }
    case 'number':
      return { number: oneOf(draw, [-1, 0, 3, 3.5, 7.25, 10, 11, 0.125]) };
    case 'date':
      return { date: oneOf(draw, days) };
    case 'contact': {
      const fields = {
        name: 'Ana Lopes',
        email: oneOf(draw, ['ana@example.com', 'ana']),
        phone: oneOf(draw, ['030 555 0199', 'none']),
      };
      const asked = question.fields.map(({ field }): [string, string] => [field, fields[field]]);
      return { contact: Object.fromEntries(some(draw, asked, 1)) };
    }
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'statement':
      return null;
  }
}

/** Answers to every question, shown or not. */
export function drawAnswers(draw: Draw, definition: Definition): Answers {
  const answers: Answers = {};
  for (const question of listQuestions(definition)) {
    const answer = question.type === 'statement' ? null : drawAnswer(draw, question);
    if (answer !== null) answers[question.id] = answer;
  }
  return answers;
}
