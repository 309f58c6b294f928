import { z } from 'zod';
import {
  referralFilterSchema,
  type Became,
  type Capability,
  type Liking,
  type Referral,
} from '../../../shared/features/promising/promising.schema.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { customerIdSchema, jobTypeIdSchema } from '../../../shared/ids.ts';
import { countText, plural, type Tone } from '../../ui/format.ts';

/** What the list of declined business shows, and what is known of one that is about to be added; lives in the address. */
export const declinedScreenSchema = z.object({
  ...referralFilterSchema.shape,
  add: z.boolean().optional(),
  forJobType: jobTypeIdSchema.optional(),
  forCustomer: customerIdSchema.optional(),
  need: z.string().max(500).optional(),
});
export type DeclinedScreenFilter = z.infer<typeof declinedScreenSchema>;

/** The kind of job that is open; lives in the address. */
export const capabilitiesScreenSchema = z.object({ jobType: jobTypeIdSchema.optional() });
export type CapabilitiesScreenFilter = z.infer<typeof capabilitiesScreenSchema>;

export const likingWords = { yes: 'yes', 'so-so': 'so-so', no: 'no' } satisfies Record<Liking, string>;

export const kindWords = { referred: 'Referred', declined: 'Turned down' } satisfies Record<Referral['kind'], string>;

export const becameWords = {
  'not-known': 'not known',
  'came-back': 'came back',
  'bought-elsewhere': 'bought elsewhere',
} satisfies Record<Became, string>;

export const becameTones = {
  'not-known': 'neutral',
  'came-back': 'good',
  'bought-elsewhere': 'neutral',
} satisfies Record<Became, Tone>;

/** Below this many promises one kind of job is not held against another. */
const fewestToCompare = 10;

/** Says what one is best and worst at; how many kinds there are where too little is known. */
export function capabilitiesTitle(items: readonly Capability[] | null, locale: string): string {
  if (items === null) return 'What we are good at';
  if (items.length === 0) return 'No kind of job is named yet';
  const known = items
    .flatMap(({ name, kept }) => (kept === null || kept.n < fewestToCompare ? [] : [{ name, kept }]))
    .toSorted((one, other) => (other.kept.value ?? 0) - (one.kept.value ?? 0));
  const [best] = known;
  const worst = known.at(-1);
  if (best === undefined || worst === undefined) {
    const kinds = `${countText(items.length, locale)} ${plural(items.length, 'kind')} of job`;
    // Staff see no results, so for them there is nothing to compare.
    return items.every(({ kept }) => kept === null)
      ? `${kinds}, and what can be promised`
      : `${kinds}, too few promises to compare`;
  }
  const said = ({ name, kept }: (typeof known)[number]): string =>
    `${name}, kept ${countText(kept.part, locale)} of ${countText(kept.n, locale)}`;
  if (best === worst) return said(best);
  return `Best: ${said(best)}; worst: ${said(worst)}`;
}

/** Says what became of those who were sent away. */
export function declinedTitle(returned: Measured | null, locale: string): string {
  if (returned === null || returned.value === null || returned.n === 0) return 'Nobody has been referred yet';
  const came = Math.round(returned.value * returned.n);
  return `${countText(came, locale)} of ${countText(returned.n, locale)} whom we referred came back`;
}
