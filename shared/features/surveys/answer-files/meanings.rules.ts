import type { SpecialAnswer } from '../definition.schema.ts';
import { otherOption } from '../definition.schema.ts';
import { scaleOf } from '../definition.rules.ts';
import type { JoinedPart, JoinedQuestion } from '../versions.rules.ts';
import { readYesNo } from '../../imports/texts.rules.ts';
import {
  findPointInFront,
  findSpecial,
  isNotApplicable,
  isNotShown,
  isOther,
  readWhole,
  toHeading,
  toLabelKey,
} from './cell-texts.rules.ts';
import { recoded } from './propose-column.rules.ts';

/** What a text of the file stands for in the answer to one question. */
export type Meaning =
  | { readonly is: 'point'; readonly point: number }
  | { readonly is: 'part'; readonly id: string }
  | { readonly is: 'special'; readonly special: SpecialAnswer }
  | { readonly is: 'skipped' | 'not-shown' | 'unknown' };

/** How texts of one question are understood besides its own labels. */
export type MeaningRules = {
  /** Texts somebody told, by their key. */
  readonly told: Readonly<Record<string, string>>;
  /** Codes below 0 are special answers. */
  readonly hasRecodes: boolean;
  /** `A2` and `SQ002` are the second of their list, a letter the only label that begins with it. */
  readonly hasCodes: boolean;
  /** Called once for each text that was understood by its place only. */
  readonly note: (text: string, label: string) => void;
};

const skipped: Meaning = { is: 'skipped' };
const unknown: Meaning = { is: 'unknown' };
const part = (id: string): Meaning => ({ is: 'part', id });
const special = (answer: SpecialAnswer): Meaning => ({ is: 'special', special: answer });

/** The parts that texts of a question name: its options, or the columns of its grid. */
export function partsOf(question: JoinedQuestion): readonly JoinedPart[] {
  return question.question.type === 'matrix' ? question.columns : question.options;
}

function findByCode(text: string, parts: readonly JoinedPart[]): JoinedPart | null {
  const place = /^(?:SQ|AO|A)0*(\d{1,3})$/.exec(text)?.[1];
  if (place !== undefined) return parts[Number(place) - 1] ?? null;
  if (!/^\p{L}$/u.test(text)) return null;
  const fitting = parts.filter(({ label }) =>
    Object.values(label).some((one) => one.toLowerCase().startsWith(text.toLowerCase())),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Says in one sentence what may stand in a map for a question. */
export function listMeanings(question: JoinedQuestion, limit = 8): string {
  const scale = scaleOf(question.question);
  if (scale !== null) return `${scale.from} to ${scale.to}`;
  if (question.question.type === 'yes-no' || question.question.type === 'consent') return 'yes, no';
  const labels = partsOf(question).map(({ label }) => Object.values(label)[0] ?? '');
  return labels.length > limit ? `${labels.slice(0, limit).join(', ')} …` : labels.join(', ');
}

/** Understands what a map says a text stands for; null where that is no answer to the question. */
function readTold(question: JoinedQuestion, value: string): Meaning | null {
  const key = toLabelKey(value);
  if (key === '' || key === 'skipped') return skipped;
  if (key === 'not-shown') return { is: 'not-shown' };
  const found = findSpecial(value);
  if (found !== null) return special(found);
  return readOwn(question, value);
}

/** Understands a text by the question's own points, labels and ids. */
function readOwn({ question, ...joined }: JoinedQuestion, text: string): Meaning | null {
  const scale = scaleOf(question);
  if (scale !== null) {
    const point = readWhole(text) ?? findPointInFront(text) ?? null;
    if (point !== null) return point >= scale.from && point <= scale.to ? { is: 'point', point } : null;
    if (!('low' in question)) return null;
    const key = toLabelKey(text);
    if (Object.values(question.high).some((label) => toLabelKey(label) === key))
      return { is: 'point', point: scale.to };
    return Object.values(question.low).some((label) => toLabelKey(label) === key)
      ? { is: 'point', point: scale.from }
      : null;
  }
  if (question.type === 'yes-no' || question.type === 'consent') {
    const answer = readYesNo(text) ?? { ja: true, nein: false }[toLabelKey(text)] ?? null;
    return answer === null ? null : part(answer ? 'yes' : 'no');
  }
  const parts = question.type === 'matrix' ? joined.columns : joined.options;
  const [heading, key] = [toHeading(text), toLabelKey(text)];
  const found =
    parts.find(({ label }) => Object.values(label).some((one) => toHeading(one) === heading)) ??
    parts.find(({ id, label }) => id === text || Object.values(label).some((one) => toLabelKey(one) === key));
  if (found !== undefined) return part(found.id);
  return 'other' in question && question.other && isOther(text) ? part(otherOption) : null;
}

/** Understands the texts of a question: told ones first, then its own labels, then what tools write for nothing. */
export function toMeaning(question: JoinedQuestion, rules: MeaningRules): (text: string) => Meaning {
  const told = new Map<string, Meaning>();
  let everyOther: Meaning | null = null;
  for (const [text, value] of Object.entries(rules.told)) {
    const meaning = readTold(question, value);
    if (meaning === null) continue;
    if (text === '*') everyOther = meaning;
    else told.set(toLabelKey(text), meaning);
  }
  const isScale = scaleOf(question.question) !== null;
  const known = new Map<string, Meaning>();
  const understand = (text: string): Meaning => {
    const bare = text.trim();
    if (bare === '') return skipped;
    const said = told.get(toLabelKey(bare));
    if (said !== undefined) return said;
    if (isNotShown(bare)) return { is: 'not-shown' };
    const own = readOwn(question, bare);
    if (own !== null) {
      if (isScale && readWhole(bare) === null && own.is === 'point') rules.note(bare, String(own.point));
      return own;
    }
    const answer = findSpecial(bare) ?? (rules.hasRecodes ? recoded(bare) : null);
    if (answer !== null) return special(answer);
    if (bare === '-99') return skipped;
    if (isScale && isNotApplicable(bare)) return special('dont-know');
    const coded = rules.hasCodes ? findByCode(bare, partsOf(question)) : null;
    if (coded !== null) {
      rules.note(bare, Object.values(coded.label)[0] ?? coded.id);
      return part(coded.id);
    }
    return everyOther ?? unknown;
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const meaning = understand(text);
    if (known.size < 5000) known.set(text, meaning);
    return meaning;
  };
}

/** One sentence on what a map says that fits no answer; null where all does. */
export function findBadTold(question: JoinedQuestion, told: Readonly<Record<string, string>>): string | null {
  for (const [text, value] of Object.entries(told))
    if (readTold(question, value) === null)
      return `The map says “${text}” stands for “${value}”, which is no answer to “${Object.values(question.question.title)[0] ?? question.id}”. There are: ${listMeanings(question, 30)}.`;
  return null;
}
