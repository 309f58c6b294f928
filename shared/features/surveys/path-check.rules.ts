import { Refusal } from '../../refusal.ts';
import { conditionInWords } from './condition-words.rules.ts';
import { conditionsOf } from './conditions.rules.ts';
import { operatorsWithoutValue, type Condition, type ConditionTest } from './conditions.schema.ts';
import { isAnswerable } from './candidates.rules.ts';
import { listQuestions, textIn } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { operatorsOf, reachOf, type Reach } from './reach.rules.ts';
import { checkTexts, namesOf, type Finding, type NameOf } from './text-check.rules.ts';

type Check = {
  readonly definition: Definition;
  readonly reach: Reach;
  readonly order: readonly Question[];
  readonly nameOf: NameOf;
  readonly fits: ReturnType<typeof conditionsOf>;
};

/** Who stands under a condition: a question or a section. */
type Owner = { readonly id: string; readonly name: string; readonly condition: Condition; readonly before: number };

const listTests = (condition: Condition): ConditionTest[] =>
  'all' in condition
    ? condition.all.flatMap(listTests)
    : 'any' in condition
      ? condition.any.flatMap(listTests)
      : [condition];

/** What is wrong with looking at that question from here, as the end of a sentence; null where nothing is. */
function findPlaceFault(id: string, owner: Owner, { order, nameOf }: Check): string | null {
  const place = order.findIndex((question) => question.id === id);
  if (place === -1) return 'looks at a question that is gone';
  if (id === owner.id) return 'looks at its own answer, which is not there yet';
  if (place >= owner.before) return `looks at ${nameOf(id)} which comes later`;
  return order[place]?.type === 'statement' ? 'looks at a text that asks nothing' : null;
}

function findTestFault(test: ConditionTest, owner: Owner, check: Check): string | null {
  const place = findPlaceFault(test.question, owner, check);
  const question = check.order.find(({ id }) => id === test.question);
  if (place !== null || question === undefined) return place;
  const name = check.nameOf(question.id);
  if (test.row !== undefined && !(question.type === 'matrix' && question.rows.some(({ id }) => id === test.row)))
    return `looks at a row of ${name} that is gone`;
  if (!operatorsOf(question, test.row).includes(test.is)) return `compares ${name} in a way its answers can’t be`;
  if (operatorsWithoutValue.some((is) => is === test.is)) return null;
  if (test.to === undefined) return `does not say what ${name} is compared with`;
  if ('answerTo' in test.to) return findPlaceFault(test.to.answerTo, owner, check);
  const offered = 'options' in question ? question.options : question.type === 'matrix' ? question.columns : null;
  const values = 'value' in test.to ? [String(test.to.value)] : test.to.values;
  const isOther = (value: string): boolean => 'other' in question && question.other && value === 'other';
  if (offered !== null && values.some((value) => !isOther(value) && !offered.some(({ id }) => id === value)))
    return `asks for an answer of ${name} that is gone`;
  const canBe = isAnswerable(question, [test], (answer, tests) =>
    check.fits({ all: tests }, { [question.id]: answer }),
  );
  const words = conditionInWords(test, check.definition, check.definition.languages[0] ?? '');
  return canBe ? null : `asks that ${words}, which no answer can be`;
}

/** The branches of a condition that can't be true although the whole can. */
function listDead(condition: Condition, owner: Owner, reach: Reach): Condition[] {
  if ('any' in condition)
    return condition.any.flatMap((inner) =>
      reach.canBeTrue(inner, owner.before) ? listDead(inner, owner, reach) : [inner],
    );
  return 'all' in condition ? condition.all.flatMap((inner) => listDead(inner, owner, reach)) : [];
}

