import { toDay, type Day, type Instant } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import type { Effect } from '../../effects.ts';
import type { ActionId, CustomerId, LocationId, PersonId, ResponseId, SurveyId, VersionId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { isBlank } from './answer-words.rules.ts';
import type { Answers } from './answers.schema.ts';
import { listQuestions, metricOf, scaleOf } from './definition.rules.ts';
import type { Definition } from './definition.schema.ts';
import { decideMood } from './mood.rules.ts';
import type { Mood } from './responses.schema.ts';
import type { ResponseChannel, Survey } from './surveys.schema.ts';
import { findComments, toStoredAnswers, validateAnswers } from './validation.rules.ts';
import { isAsked, listShown } from './visibility.rules.ts';

/** What somebody who is unhappy waits for at most: research on recovery asks for a word within two days. */
export const answerWithinMs = 48 * 60 * 60 * 1000;

/** How long somebody may take to ask a promoter for what they agreed to. */
export const favourWithinMs = 7 * 24 * 60 * 60 * 1000;

/** How far a computer's clock may lag behind the one that says when somebody answered. */
const clockSlackMs = 5 * 60 * 1000;

/** Room for the survey's title in the sentence of an action. */
const titleMax = 120;

/** The survey that answers belong to, as rules see it. */
export type AskedSurvey = Pick<Survey, 'id' | 'title' | 'kind' | 'state' | 'archived'> & { readonly lastSheet: number };

/** A response as it is stored, its place among the others aside. */
export type NewResponse = {
  readonly id: ResponseId;
  readonly surveyId: SurveyId;
  readonly versionId: VersionId;
  readonly customerId: CustomerId | null;
  readonly locationId: LocationId | null;
  readonly channel: ResponseChannel;
  readonly language: string;
  readonly answers: Answers;
  readonly comments: string | null;
  readonly isComplete: boolean;
  readonly leftAt: string | null;
  readonly mood: Mood;
  readonly sheet: number | null;
  readonly answeredAt: Instant;
  readonly answeredOn: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonId | null;
  readonly recordedRole: Role | null;
  readonly setAside: string | null;
  readonly importKey: string | null;
};

/** What is computed of answers and stored beside them. */
export type SettledAnswers = Pick<NewResponse, 'answers' | 'comments' | 'leftAt' | 'mood'>;

/** Refuses a survey that nobody answers now, or not this way. */
export function assertAnswerable(survey: AskedSurvey, channel: ResponseChannel): void {
  if (survey.kind === 'pulse') {
    throw new Refusal('A_PULSE', 'A staff pulse is answered by the staff themselves, on its own page.', 'surveyId');
  }
  if (survey.archived) throw new Refusal('ARCHIVED', 'This survey was archived. Bring it back first.', 'surveyId');
  if (survey.state === 'draft') {
    throw new Refusal('NOT_OPEN', 'This survey is still a draft. Open it first.', 'surveyId');
  }
  if (survey.state === 'closed') {
    throw new Refusal('CLOSED', 'This survey is closed. Open it again to enter more answers.', 'surveyId');
  }
  if (survey.kind === 'guide' && channel !== 'phone' && channel !== 'in-person') {
    throw new Refusal('A_GUIDE', 'This is a guide for a conversation, by phone or in person.', 'channel');
  }
}

/** Refuses a moment of answering that has not come yet. */
export function assertAnswered(answeredAt: Instant, now: Instant): void {
  if (answeredAt > now + clockSlackMs) {
    throw new Refusal('ANSWERED_IN_FUTURE', 'This time has not come yet. Give the day they answered.', 'answeredAt');
  }
}

/** The last question with an answer, in the survey's order. */
function findLastAnswered(definition: Definition, answers: Answers): string | undefined {
  return listShown(definition, answers).findLast(({ id }) => answers[id] != null)?.id;
}

/**
 * Where an unfinished response ended: at the first question after the last answered one, or at the last question where
 * all were answered. Worked example: answered q1 and q3 of q1 to q5, it ended at q4.
 */
export function findLeftAt(definition: Definition, answers: Answers): string | null {
  const asked = listShown(definition, answers).filter(isAsked);
  const last = asked.findLastIndex(({ id }) => answers[id] != null);
  return (asked[last + 1] ?? asked.at(-1))?.id ?? null;
}

/** Tells whether anything was answered at all, "don't know" included. */
export function hasAnswer(answers: Answers): boolean {
  return Object.values(answers).some((answer) => answer !== null);
}

/** Refuses an unfinished response in which nothing was answered; it is a request that was not answered. */
export function assertBegun(answers: Answers, isComplete: boolean): void {
  if (isComplete || hasAnswer(answers)) return;
  throw new Refusal('NO_ANSWERS', 'Nothing was answered. Note that they did not answer instead.', 'answers');
}

/** Answers that fit their questions; on a kiosk nobody is left to correct what was half done. */
export function withoutUnfit(definition: Definition, answers: Answers): Answers {
  const unfit = new Set(validateAnswers(definition, answers, { isComplete: false }).map(({ question }) => question));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !unfit.has(question)));
}

