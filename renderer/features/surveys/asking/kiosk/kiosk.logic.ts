import { dayOfWeek, dayStart, toDay, type Instant } from '../../../../../shared/clock.ts';
import type { Id } from '../../../../../shared/ids.ts';
import type { Answer, Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import {
  otherOption,
  type Definition,
  type Question,
  type SurveyText,
} from '../../../../../shared/features/surveys/definition.schema.ts';
import type { KioskSettings, Version } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { toPages } from '../../../../../shared/features/surveys/visibility.rules.ts';

/** Where a kiosk stands. One customer's answers live here alone, and are gone with the next step to the start. */
export type Run =
  | { readonly stage: 'start' }
  | {
      readonly stage: 'asking';
      readonly id: Id<'Response'>;
      /** Asked to the end as it was begun, whatever is changed meanwhile. */
      readonly version: Version;
      readonly language: string;
      readonly answers: Answers;
      readonly at: string | null;
    }
  | { readonly stage: 'thanks'; readonly version: Version; readonly language: string };

/** One question and the title of its section, where that begins with it. */
export type Step = { readonly question: Question; readonly sectionTitle: SurveyText | null };

/** The steps of somebody's way through the survey with what they answered so far. */
export function listSteps(definition: Definition, answers: Answers, seed: string): readonly Step[] {
  return toPages(definition, answers, seed)
    .flatMap(({ sections }) => sections)
    .flatMap(({ title, questions }) =>
      questions.map((question, index) => ({ question, sectionTitle: index === 0 ? title : null })),
    );
}

/** Whether the first question can stand on the counter by itself, with nothing to choose before. */
export function startsWithQuestion(definition: Definition): boolean {
  const questions = definition.sections.flatMap((section) => section.questions);
  return definition.languages.length === 1 && questions.length === 1;
}

/** Whether a touch said all there is to say, so that the next question may follow by itself. */
export function isSaidByOneTouch(question: Question, answer: Answer | null): boolean {
  if (answer === null) return false;
  if (typeof answer === 'number' || 'special' in answer || question.type === 'yes-no') return true;
  return question.type === 'single' && 'pick' in answer && !answer.pick.includes(otherOption);
}

/** The minute of the business's day at an instant. */
function minuteOf(at: Instant, timeZone: string): number {
  return Math.floor((at - dayStart(toDay(at, timeZone), timeZone)) / 60_000);
}

/** Whether a kiosk asks at this moment; hours that end before they begin go on past midnight. */
export function isOpenAt(hours: KioskSettings['hours'], now: Instant, timeZone: string): boolean {
  if (hours === null) return true;
  const weekday = dayOfWeek(toDay(now, timeZone)) - 1;
  const minute = minuteOf(now, timeZone);
  const today = hours[weekday] ?? null;
  const yesterday = hours[(weekday + 6) % 7] ?? null;
  if (yesterday !== null && yesterday.to < yesterday.from && minute < yesterday.to) return true;
  if (today === null) return false;
  return minute >= today.from && (minute < today.to || today.to < today.from);
}

/** When a closed kiosk asks again: the weekday, 0 for Monday, and the minute of that day; null where it never does. */
export function nextOpening(
  hours: KioskSettings['hours'],
  now: Instant,
  timeZone: string,
): { readonly inDays: number; readonly minute: number } | null {
  const weekday = dayOfWeek(toDay(now, timeZone)) - 1;
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const day = hours?.[(weekday + inDays) % 7] ?? null;
    if (day !== null && (inDays > 0 || minuteOf(now, timeZone) < day.from)) return { inDays, minute: day.from };
  }
  return null;
}
