import { z } from 'zod';
import { instantSchema } from '../../clock.ts';

/** How much of one kind is stored about somebody, since when, and which of its fields hold something. */
export const storedKindSchema = z.object({
  noun: z.string(),
  records: z.int(),
  /** When the first was stored, and when one of them changed last; null where the journal does not say. */
  since: instantSchema.nullable(),
  newest: instantSchema.nullable(),
  fields: z.array(z.string()),
});
/** How much of one kind is stored about somebody. */
export type StoredKind = z.infer<typeof storedKindSchema>;

/** Everything that is stored about a customer, by kind. */
export const storedSchema = z.object({
  name: z.string(),
  isErased: z.boolean(),
  kinds: z.array(storedKindSchema),
  photos: z.int(),
  /** The oldest backup here, which holds what was stored then; null where there is none. */
  oldestBackupAt: instantSchema.nullable(),
});
/** Everything that is stored about a customer, by kind. */
export type Stored = z.infer<typeof storedSchema>;

/** In how many records somebody who works here is named, and as what. */
export const namedInSchema = z.object({ noun: z.string(), as: z.string(), records: z.int() });
/** In how many records somebody who works here is named. */
export type NamedIn = z.infer<typeof namedInSchema>;

/** What somebody who works here did, as far as it is kept: changes in the journal, sign-ins in the door book. */
export const didSchema = z.object({
  changes: z.int(),
  changedSince: instantSchema.nullable(),
  changedLast: instantSchema.nullable(),
  signIns: z.int(),
  wrongPins: z.int(),
});
/** What somebody who works here did, as far as it is kept. */
export type Did = z.infer<typeof didSchema>;

/** Where somebody who works here is named, and what they did. */
export const namingSchema = z.object({ namedIn: z.array(namedInSchema), did: didSchema });
/** Where somebody who works here is named, and what they did. */
export type Naming = z.infer<typeof namingSchema>;

/** After how many months without a word a customer may be forgotten; the shortest still spans a yearly visit. */
export const retentionMonths = [12, 24, 36, 60, 120] as const;

/** How long customers are kept: null keeps them until somebody asks. */
export const retentionRulesSchema = z.strictObject({
  eraseAfterMonths: z.union(retentionMonths.map((months) => z.literal(months))).nullable(),
});
/** How long customers are kept. */
export type RetentionRules = z.infer<typeof retentionRulesSchema>;

/** Who would be erased today, and some of their names. */
export const outstayedSchema = z.object({ customers: z.int(), names: z.array(z.string()) });
/** Who would be erased today. */
export type Outstayed = z.infer<typeof outstayedSchema>;
