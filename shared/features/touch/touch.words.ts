import type { Needed, TaskAsk, TaskWay, TouchKind, TouchOutcome } from './touch.schema.ts';

/** What a kind of contact is called in lists and forms. */
export const kindWords: Readonly<Record<TouchKind, string>> = {
  call: 'Call',
  visit: 'Visit',
  note: 'Handwritten note',
  mail: 'E-mail',
  message: 'Message',
  appointment: 'Appointment made',
  meeting: 'Meeting',
  prospect: 'Became a prospect',
  sale: 'Sale',
};

/** What came of a try. */
export const outcomeWords: Readonly<Record<TouchOutcome, string>> = {
  reached: 'Reached',
  voicemail: 'Voicemail',
  'no-answer': 'No answer',
};

/** Whether the customer needed something; empty where nobody asked. */
export const neededWords: Readonly<Record<Needed, string>> = {
  yes: 'needed something',
  no: 'needed nothing',
  'not-asked': '',
};

/** What a step of a playbook asks. */
export const askWords: Readonly<Record<TaskAsk, string>> = {
  nothing: 'Nothing to ask',
  value: 'Was the value received?',
  referral: 'A referral',
  testimonial: 'A testimonial',
};

/** By what way a step is done. */
export const wayWords: Readonly<Record<TaskWay, string>> = {
  call: 'Call',
  visit: 'Visit',
  note: 'Handwritten note',
  mail: 'E-mail',
  message: 'Message',
  none: 'Our own work',
};

/** "Call", "Call, voicemail". */
export function touchTitle({ kind, outcome }: { readonly kind: TouchKind; readonly outcome: TouchOutcome }): string {
  return outcome === 'reached' ? kindWords[kind] : `${kindWords[kind]}, ${outcomeWords[outcome].toLowerCase()}`;
}
