import { phrasesIn } from './condition-phrases.ts';
import { conditionsOf } from './conditions.rules.ts';
import { onlyIfInWords } from './condition-words.rules.ts';
import type { Condition, ConditionTest } from './conditions.schema.ts';
import type { Answer } from './answers.schema.ts';
import { isClosed, listQuestions, scaleOf } from './definition.rules.ts';
import { otherOption, type Definition, type Question } from './definition.schema.ts';
import { labelOf } from './labels.rules.ts';
import { reachOf, type Reach } from './reach.rules.ts';
import { numberQuestions } from './text-check.rules.ts';
import { isAsked } from './visibility.rules.ts';

/** "If yes, go to 7": which answers of a question lead past the next one. */
export type Jump = {
  readonly after: string;
  /** The answers as they are stored; none where every answer leads there. */
  readonly answers: readonly string[];
  readonly labels: readonly string[];
  readonly goTo: number | 'end';
};

/** How somebody finds their way on paper. */
export type PaperPath = {
  readonly jumps: readonly Jump[];
  /** By question id: the sentence to print before it, where no jump says who must not answer it. */
  readonly onlyIf: Readonly<Record<string, string>>;
};

/** One way to answer a question, as a condition asks for it and as it is stored. */
type Way = { readonly key: string; readonly answer: Answer; readonly test: Omit<ConditionTest, 'question'> };

/** Every way to answer a question that has few of them; none for texts, several choices and the like. */
function listWays(question: Question): Way[] {
  const scale = scaleOf(question);
  const points =
    scale === null ? [] : Array.from({ length: scale.to - scale.from + 1 }, (_none, at) => scale.from + at);
  const picks =
    question.type === 'yes-no'
      ? ['yes', 'no']
      : question.type === 'single'
        ? [...question.options.map(({ id }) => id), ...(question.other ? [otherOption] : [])]
        : [];
  const specials = isClosed(question) && points.length + picks.length > 0 ? question.specials : [];
  return [
    ...points.map((value): Way => ({ key: String(value), answer: value, test: { is: 'is', to: { value } } })),
    ...picks.map((value): Way => ({ key: value, answer: { pick: [value] }, test: { is: 'is', to: { value } } })),
    ...specials.map((special): Way => ({ key: special, answer: { special }, test: { is: special } })),
  ];
}

type Truth = 'true' | 'false' | 'open';

/** What is known of a condition by somebody who has just answered a question they were to answer. */
type Known = (test: ConditionTest) => Truth;

function judge(condition: Condition, known: Known): Truth {
  if ('all' in condition) {
    const parts = condition.all.map((inner) => judge(inner, known));
    return parts.includes('false') ? 'false' : parts.includes('open') ? 'open' : 'true';
  }
  if ('any' in condition) {
    const parts = condition.any.map((inner) => judge(inner, known));
    return parts.includes('true') ? 'true' : parts.includes('open') ? 'open' : 'false';
  }
  return known(condition);
}

/** The tests that must be true for a condition to be true. */
const listSure = (condition: Condition): ConditionTest[] =>
  'all' in condition ? condition.all.flatMap(listSure) : 'any' in condition ? [] : [condition];

/** Writing a test down takes long where there are hundreds of questions, so each is written once. */
function makeKeys(): (test: ConditionTest) => string {
  const known = new Map<ConditionTest, string>();
  return (test) => {
    const key = known.get(test) ?? JSON.stringify(test);
    known.set(test, key);
    return key;
  };
}

type Walk = {
  readonly questions: readonly Question[];
  readonly reach: Reach;
  readonly fits: ReturnType<typeof conditionsOf>;
  /** The same text for tests that ask the same. */
  readonly keyOf: (test: ConditionTest) => string;
};

/** Where somebody goes on; `doubts` are the questions from there on that a sentence must guard. */
type Next = { readonly place: number; readonly doubts: readonly number[] };

/** Where somebody goes on who answered a question in this way (null: in any way). */
function findNext(index: number, way: Way | null, { questions, reach, fits, keyOf }: Walk): Next {
  const id = questions[index]?.id ?? '';
  const goals = reach.goalsOf(id);
  const sure = new Set(goals.flatMap(({ condition }) => listSure(condition)).map(keyOf));
  const chosen = way === null ? [] : [{ condition: { question: id, ...way.test }, before: Infinity }];
  const known: Known = (test) => {
    if (test.question === id && way !== null && (test.to === undefined || !('answerTo' in test.to)))
      return fits(test, { [id]: way.answer }) ? 'true' : 'false';
    return sure.has(keyOf(test)) ? 'true' : 'open';
  };
  const doubts: number[] = [];
  for (let place = index + 1; place < questions.length; place++) {
    const ahead = reach.goalsOf(questions[place]?.id ?? '');
    const truth = judge({ all: ahead.map(({ condition }) => condition) }, known);
    if (truth === 'true') return { place: doubts[0] ?? place, doubts };
    // Whoever is not meant by a guarded question reads on below it, so whatever stands there is guarded too.
    const isGuarded = doubts.length > 0 || (truth === 'open' && reach.canHappen([...goals, ...chosen, ...ahead]));
    if (isGuarded) doubts.push(place);
  }
  return { place: doubts[0] ?? questions.length, doubts };
}

/**
 * The jumps a paper form prints, and the sentence before each question that jumps alone can't keep the wrong people from.
 * A jump is printed only where the answer just given, and having been asked at all, leaves no doubt.
 */
export function listJumps(definition: Definition, language: string): PaperPath {
  const questions = listQuestions(definition).filter(isAsked);
  const walk: Walk = { questions, reach: reachOf(definition), fits: conditionsOf(definition), keyOf: makeKeys() };
  const numbers = numberQuestions(definition);
  const { words } = phrasesIn(language);
  // Nothing leads past the questions before the first one that everybody gets, so each of them is guarded.
  const begins = questions.findIndex(({ id }) => walk.reach.goalsOf(id).length === 0);
  const doubtful = new Set(questions.slice(0, begins === -1 ? questions.length : begins).keys());
  const jumps: Jump[] = [];
  for (const [index, question] of questions.entries()) {
    const ways = listWays(question);
    const found = (ways.length === 0 ? [null] : ways).map((way) => ({ way, ...findNext(index, way, walk) }));
    for (const place of found.flatMap(({ doubts }) => doubts)) doubtful.add(place);
    const places = new Set(found.map(({ place }) => place));
    for (const place of places) {
      if (place === index + 1) continue;
      const next = questions[place];
      const leading =
        places.size === 1 ? [] : found.flatMap((one) => (one.place === place && one.way !== null ? [one.way.key] : []));
      jumps.push({
        after: question.id,
        answers: leading,
        labels: leading.map((key) => words[key] ?? labelOf(question, key, language)),
        goTo: next === undefined ? 'end' : (numbers.get(next.id) ?? 'end'),
      });
    }
  }
  const onlyIf: Record<string, string> = {};
  const say = (id: string): string =>
    onlyIfInWords(
      walk.reach.goalsOf(id).map(({ condition }) => condition),
      definition,
      language,
    );
  for (const place of doubtful) {
    const question = questions[place];
    if (question !== undefined) onlyIf[question.id] = say(question.id);
  }
  for (const { id, type } of listQuestions(definition))
    if (type === 'statement' && walk.reach.goalsOf(id).length > 0) onlyIf[id] = say(id);
  return { jumps, onlyIf };
}