function* checkOwner(owner: Owner, check: Check): Generator<Finding> {
  const { reach, definition } = check;
  const about = owner.id;
  const faults = new Set(listTests(owner.condition).map((test) => findTestFault(test, owner, check)));
  for (const fault of faults)
    if (fault !== null)
      yield { level: 'error', kind: 'bad-test', about, sentence: `The condition of ${owner.name} ${fault}.` };
  if (faults.size > 1 || !faults.has(null)) return;
  const say = (condition: Condition): string => conditionInWords(condition, definition, definition.languages[0] ?? '');
  if (!reach.canBeTrue(owner.condition, owner.before)) {
    const sentence = `${owner.name} is never shown: no answers can be such that ${say(owner.condition)}.`;
    yield { level: 'error', kind: 'contradiction', about, sentence };
    return;
  }
  for (const dead of listDead(owner.condition, owner, reach)) {
    const sentence = `A part of the condition of ${owner.name} can never be true: ${say(dead)}.`;
    yield { level: 'hint', kind: 'dead-branch', about, sentence };
  }
}

/** Questions and sections that stand under conditions which are each possible, and together are not. */
function* checkReach(check: Check, blamed: ReadonlySet<string>): Generator<Finding> {
  const { definition, reach } = check;
  for (const [index, section] of definition.sections.entries()) {
    const condition = section.visibleIf;
    const isShown = condition === null || reach.canHappen([{ condition, before: reach.startOf(index) }]);
    if (!isShown && !blamed.has(section.id)) {
      const sentence = `${sectionName(definition, index)} is never shown: it waits for an answer to a question that nobody can reach.`;
      yield { level: 'error', kind: 'unreachable', about: section.id, sentence };
    }
    for (const { id, required } of section.questions) {
      const name = check.nameOf(id);
      if (!isShown) {
        const sentence = `${name} must be answered, but its section is never shown.`;
        if (required) yield { level: 'error', kind: 'required-unreachable', about: id, sentence };
      } else if (!blamed.has(id) && !reach.canHappen(reach.goalsOf(id))) {
        const sentence = `${name} is never shown: no answers lead to it.`;
        yield { level: 'error', kind: 'unreachable', about: id, sentence };
      }
    }
  }
}

function sectionName(definition: Definition, index: number): string {
  const title = textIn(definition.sections[index]?.title ?? {}, definition.languages[0] ?? '', definition.languages);
  return title === '' ? `Section ${index + 1}` : `The section “${title}”`;
}

function listOwners({ definition, reach, nameOf }: Check): Owner[] {
  return definition.sections.flatMap((section, index) => {
    const before = reach.startOf(index);
    const own =
      section.visibleIf === null
        ? []
        : [{ id: section.id, name: sectionName(definition, index), condition: section.visibleIf, before }];
    const within = section.questions.flatMap(({ id, visibleIf }, at) =>
      visibleIf === null ? [] : [{ id, name: nameOf(id), condition: visibleIf, before: before + at }],
    );
    return [...own, ...within];
  });
}

/**
 * Everything that keeps a survey from being answered as it is meant (errors), and what should be looked at (hints): what
 * is missing in its words, conditions that can't be true, questions no answers lead to.
 */
export function checkPaths(definition: Definition): Finding[] {
  const nameOf = namesOf(definition);
  const reach = reachOf(definition);
  const check = { definition, reach, order: listQuestions(definition), nameOf, fits: conditionsOf(definition) };
  const conditions = listOwners(check).flatMap((owner) => [...checkOwner(owner, check)]);
  const blamed = new Set(
    conditions.flatMap(({ level, about }) => (level === 'error' && about !== null ? [about] : [])),
  );
  return [...checkTexts(definition, nameOf), ...conditions, ...checkReach(check, blamed)];
}

/** Refuses a survey that can't be answered as it stands, naming what is wrong. */
export function assertCanOpen(definition: Definition): void {
  const errors = checkPaths(definition).filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const shown = errors.slice(0, 5).map(({ sentence }) => sentence);
  const more = errors.length > shown.length ? [`And ${errors.length - shown.length} more.`] : [];
  throw new Refusal('CAN_NOT_BE_ANSWERED', [...shown, ...more].join(' '), first.about ?? undefined);
}
