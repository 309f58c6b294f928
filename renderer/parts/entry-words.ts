import type { Entry } from '../../shared/features/log/log.schema.ts';
import type { Tone } from '../ui/format.ts';

/** The colour of how a customer left. */
export function leftTone(howLeft: Entry['howLeft']): Tone {
  const tones = { happy: 'good', 'so-so': 'watch', unhappy: 'bad', 'not-known': 'neutral' } as const;
  return tones[howLeft];
}

/** How a customer left, in words. */
export function leftWord(howLeft: Entry['howLeft']): string {
  const words = {
    happy: 'left happy',
    'so-so': 'left so-so',
    unhappy: 'left unhappy',
    'not-known': 'how they left is not known',
  };
  return words[howLeft];
}

/** A channel as it stands in a line of small text. */
export function channelWord(channel: Entry['channel']): string {
  return channel === 'in-person' ? 'in person' : channel;
}
