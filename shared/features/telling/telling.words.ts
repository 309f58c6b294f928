import type { CardKind, TellingWay } from './telling.schema.ts';

/** What stands before what was done, on paper as on the screen. */
export const kindLead: Readonly<Record<CardKind, string>> = {
  changed: 'We changed',
  'working-on': 'We are working on',
  declined: 'We won’t, and why',
};

/** What cards of a kind are called together. */
export const kindTitle: Readonly<Record<CardKind, string>> = {
  changed: 'You said, we did',
  'working-on': 'What we are working on',
  declined: 'What we won’t do, and why',
};

/** What stands before words that are proven. */
export const workedLead = 'It worked';

/** By what way somebody was told. */
export const wayWords: Readonly<Record<TellingWay, string>> = {
  call: 'by phone',
  'in-person': 'in person',
  mail: 'by e-mail',
  board: 'on the notice board',
};
