import type { Mood } from '../../../../shared/features/surveys/responses.schema.ts';
import type { ResponseChannel } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Tone } from '../../../ui/format.ts';

/** Through what an answer came, as it stands in a sentence. */
export const channelWords = {
  kiosk: 'at the kiosk',
  paper: 'on paper',
  phone: 'by phone',
  'in-person': 'in person',
  online: 'online',
} satisfies Record<ResponseChannel, string>;

/** How somebody stands by their lowest score. */
export const moodWords = {
  happy: 'happy',
  'so-so': 'so-so',
  unhappy: 'unhappy',
  'not-known': 'no score',
} satisfies Record<Mood, string>;

export const moodTones = {
  happy: 'good',
  'so-so': 'watch',
  unhappy: 'bad',
  'not-known': 'neutral',
} satisfies Record<Mood, Tone>;
