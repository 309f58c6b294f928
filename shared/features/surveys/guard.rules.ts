import { addDays, daysBetween, type Day } from '../../clock.ts';
import type { CustomerId, SurveyId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import type { AskCheck, Survey } from './surveys.schema.ts';

// Both numbers hold on either side, because sheets are entered late: a sheet of last
// week stands as near to today's call as the call stands to the sheet.

/** Days between two times the same person is asked the same survey. */
export const sameSurveyDays = 90;

/** Days between any two surveys of the same person. */
export const anySurveyDays = 7;

/** What the guard knows of the customer. */
export type AskedCustomer = {
  readonly id: CustomerId;
  readonly name: string;
  readonly isLost: boolean;
  readonly lostOn: Day | null;
  readonly isErased: boolean;
};

/** That a customer was asked or answered, however it came about. */
export type Contact = { readonly surveyId: SurveyId; readonly title: string; readonly on: Day };

/** A question to the guard: may this customer be asked this survey on this day? */
export type AskQuestion = {
  readonly survey: Pick<Survey, 'id' | 'title' | 'kind'>;
  readonly customer: AskedCustomer;
  readonly contacts: readonly Contact[];
  readonly on: Day;
};

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as a sentence names it. Worked example: 2026-11-03 is "3 November 2026". */
export function toDayWords(day: Day): string {
  return dayFormat.format(Date.parse(day));
}

function findNearest(contacts: readonly Contact[], on: Day, days: number): Contact | null {
  const near = contacts.filter((contact) => Math.abs(daysBetween(contact.on, on)) < days);
  return near.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0] ?? null;
}

const sentenceOf = ({ survey, customer, contacts, on }: AskQuestion): Pick<AskCheck, 'sentence' | 'instead'> => {
  const { name, lostOn } = customer;
  if (customer.isErased)
    return { sentence: 'This customer was erased on request; nothing can be added.', instead: null };
  // A guide is a conversation: it is how lost customers are asked.
  if (survey.kind === 'guide') return { sentence: null, instead: null };
  // A sheet that was filled in before they were lost may still be entered.
  if (customer.isLost && (lostOn === null || on >= lostOn)) {
    const when = lostOn === null ? '' : ` on ${toDayWords(lostOn)}`;
    return { sentence: `${name} was lost${when}; call them instead.`, instead: 'call' };
  }
  const same = findNearest(
    contacts.filter(({ surveyId }) => surveyId === survey.id),
    on,
    sameSurveyDays,
  );
  if (same !== null) {
    const from = toDayWords(addDays(same.on, sameSurveyDays));
    return {
      sentence: `${name} was asked “${survey.title}” on ${toDayWords(same.on)}. The same survey can be asked again from ${from}.`,
      instead: 'wait',
    };
  }
  const any = findNearest(contacts, on, anySurveyDays);
  if (any === null) return { sentence: null, instead: null };
  const from = toDayWords(addDays(any.on, anySurveyDays));
  return {
    sentence: `${name} was asked “${any.title}” on ${toDayWords(any.on)}. Another survey can be asked from ${from}.`,
    instead: 'wait',
  };
};

/**
 * Decides whether a customer may be asked a survey on a day: the same survey 90 days apart, any two 7 days apart, lost
 * customers never. Worked example: asked on 1 August 2026, the same survey is refused on 29 October (89 days) and
 * allowed on 30 October (90 days).
 */
export function checkAsk(question: AskQuestion): AskCheck {
  const { sentence, instead } = sentenceOf(question);
  return { customerId: question.customer.id, allowed: sentence === null, sentence, instead };
}

/** What is noted of a request nobody answered. */
export type NotedAsk = {
  readonly survey: Pick<Survey, 'kind' | 'state'>;
  readonly customer: AskedCustomer | null;
  readonly people: number;
  readonly askedOn: Day;
};

/**
 * Refuses a request that can't have been: of a survey nobody could answer, of several people under one name, of a day
 * to come. Whom the guard protects may still be noted: that somebody was asked is true, however unwelcome.
 */
export function assertMayNote(ask: NotedAsk, today: Day): void {
  if (ask.survey.kind === 'pulse') {
    throw new Refusal('A_PULSE', 'Who takes part in a staff pulse is not noted.', 'surveyId');
  }
  if (ask.survey.state === 'draft') {
    throw new Refusal('NOT_OPEN', 'This survey is still a draft. Open it first.', 'surveyId');
  }
  if (ask.customer?.isErased === true) {
    throw new Refusal('ERASED', 'This customer was erased on request; nothing can be added.', 'customerId');
  }
  if (ask.customer !== null && ask.people !== 1) {
    throw new Refusal('ONE_CUSTOMER', 'A customer with a name is one person.', 'people');
  }
  if (ask.askedOn > today) throw new Refusal('ASKED_IN_FUTURE', 'This day has not come yet.', 'askedOn');
}
