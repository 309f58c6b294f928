import { isBlank } from './answer-words.rules.ts';
import type { Answers } from './answers.schema.ts';
import { conditionsOf } from './conditions.rules.ts';
import type { Definition, Question, Section, SurveyText } from './definition.schema.ts';
import { shuffled } from './shuffle.rules.ts';

/** Questions shown together under their section's title. */
export type ShownSection = { readonly id: string; readonly title: SurveyText; readonly questions: readonly Question[] };

/** What is on the screen at a time. */
export type ShownPage = { readonly sections: readonly ShownSection[] };

/** Tells whether a question can be answered; a statement only says something. */
export function isAsked(question: Question): boolean {
  return question.type !== 'statement';
}

type Shown = { readonly sections: { section: Section; questions: Question[] }[]; readonly kept: Answers };

/** Goes through the survey in order; an answer that is no longer shown counts for nothing that comes after it. */
function walk(definition: Definition, answers: Answers): Shown {
  const fits = conditionsOf(definition);
  const kept: Answers = {};
  const sections = definition.sections.map((section) => {
    const isShown = section.visibleIf === null || fits(section.visibleIf, kept);
    const questions: Question[] = [];
    for (const question of isShown ? section.questions : []) {
      if (question.visibleIf !== null && !fits(question.visibleIf, kept)) continue;
      questions.push(question);
      const answer = answers[question.id];
      if (answer != null && isAsked(question) && !isBlank(answer)) kept[question.id] = answer;
    }
    return { section, questions };
  });
  return { sections, kept };
}

/**
 * The questions that are shown with these answers, in the survey's order. A question hidden by its own or its section's
 * condition counts as not answered for every later condition, whatever was answered while it was still shown; so does a
 * question that comes later than the condition.
 */
export function listShown(definition: Definition, answers: Answers): Question[] {
  return walk(definition, answers).sections.flatMap(({ questions }) => questions);
}

/** Questions in the order in which this person gets them: those with a condition come last, so that it can be known. */
function order(section: Section, questions: readonly Question[], seed: string | undefined): readonly Question[] {
  if (!section.shuffle || seed === undefined) return questions;
  const free = questions.filter((question) => question.visibleIf === null);
  return [...shuffled(free, `${seed} ${section.id}`), ...questions.filter((question) => question.visibleIf !== null)];
}

/**
 * The pages that are shown with these answers; pages without a question are left out. With a `seed`, sections that
 * shuffle have the order that belongs to it, the same each time.
 */
export function toPages(definition: Definition, answers: Answers, seed?: string): ShownPage[] {
  const pages: ShownSection[][] = [[]];
  for (const { section, questions } of walk(definition, answers).sections) {
    // A page begins even where the section that begins it is hidden: what follows was never on the page before.
    if (section.newPage && pages.at(-1)?.length !== 0) pages.push([]);
    if (questions.length > 0)
      pages.at(-1)?.push({ id: section.id, title: section.title, questions: order(section, questions, seed) });
  }
  return pages.filter((sections) => sections.length > 0).map((sections) => ({ sections }));
}

/**
 * Answers as they are stored: null for what was shown and not answered, nothing for what was not shown and for
 * statements. `upTo` is the last question that somebody saw who did not finish; what they did not reach stays absent.
 */
export function withSkipped(definition: Definition, answers: Answers, upTo?: string): Answers {
  const { sections, kept } = walk(definition, answers);
  const asked = sections.flatMap(({ questions }) => questions).filter(isAsked);
  const last = upTo === undefined ? asked.length - 1 : asked.findIndex((question) => question.id === upTo);
  const stored: Answers = {};
  for (const [index, { id }] of asked.entries()) {
    const answer = kept[id];
    if (answer !== undefined) stored[id] = answer;
    else if (index <= last) stored[id] = null;
  }
  return stored;
}
