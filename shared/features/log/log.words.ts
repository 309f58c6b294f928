import type { channels, EntryStatus, HowLeft, severities } from './log.schema.ts';

/** How a person says through what the words came. */
export const channelWords = {
  'in-person': 'in person',
  phone: 'phone',
  email: 'e-mail',
  text: 'text message',
  review: 'online review',
  chat: 'chat',
  letter: 'letter',
  other: 'another way',
} satisfies Record<(typeof channels)[number], string>;

/** How a person says how somebody left. */
export const howLeftWords = {
  happy: 'left happy',
  'so-so': 'so-so',
  unhappy: 'left unhappy',
  'not-known': 'not known',
} satisfies Record<HowLeft, string>;

/** How a person says where an entry stands. */
export const statusWords = {
  new: 'not sorted',
  sorted: 'sorted',
  answered: 'answered',
  action: 'action',
  thanked: 'thanked',
  'nothing-to-do': 'nothing to do',
} satisfies Record<EntryStatus, string>;

/** How a person says how bad it was. */
export const severityWords = {
  normal: 'normal',
  serious: 'serious',
  severe: 'severe',
} satisfies Record<(typeof severities)[number], string>;