/** Decides what is stored of answers; refuses those that do not fit, beside the question. */
export function settleAnswers(definition: Definition, answers: Answers, isComplete: boolean): SettledAnswers {
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null && !isBlank(answer)));
  const upTo = isComplete ? undefined : findLastAnswered(definition, given);
  const stored = toStoredAnswers(definition, given, { isComplete, upTo });
  return {
    answers: stored,
    comments: findComments(definition, stored),
    mood: decideMood(definition, stored),
    leftAt: isComplete ? null : findLeftAt(definition, stored),
  };
}

/** The score that decided how somebody stands: `3 of 10`; null where there is none. */
export function findScore(definition: Definition, answers: Answers): string | null {
  const mood = decideMood(definition, answers);
  // One bad answer decides, so the score told is the first that stands as the whole does.
  for (const question of listQuestions(definition)) {
    const answer = answers[question.id];
    const scale = scaleOf(question);
    if (metricOf(question.type) === null || scale === null || typeof answer !== 'number') continue;
    if (decideMood(definition, { [question.id]: answer }) === mood) return `${answer} of ${scale.to}`;
  }
  return null;
}

/** What opening the action of an unhappy response needs to know. */
export type UnhappyQuestion = {
  readonly id: ResponseId;
  readonly surveyTitle: string;
  readonly definition: Definition;
  readonly answers: Answers;
  readonly customerId: CustomerId | null;
  readonly who: PersonId | null;
  readonly actionId: ActionId;
  readonly now: Instant;
  readonly timeZone: string;
};

/** The survey's name as the sentence of an action has room for it. */
export function toQuotedTitle(title: string): string {
  return `“${title.length > titleMax ? `${title.slice(0, titleMax - 1).trimEnd()}…` : title}”`;
}

/** Makes the action about an unhappy response, due 48 hours from now however long ago it was answered. */
export function toUnhappyAction(question: UnhappyQuestion): Extract<Effect, { effect: 'actions.open' }> {
  const dueAt = question.now + answerWithinMs;
  const score = findScore(question.definition, question.answers);
  return {
    effect: 'actions.open',
    id: question.actionId,
    what: `Ask what went wrong: ${score === null ? '' : `${score} in `}${toQuotedTitle(question.surveyTitle)}`,
    entryId: null,
    responseId: question.id,
    customerId: question.customerId,
    who: question.who,
    dueAt,
    dueOn: toDay(dueAt, question.timeZone),
  };
}

/** What a promoter can agree to be asked for. */
export type Favour = 'referral' | 'testimonial';

/** What the rule knows of the response a favour is asked about. */
export type FavourQuestion = {
  readonly favour: Favour;
  readonly consents: boolean;
  readonly response: {
    readonly id: ResponseId;
    readonly mood: Mood;
    readonly customerId: CustomerId | null;
    readonly customerName: string | null;
    readonly isErased: boolean;
    readonly actionId: ActionId | null;
  };
  readonly who: PersonId | null;
  readonly actionId: ActionId;
  readonly now: Instant;
  readonly timeZone: string;
};

/** Decides what comes of a favour a promoter agreed to: an action to ask for it, and their consent on record. */
export function decideFavour(question: FavourQuestion): Effect[] {
  const { favour, response, now, timeZone } = question;
  const { customerId, customerName } = response;
  if (customerId === null || customerName === null) {
    throw new Refusal('NO_CUSTOMER', 'This response names no customer, so nobody can be asked.');
  }
  if (response.isErased) throw new Refusal('ERASED', 'This customer was erased on request; nothing can be added.');
  if (response.mood !== 'happy') {
    throw new Refusal('NOT_HAPPY', 'Only somebody whose answers were good is asked for a favour.');
  }
  const dueAt = now + favourWithinMs;
  const action: Effect = {
    effect: 'actions.open',
    id: question.actionId,
    what: `Ask ${customerName} for a ${favour}`,
    entryId: null,
    // A response has one action of its own; a second favour stands beside it.
    ...(response.actionId === null ? { responseId: response.id } : {}),
    customerId,
    who: question.who,
    dueAt,
    dueOn: toDay(dueAt, timeZone),
  };
  if (!question.consents) return [action];
  return [action, { effect: 'customers.consent', customerId, kind: favour, givenOn: toDay(now, timeZone) }];
}
