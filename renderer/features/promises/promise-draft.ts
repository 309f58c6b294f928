import { z } from 'zod';
import { addDays, clockTime, daySchema, type Day, type Instant } from '../../../shared/clock.ts';
import { minuteOf } from '../../../shared/features/promises/due.rules.ts';
import {
  moveFieldsSchema,
  promiseFieldsSchema,
  reasonSources,
  saidThrough,
  tellers,
  tellingSchema,
  type MoveFields,
  type SaidDate,
  type Telling,
} from '../../../shared/features/promises/promises.schema.ts';
import { customerIdSchema, reasonIdSchema, type SlipReasonId } from '../../../shared/ids.ts';

const minute = z.number().nullable();
const saidDraft = z.object({ on: daySchema.nullable(), from: minute, to: minute });
const momentDraft = z.object({ on: daySchema.nullable(), minute });

/** What the form of a promise holds while somebody writes. */
export const promiseDraftSchema = promiseFieldsSchema
  .omit({ customerId: true, due: true, saidAt: true, askedOn: true })
  .extend({
    customer: z.object({ id: customerIdSchema, name: z.string() }).nullable(),
    due: saidDraft,
    said: momentDraft,
  });

/** What the form of a promise holds. */
export type PromiseDraft = z.infer<typeof promiseDraftSchema>;

/** A promise nobody has made yet, said now. */
export function emptyPromise(
  customer: PromiseDraft['customer'],
  saidBy: string,
  now: Instant,
  today: Day,
  timeZone: string,
): PromiseDraft {
  return {
    customer,
    jobTypeId: null,
    locationId: null,
    what: '',
    ourPart: '',
    theirPart: '',
    accepted: 'accepted',
    needByOn: null,
    due: { on: null, from: null, to: null },
    saidBy,
    saidThrough: 'phone',
    said: { on: today, minute: minuteOf(today, now, timeZone) },
  };
}

/** The moment of a draft; null while a part of it is missing. */
export function toMoment({ on, minute: of }: z.infer<typeof momentDraft>, timeZone: string): Instant | null {
  return on === null ? null : clockTime(on, of ?? 0, timeZone);
}

/** What is sent of a promise; checked by the schema of the request. */
export function toPromiseFields({ customer, said, ...draft }: PromiseDraft, timeZone: string): unknown {
  return { ...draft, customerId: customer?.id ?? null, saidAt: toMoment(said, timeZone), askedOn: said.on };
}

/** What the form of a telling holds. */
export const tellingDraftSchema = z.object({
  at: momentDraft,
  by: z.enum(tellers),
  to: z.string(),
  through: z.enum(saidThrough),
  reasonId: reasonIdSchema.nullable(),
});

/** What the form of a telling holds. */
export type TellingDraft = z.infer<typeof tellingDraftSchema>;

/** A telling that happens now. */
export function emptyTelling(now: Instant, today: Day, timeZone: string): TellingDraft {
  return {
    at: { on: today, minute: minuteOf(today, now, timeZone) },
    by: 'dispatcher',
    to: '',
    through: 'phone',
    reasonId: null,
  };
}

/** What is sent of a telling. */
export function toTelling({ at, ...draft }: TellingDraft, name: string, timeZone: string): Telling {
  return tellingSchema.parse({ ...draft, at: toMoment(at, timeZone) ?? 0, name });
}

/** What the form of a new date holds. */
export const moveDraftSchema = z.object({
  due: saidDraft,
  isTold: z.boolean(),
  telling: tellingDraftSchema,
  known: momentDraft,
  realReasonId: reasonIdSchema.nullable(),
  source: z.enum(reasonSources),
  explainable: z.enum(['yes', 'no', 'not-said']),
  askedByCustomer: z.boolean(),
  isBeside: z.boolean(),
  valueAtRisk: z.string(),
  note: z.string(),
});

/** What the form of a new date holds. */
export type MoveDraft = z.infer<typeof moveDraftSchema>;

/** A move by a day, told now. */
export function emptyMove(last: SaidDate['on'], now: Instant, today: Day, timeZone: string): MoveDraft {
  const telling = emptyTelling(now, today, timeZone);
  return {
    due: { on: addDays(last < today ? today : last, 1), from: null, to: null },
    isTold: true,
    telling,
    known: telling.at,
    realReasonId: null,
    source: 'technician',
    explainable: 'not-said',
    askedByCustomer: false,
    isBeside: false,
    valueAtRisk: '',
    note: '',
  };
}

/** What is sent of a new date; checked by the schema of the request. */
export function toMoveFields(
  draft: MoveDraft,
  {
    name,
    id,
    timeZone,
    valueAtRiskMinor,
  }: {
    readonly name: string;
    readonly id: SlipReasonId;
    readonly timeZone: string;
    readonly valueAtRiskMinor: number | null;
  },
): ReturnType<typeof moveFieldsSchema.safeParse> {
  const { due, isTold, telling, known, realReasonId, source, explainable } = draft;
  const real: MoveFields['real'] = realReasonId === null ? [] : [{ id, reasonId: realReasonId, source, note: '' }];
  return moveFieldsSchema.safeParse({
    due,
    supersedes: !draft.isBeside,
    knownAt: toMoment(known, timeZone),
    told: isTold ? toTelling(telling, name, timeZone) : null,
    real,
    askedByCustomer: draft.askedByCustomer,
    explainable: explainable === 'not-said' ? null : explainable === 'yes',
    valueAtRiskMinor,
    note: draft.note,
  });
}
