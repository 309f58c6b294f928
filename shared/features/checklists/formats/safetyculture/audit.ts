import { z } from 'zod';
import { Refusal } from '../../../../refusal.ts';

/** A text; one that is missing is empty. */
const text = z
  .string()
  .nullish()
  .transform((given) => given ?? '')
  .catch('');

/** A number, which some of these files write as a text; one that is missing is null. */
const amount = z
  .union([z.number(), z.string().trim().min(1).transform(Number)])
  .nullish()
  .transform((given) => (typeof given === 'number' && Number.isFinite(given) ? given : null))
  .catch(null);

const flag = z.boolean().catch(false);

const responseSchema = z.object({ id: z.string(), label: text, score: amount, enable_score: flag });

const responseSetSchema = z.object({ responses: z.array(responseSchema).catch([]) });

const optionsSchema = z.object({
  weighting: amount,
  is_mandatory: flag,
  response_set: text,
  multiple_selection: flag,
  failed_responses: z.array(z.string()).catch([]),
  min: amount,
  max: amount,
  increment: amount,
  enable_date: z.boolean().catch(true),
  enable_time: flag,
  element: text,
  type: text,
  link: text,
});

const responsesSchema = z.object({
  text,
  value: amount,
  name: text,
  datetime: text,
  location_text: text,
  selected: z.array(responseSchema).catch([]),
  media: z.array(z.unknown()).catch([]),
  image: z.unknown().optional(),
});

const scoringSchema = z.object({ max_score: amount });

const metadataSchema = z.object({ name: text, description: text });

const templateSchema = z.object({
  metadata: metadataSchema.catch(metadataSchema.parse({})),
  response_sets: z.record(z.string(), responseSetSchema).catch({}),
});

const itemSchema = z.object({
  item_id: z.string(),
  parent_id: text,
  label: text,
  type: z.string(),
  inactive: flag,
  /** Of a smart field: whether its condition held. */
  evaluation: z.boolean().nullable().catch(null),
  options: optionsSchema.catch(optionsSchema.parse({})),
  responses: responsesSchema.catch(responsesSchema.parse({})),
  scoring: scoringSchema.catch(scoringSchema.parse({})),
});

const auditSchema = z.object({
  name: text,
  modified_at: text,
  audit_data: z
    .object({ name: text, score: amount, total_score: amount, date_started: text, date_completed: text })
    .optional(),
  template_data: templateSchema.catch(templateSchema.parse({})),
  /** Called so in an audit. */
  header_items: z.array(itemSchema).default([]),
  /** Called so in a template. */
  header: z.array(itemSchema).default([]),
  items: z.array(itemSchema),
});

/** An audit of SafetyCulture (iAuditor), or a template of one, as its programming interface hands it out. */
export type Audit = z.infer<typeof auditSchema>;
/** One line of an audit: a question, or what holds questions together. */
export type AuditItem = z.infer<typeof itemSchema>;
/** An answer that can be chosen. */
export type AuditResponse = z.infer<typeof responseSchema>;

const has = (json: unknown, key: string): boolean =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, key);

/** Tells whether JSON is an audit or a template of SafetyCulture. */
export function isAudit(json: unknown): boolean {
  return has(json, 'items') && (has(json, 'audit_id') || has(json, 'template_id') || has(json, 'template_data'));
}

/** Reads the parts of an audit that matter here. */
export function toAudit(json: unknown): Audit {
  const read = auditSchema.safeParse(json);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal('NOT_READABLE', `This audit of SafetyCulture is damaged at ${at}. Export it again as JSON.`);
}
