import type { Instant } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import type { Answers } from './answers.schema.ts';
import type { AskedSurvey } from './record.rules.ts';

/**
 * Why a response is set aside that came too soon after the last one that counts; null where it counts. Worked example:
 * with a filter of 5 seconds, one 4.999 s after the last is set aside, one 5 s after it counts.
 */
export function decidePress(lastAt: Instant | null, now: Instant, pressFilterSeconds: number): string | null {
  // A clock that was set back says nothing about how soon somebody pressed.
  if (lastAt === null || lastAt > now) return null;
  return now - lastAt < pressFilterSeconds * 1000 ? `Pressed again within ${pressFilterSeconds} seconds` : null;
}

/** Tells whether somebody left a way to reach them. */
export function hasContact(answers: Answers): boolean {
  return Object.values(answers).some((answer) => {
    if (answer === null || typeof answer === 'number' || !('contact' in answer)) return false;
    const { email = '', phone = '' } = answer.contact;
    return email.trim() !== '' || phone.trim() !== '';
  });
}

/** Refuses a survey that can't stand on the counter. */
export function assertForKiosk(survey: Pick<AskedSurvey, 'kind' | 'archived'>): void {
  if (survey.kind === 'pulse') {
    throw new Refusal('A_PULSE', 'A staff pulse is answered on its own page, not on the counter.', 'surveyId');
  }
  if (survey.kind === 'guide') {
    throw new Refusal('A_GUIDE', 'This is a guide for a conversation, by phone or in person.', 'surveyId');
  }
  if (survey.archived) throw new Refusal('ARCHIVED', 'This survey was archived. Bring it back first.', 'surveyId');
}
