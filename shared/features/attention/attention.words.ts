import type { AgendaTag, Meeting } from './attention.schema.ts';

/** What each tag is called on screens. */
export const agendaTagWords: Readonly<Record<AgendaTag, string>> = {
  money: 'money',
  customers: 'customers',
  people: 'people',
  operations: 'operations',
};

/** What each kind of meeting is called on screens. */
export const meetingKindWords: Readonly<Record<Meeting['kind'], string>> = {
  meeting: 'meeting',
  'one-to-one': 'one-to-one',
};
