import { daysBetween, type Day } from '../../clock.ts';
import type { HowLeft } from '../log/log.schema.ts';
import type { Happening } from './sample.calendar.ts';
import type { SampleRandom } from './sample.random.ts';
import { fillSlots } from './sample.texts.ts';
import type { World } from './sample.world.ts';

/** How often somebody adds a sentence, by how they left. */
const tailShare: Readonly<Record<HowLeft, number>> = { unhappy: 0.55, 'so-so': 0.45, happy: 0.5, 'not-known': 0.6 };

const numbers = [
  '',
  'a year',
  'two years',
  'three years',
  'four years',
  'five years',
  'six years',
  'seven years',
  'eight years',
  'nine years',
  'ten years',
  'eleven years',
];

function toTenure(since: Day | null, day: Day): string {
  const years = since === null ? 0 : Math.floor(daysBetween(since, day) / 365.25);
  return numbers[years] || (years > 0 ? `${years} years` : 'all this time');
}

/** Fills the slots of a text: what the customer would know from their own life, else by chance. */
export function tell(world: World, happening: Happening, day: Day, text: string, random: SampleRandom): string {
  const { customer } = happening;
  const chosen = new Map<string, string>([
    ['years', toTenure(customer?.since ?? null, day)],
    ['street', customer?.street ?? 'Queen Street'],
  ]);
  // The same slot twice is the same thing twice: promised Tuesday, came Tuesday.
  const filled = fillSlots(text, (slot) => {
    const filling = chosen.get(slot) ?? random.pick(world.texts.voices.slots[slot] ?? [slot]);
    chosen.set(slot, filling);
    return filling;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** What the customer says: the words of the situation, and often a sentence of their own. */
export function tellWords(
  world: World,
  happening: Happening,
  day: Day,
  howLeft: HowLeft,
  random: SampleRandom,
): string {
  if (happening.words !== null) return happening.words;
  const { words: all, id } = happening.situation;
  const own = Array.isArray(all) ? all : all[howLeft];
  if (own === undefined) throw new Error(`The sample's situation “${id}” has no words for “${howLeft}”.`);
  const words = tell(world, happening, day, random.pick(own), random);
  if (!random.chance(tailShare[howLeft])) return words;
  const isNew =
    happening.customer?.since === null ||
    happening.customer === null ||
    daysBetween(happening.customer.since, day) < 366;
  const tails = (world.texts.voices.tails[howLeft] ?? []).filter((tail) => !isNew || !tail.includes('{years}'));
  return `${words} ${tell(world, happening, day, random.pick(tails), random)}`;
}
