import { blankQuestion } from '../blank-question.rules.ts';
import { textIn } from '../definition.rules.ts';
import type { Question, QuestionType, SurveyText } from '../definition.schema.ts';
import type { Draft } from './draft.ts';
import type { Target } from './to-condition.ts';

/** What every format says about a question before it says what kind it is. */
export type Source = {
  /** Its name in the file, by which conditions find it. */
  readonly name: string;
  readonly title: SurveyText;
  readonly help: SurveyText;
  readonly required: boolean;
};

/** An answer that can be chosen: the file's value for it and its words. */
export type SourceOption = { readonly value: string; readonly label: SurveyText };

/** How people find a question in their file: its words, or else its name. */
export function labelOf({ name, title }: Pick<Source, 'name' | 'title'>, languages: readonly string[]): string {
  const words = textIn(title, languages[0] ?? '', languages)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return words === '' ? name : words.slice(0, 120);
}

/** A new question with what the file says about any question. */
export function begin<Type extends QuestionType>(
  draft: Draft,
  type: Type,
  source: Source,
): Extract<Question, { type: Type }> {
  const label = labelOf(source, draft.languages);
  return {
    ...blankQuestion(type, draft.nextId('q')),
    code: draft.toCode(source.name, label),
    title: draft.text(source.title, label),
    help: draft.text(source.help, label),
    required: type === 'statement' ? false : source.required,
  };
}

/** Puts a question into the open section and makes its name known to conditions. */
export function put(draft: Draft, name: string, question: Question, values: Target['values'] = new Map()): Question {
  draft.add(question);
  if (name !== '') draft.name(name, { question, values });
  return question;
}

/** Options with ids of their own, and which of the file's values each was. */
export function toOptions<Letter extends 'o' | 'r' | 'c'>(
  draft: Draft,
  letter: Letter,
  options: readonly SourceOption[],
  label: string,
): { parts: { id: string; label: SurveyText }[]; values: Map<string, string> } {
  const values = new Map<string, string>();
  const most = { o: 1000, r: 200, c: 100 }[letter];
  const kinds = { o: 'answers to choose from', r: 'rows', c: 'columns' };
  if (options.length > most)
    draft.say(label, `It has ${options.length} ${kinds[letter]}; only the first ${most} are here.`);
  const parts = options.slice(0, most).map(({ value, label: words }) => {
    const id = draft.nextId(letter);
    if (!values.has(value)) values.set(value, id);
    return { id, label: draft.text(words, label) };
  });
  return { parts, values };
}

/** The low and high ends of a scale: their words without the point they stand at (“0 – not at all”). */
export function toEnd(label: SurveyText, point: number): SurveyText {
  const number = new RegExp(String.raw`^\s*\(?${point}\)?(?:\s*[-–—:.=]\s*|\s+|$)`, 'u');
  return Object.fromEntries(
    Object.entries(label).flatMap(([language, words]) => {
      const rest = words.replace(number, '').trim();
      return rest === '' ? [] : [[language, rest]];
    }),
  );
}

/** Says that a scale from 0 to 10 was taken as a recommend score: a file of another tool declares no metric. */
export function proposeNps(draft: Draft, label: string): void {
  draft.propose(label, '0 to 10 taken as a recommend score (NPS).');
}

const scales = [3, 4, 5, 6, 7, 10] as const;

/** A scale from 1 to one of the lengths this program has, or 0 to 10; null for all others. */
export function toScaleQuestion(
  draft: Draft,
  source: Source,
  scale: { readonly from: number; readonly to: number; readonly low: SurveyText; readonly high: SurveyText },
): Question | null {
  const label = labelOf(source, draft.languages);
  const [low, high] = [draft.text(scale.low, label), draft.text(scale.high, label)];
  if (scale.from === 0 && scale.to === 10) {
    proposeNps(draft, label);
    return { ...begin(draft, 'nps', source), low, high };
  }
  const length = scale.from === 1 ? scales.find((one) => one === scale.to) : undefined;
  if (length === undefined) return null;
  return { ...begin(draft, 'rating', source), scale: length, look: 'numbers', low, high };
}

/** Codes that count up from 0 or 1 and words that say no more than the codes, the ends apart: a scale. */
export function readScale(
  items: readonly SourceOption[],
): { from: number; to: number; low: SurveyText; high: SurveyText } | null {
  const from = Number(items[0]?.value);
  const isRow = items.length > 2 && items.every(({ value }, at) => value.trim() !== '' && Number(value) === from + at);
  if (!isRow || (from !== 0 && from !== 1)) return null;
  const isBare = items.slice(1, -1).every(({ value, label }) => Object.values(label).every((words) => words === value));
  if (!isBare) return null;
  const to = from + items.length - 1;
  return { from, to, low: toEnd(items[0]?.label ?? {}, from), high: toEnd(items.at(-1)?.label ?? {}, to) };
}
