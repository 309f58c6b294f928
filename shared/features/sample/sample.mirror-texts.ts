import { z } from 'zod';
import { agendaTags } from '../attention/attention.schema.ts';
import { verdicts } from '../mirror/mirror.schema.ts';
import { shopperKinds, visitChannels } from '../shops/shops.schema.ts';

const texts = z.array(z.string()).min(1);
const byKey = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);
const chance = z.number().min(0).max(1);

const wentSchema = z.enum(['good', 'fair', 'bad', 'na']);

/** How an item goes, whatever it asks. */
export type Went = z.infer<typeof wentSchema>;

const scenarioSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  channel: z.enum(visitChannels),
  /** A checklist that comes with the program. */
  checklist: z.string(),
  whoToBe: z.string(),
  whatToAskFor: z.string(),
  whatToWatch: z.string(),
  budget: z.number().nullable(),
  /** Items, by key, that can only go one way here. */
  fixed: byKey(wentSchema).default({}),
  /** Items, by key, that apply only where another went well. */
  needs: byKey(z.string()).default({}),
  /** Items, by key, that apply only where another went badly. */
  unless: byKey(z.string()).default({}),
});

/** A scenario as it is told. */
export type ScenarioText = z.infer<typeof scenarioSchema>;

const visit = { scenario: z.string(), place: z.string() };

/** Mystery shops: scenarios, which place is visited how, how well things usually go, and what is written about it. */
export const shopTextsSchema = z.strictObject({
  scenarios: z.array(scenarioSchema),
  /** Scenarios of each place, one a quarter in turn. */
  places: byKey(texts),
  /** The last visits that were made, in the quarter before the last, and on which day of it. */
  lately: z.array(z.strictObject({ ...visit, day: z.number() })),
  /** What was planned for the last quarter, and on which day of it; nobody went. */
  unmade: z.array(z.strictObject({ ...visit, day: z.number(), cancelled: z.boolean() })),
  /** What somebody of the staff began yesterday. */
  begun: z.strictObject(visit),
  ahead: z.array(z.strictObject({ ...visit, inDays: z.number(), shopper: z.enum(shopperKinds) })),
  habits: z.strictObject({ usual: chance, items: byKey(chance), at: byKey(byKey(chance)) }),
  notes: byKey(texts),
  remarks: z.strictObject({ good: texts, fair: texts, bad: texts }),
  narratives: byKey(texts),
  friends: texts,
  agency: z.string(),
  /** Why nothing was to be done about a finding. */
  dismissed: texts,
  /** What is done about a finding, by the key of its item. */
  actions: byKey(z.string()),
  contest: z.strictObject({ reason: z.string(), decision: z.string() }),
});

/** Rounds and meetings. */
export const attentionTextsSchema = z.strictObject({
  rounds: z.strictObject({ owner: texts, manager: texts }),
  meetings: z.strictObject({ weekly: z.string(), monthly: texts, points: z.record(z.enum(agendaTags), texts) }),
});

const vowSchema = z.strictObject({
  what: z.string(),
  by: z.enum(['owner', 'manager']),
  dueDays: z.number(),
  state: z.enum(['open', 'done', 'dropped']),
  afterDays: z.number().optional(),
});

const beforeSchema = z.strictObject({
  claims: byKey(z.number()),
  notes: byKey(z.string()),
  owner: byKey(z.number()),
  manager: byKey(z.number()),
  vows: z.array(vowSchema),
});

/** What was said and promised in the audit of a past quarter. */
export type MirrorText = z.infer<typeof beforeSchema>;

/** What the owner believes, quarter by quarter, by the keys of the mirror's items. */
export const mirrorTextsSchema = z.strictObject({
  /** Of the quarter the mirror looks at now: what the owner would say, and what the records make of it. */
  now: z.array(z.strictObject({ key: z.string(), claim: z.number(), verdict: z.enum(verdicts), note: z.string() })),
  /** Why nothing was to be done about something an audit uncovered. */
  dismissed: texts,
  /** What is done about it, by the key of the item. */
  actions: byKey(z.string()),
  /** Of the quarters before, the newest first; the last stands for all before it. */
  before: z.array(beforeSchema).min(1),
});
