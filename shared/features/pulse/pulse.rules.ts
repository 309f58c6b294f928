import type { Answer, Answers } from '../surveys/answers.schema.ts';
import { listQuestions } from '../surveys/definition.rules.ts';
import type { Definition, QuestionType } from '../surveys/definition.schema.ts';
import { suppress } from '../../stats/suppress.ts';
import { Refusal } from '../../refusal.ts';
import type { Team } from './pulse.schema.ts';

/** What a pulse never asks: each of these could name whoever answers, or be matched with a list. */
const telling: Partial<Record<QuestionType, string>> = {
  contact: 'contact details',
  consent: 'a consent',
  date: 'a date',
  number: 'a number',
};

/** What a launch is judged by. */
export type PulseLaunch = {
  readonly definition: Definition;
  readonly teams: readonly Team[];
  readonly minScores: number;
  /** People who can be asked. */
  readonly people: number;
  readonly closesOn: string;
  readonly today: string;
};

/** Refuses a pulse whose answers could name somebody, or whose results could never be shown. */
export function assertLaunch({ definition, teams, minScores, people, closesOn, today }: PulseLaunch): void {
  const questions = listQuestions(definition);
  const asksFor = questions.map(({ type }) => telling[type]).find((what) => what !== undefined);
  if (asksFor !== undefined)
    throw new Refusal(
      'TELLING',
      `A pulse can’t ask for ${asksFor}: the answer could name somebody. Take it out first.`,
    );
  if (questions.every(({ type }) => type === 'statement'))
    throw new Refusal('NOTHING_ASKED', 'This survey asks nothing yet. Add a question first.');
  if (people < minScores)
    throw new Refusal(
      'TOO_FEW',
      `Only ${people} people could answer, and nothing is shown of fewer than ${minScores}. Ask them in person instead.`,
      'minScores',
    );
  const small = teams.find(({ size }) => size < minScores);
  if (small !== undefined)
    throw new Refusal(
      'SMALL_TEAM',
      `${small.name} has ${small.size} people, and nothing is shown of fewer than ${minScores}. Join it with another team, or leave the teams out.`,
      'teams',
    );
  if (closesOn < today) throw new Refusal('PAST', 'Choose a day from today on.', 'closesOn');
}

/** The answers of one person, apart from one another: each question for itself, and what was written without a team. */
export type SplitAnswers = {
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly comments: readonly { readonly question: string; readonly text: string }[];
};

function toComment(answer: Answer): string | null {
  if (typeof answer === 'number') return null;
  if ('text' in answer) return answer.text.trim() || null;
  return 'pick' in answer ? (answer.other?.trim() ?? '') || null : null;
}

function withoutText(answer: Answer): Answer | null {
  if (typeof answer === 'number') return answer;
  if ('text' in answer || 'contact' in answer) return null;
  return 'pick' in answer ? { pick: answer.pick } : answer;
}

/** Takes a person's answers apart, so that nothing stored shows that two of them came from one person. */
export function splitAnswers(answers: Answers): SplitAnswers {
  const given = Object.entries(answers).flatMap(([question, answer]) =>
    answer === null ? [] : [{ question, answer }],
  );
  return {
    answers: given.flatMap(({ question, answer }) => {
      const kept = withoutText(answer);
      return kept === null ? [] : [{ question, answer: JSON.stringify(kept) }];
    }),
    comments: given.flatMap(({ question, answer }) => {
      const text = toComment(answer);
      return text === null ? [] : [{ question, text }];
    }),
  };
}

/**
 * The answers of one team to one question. `n`: how many answered; `counts`: how often each answer came, by part and key;
 * `bases`: out of how many. Those under '' are all who said anything, "don't know" included; a row of a matrix, which
 * some may leave out, has its own.
 */
export type PulseGroup = {
  readonly id: string;
  readonly n: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly bases: ReadonlyMap<string, number>;
};

/** Stands between part and key of a count. */
export const partEnd = '\u0000';

type Together = Omit<PulseGroup, 'id'>;

function addUp(maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const map of maps) for (const [key, count] of map) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/** The answers of several teams as one. */
export function together(groups: readonly PulseGroup[]): Together {
  return {
    n: groups.reduce((sum, { n }) => sum + n, 0),
    counts: addUp(groups.map(({ counts }) => counts)),
    bases: addUp(groups.map(({ bases }) => bases)),
  };
}

/** What a count is out of: its row, or everybody who said anything. */
const baseOf = (key: string, bases: ReadonlyMap<string, number>): string => {
  const part = key.slice(0, key.indexOf(partEnd));
  return bases.has(part) ? part : '';
};

/** Everybody in it gave the same answer, so showing it would tell each one's. */
function isUnanimous({ counts, bases }: Together, base: string): boolean {
  const people = bases.get(base) ?? 0;
  return people > 0 && [...counts].some(([key, count]) => baseOf(key, bases) === base && count === people);
}

/** A number may be told: of nobody, or of enough people who are not of one mind. */
function isTellable(group: Together, base: string, k: number): boolean {
  const people = group.bases.get(base) ?? 0;
  return people === 0 || (people >= k && !isUnanimous(group, base));
}

/** What of one question may be shown: the whole company, which teams, and which rows of a matrix not. */
export type Shown = {
  readonly company: boolean;
  readonly teams: readonly string[];
  readonly withoutRows: readonly string[];
};

/**
 * Decides what may be shown so that no sum over fewer than `k` people, and no group that agrees in everything, can be
 * worked out, neither directly nor by taking what is shown from the whole (domain: suppression). Hides the next smallest
 * team until what is hidden is large and mixed enough in every row; a row too few answered at all is shown of nobody.
 */
export function decideShown(groups: readonly PulseGroup[], k: number): Shown {
  const all = together(groups);
  const nothing = { company: false, teams: [], withoutRows: [] };
  if (all.n < k || !isTellable(all, '', k)) return nothing;
  const withoutRows = [...all.bases.keys()].filter((base) => !isTellable(all, base, k));
  const told = [...all.bases.keys()].filter((base) => !withoutRows.includes(base));
  const isHarmless = (group: Together): boolean =>
    (group.n === 0 || group.n >= k) && told.every((base) => isTellable(group, base, k));
  const candidates = groups.filter(({ bases }) => (bases.get('') ?? 0) > 0);
  const harmful = new Set(candidates.filter((group) => !isHarmless(group)).map(({ id }) => id));
  let shown = suppress(
    candidates.map(({ id, bases }) => ({ id, n: bases.get('') ?? 0 })),
    k,
  ).filter((id) => !harmful.has(id));
  for (;;) {
    if (isHarmless(together(candidates.filter(({ id }) => !shown.includes(id))))) {
      return { company: true, teams: shown, withoutRows };
    }
    const smallest = candidates
      .filter(({ id }) => shown.includes(id))
      .toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))[0];
    // All are hidden together, and together they are the whole, which is large and mixed.
    if (smallest === undefined) return { company: true, teams: [], withoutRows };
    shown = shown.filter((id) => id !== smallest.id);
  }
}

/** How many have taken part, as it may be told while a pulse is open: in fives, so that nobody is seen to answer. */
export function toToldCount(takenPart: number): number {
  return Math.floor(takenPart / 5) * 5;
}
