import type { acceptances, PromiseState, ReasonSource, saidThrough, Teller } from './promises.schema.ts';

/** Through what a date was said, as it stands in a line of small text. */
export const throughWords = {
  phone: 'on the phone',
  'in-person': 'in person',
  text: 'by text',
  email: 'by e-mail',
  letter: 'by letter',
  website: 'on the website',
  other: 'some other way',
} satisfies Record<(typeof saidThrough)[number], string>;

/** Through what, at the beginning of a sentence: "Phone said Tuesday". */
export const throughNames = {
  phone: 'Phone',
  'in-person': 'Somebody',
  text: 'Text',
  email: 'E-mail',
  letter: 'Letter',
  website: 'Website',
  other: 'Somebody',
} satisfies Record<(typeof saidThrough)[number], string>;

/** Who told the customer. */
export const tellerWords = {
  dispatcher: 'dispatcher',
  technician: 'technician',
  owner: 'owner',
  other: 'somebody else',
} satisfies Record<Teller, string>;

/** Who says what was true. */
export const sourceWords = {
  technician: 'technician',
  dispatcher: 'dispatcher',
  customer: 'customer',
  document: 'document',
  owner: 'owner',
} satisfies Record<ReasonSource, string>;

/** What the customer said to it. */
export const acceptanceWords = {
  accepted: 'accepted',
  'not-accepted': 'not accepted',
  'not-asked': 'not asked whether that is all right',
} satisfies Record<(typeof acceptances)[number], string>;

/** Where a promise stands. */
export const promiseStateWords = {
  due: 'due',
  'at-risk': 'at risk',
  late: 'late',
  kept: 'kept',
  broken: 'broken',
  cancelled: 'called off',
} satisfies Record<PromiseState, string>;
