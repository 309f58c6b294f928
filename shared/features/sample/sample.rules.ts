import { z } from 'zod';
import { daySchema } from '../../clock.ts';

/** What the sample company is made from; the same answers make the same company, byte for byte. */
export const sampleInputSchema = z.strictObject({
  seed: z.int().min(0).max(2_147_483_647),
  customers: z.int().min(1).max(20_000),
  /** How far back its records go. */
  months: z.int().min(1).max(120),
  /** The day it has reached; its last entries were heard the day before. Today where it is left out. */
  until: daySchema.optional(),
});

/** What the sample company is made from. */
export type SampleInput = z.infer<typeof sampleInputSchema>;

/** The sample company of first run and of `--demo`. */
export const sampleDefaults: SampleInput = { seed: 1, customers: 120, months: 12 };

/** Where the sample company is: fixed, so that it is the same on every computer. */
export const sampleTimeZone = 'America/New_York';

/** What the sample company counts its money in. */
export const sampleCurrency = 'USD';
