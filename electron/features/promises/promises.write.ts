import { toDay, type Instant } from '../../../shared/clock.ts';
import { endOf } from '../../../shared/features/promises/due.rules.ts';
import type { MoveFields, PromiseFields, Telling } from '../../../shared/features/promises/promises.schema.ts';
import { listLive, startsAnew, toDates } from '../../../shared/features/promises/versions.rules.ts';
import type { WriteHandle } from '../../db/handle.ts';
import type { Row } from '../../db/table.ts';
import { toDateColumns, type Working } from './promises.store.ts';
import { promises, promiseVersions, slipReasons } from './promises.tables.ts';
import { listVersions, type StoredVersion } from './versions.store.ts';

const minuteMs = 60_000;

/** Who writes, and when. */
type Author = { readonly personId: string | null; readonly at: Instant };

const blankVersion = {
  was_due_on: null,
  was_due_to: null,
  withdrawn_at: null,
  known_at: null,
  told_reason_id: null,
  notice_minutes: null,
  told_in_time: null,
  asked_by_customer: 0,
  explainable: null,
  value_at_risk_minor: null,
  note: '',
} as const;

/** Writes a promise with its first date, which the customer was told by saying it. */
export function insertPromise(
  tx: WriteHandle,
  ids: { readonly id: string; readonly versionId: string },
  fields: PromiseFields,
  working: Working,
  by: Author & { readonly importKey?: string },
): void {
  const { due, saidAt } = fields;
  const first = {
    id: ids.versionId as StoredVersion['id'], // both are ids of a version; the brand exists only for the compiler
    number: 1,
    due,
    saidAt,
    supersedes: true,
    startsAnew: true,
    askedByCustomer: false,
    withdrawnAt: null,
    knownAt: null,
    toldAt: saidAt,
  };
  tx.insert(promises, {
    promise_id: ids.id,
    customer_id: fields.customerId,
    job_type_id: fields.jobTypeId,
    location_id: fields.locationId,
    what: fields.what,
    our_part: fields.ourPart,
    their_part: fields.theirPart,
    accepted: fields.accepted,
    asked_on: fields.askedOn,
    need_by_on: fields.needByOn,
    promised_at: saidAt,
    ...toDateColumns([first], working),
    done_on: null,
    done_minute: null,
    value_received: null,
    cancelled_on: null,
    cancelled_why: null,
    recorded_by: by.personId,
    recorded_at: by.at,
    import_key: by.importKey ?? null,
  });
  tx.insert(promiseVersions, {
    ...blankVersion,
    version_id: ids.versionId,
    promise_id: ids.id,
    number: 1,
    ...toDueColumns(due),
    said_at: saidAt,
    said_on: toDay(saidAt, working.timeZone),
    said_by: fields.saidBy,
    said_through: fields.saidThrough,
    supersedes: 1,
    told_at: saidAt,
    told_by: null,
    told_to: '',
    starts_anew: 1,
  });
}

const toDueColumns = ({ on, from, to }: PromiseFields['due']): Row => ({ due_on: on, due_from: from, due_to: to });

/** What telling leaves on a date: when, by whom, why, how long it took, and whether the old date was still ahead. */
function toTellingColumns(told: Telling, knownAt: Instant | null, wasDueAt: Instant | null, working: Working): Row {
  return {
    told_at: told.at,
    told_by: told.by,
    told_to: told.to,
    told_reason_id: told.reasonId,
    said_through: told.through,
    ...(told.name === '' ? {} : { said_by: told.name }),
    notice_minutes: knownAt === null ? null : Math.floor(Math.max(0, working.time(knownAt, told.at)) / minuteMs),
    told_in_time: wasDueAt === null ? null : Number(told.at < wasDueAt),
  };
}

/** Writes a new date with the reasons told and found. */
export function insertMove(
  tx: WriteHandle,
  ids: { readonly id: string; readonly versionId: string },
  move: MoveFields,
  working: Working,
  by: Author & { readonly name: string },
): void {
  const versions = listVersions(tx, ids.id);
  const was = listLive(versions).at(-1) ?? versions.at(-1);
  const wasDueAt = was === undefined ? null : endOf(was.due, working.timeZone);
  const saidAt = move.told?.at ?? by.at;
  const firstEnd = endOf(toDates(versions, working.timeZone).first, working.timeZone);
  tx.insert(promiseVersions, {
    ...blankVersion,
    version_id: ids.versionId,
    promise_id: ids.id,
    number: (versions.at(-1)?.number ?? 0) + 1,
    ...toDueColumns(move.due),
    was_due_on: was?.due.on ?? null,
    was_due_to: was?.due.to ?? null,
    said_at: saidAt,
    said_on: toDay(saidAt, working.timeZone),
    said_by: by.name,
    said_through: 'other',
    supersedes: Number(move.supersedes),
    known_at: move.knownAt,
    told_at: null,
    told_by: null,
    told_to: '',
    ...(move.told === null ? {} : toTellingColumns(move.told, move.knownAt, wasDueAt, working)),
    asked_by_customer: Number(move.askedByCustomer),
    starts_anew: Number(startsAnew(move.askedByCustomer, saidAt, firstEnd)),
    explainable: move.explainable === null ? null : Number(move.explainable),
    value_at_risk_minor: move.valueAtRiskMinor,
    note: move.note,
  });
  for (const real of move.real) insertReason(tx, ids.versionId, real, by);
  if (move.supersedes && move.told !== null) withdraw(tx, versions, move.told.at);
  settleDates(tx, ids.id, working);
}

/** Writes what really moved it, as one source tells it. */
export function insertReason(
  tx: WriteHandle,
  versionId: string,
  { id, reasonId, source, note }: MoveFields['real'][number],
  by: Author,
): void {
  tx.insert(slipReasons, {
    slip_reason_id: id,
    version_id: versionId,
    reason_id: reasonId,
    source,
    note,
    recorded_by: by.personId,
    recorded_at: by.at,
  });
}

/** The customer was told of a date that was known before; it takes the earlier ones back where it was meant to. */
export function updateTold(tx: WriteHandle, version: StoredVersion, told: Telling, working: Working): void {
  const { id, promiseId, knownAt, wasOn, wasTo } = version;
  const wasDueAt = wasOn === null ? null : endOf({ on: wasOn, to: wasTo }, working.timeZone);
  tx.update(promiseVersions, id, toTellingColumns(told, knownAt, wasDueAt, working));
  if (version.supersedes) {
    const earlier = listVersions(tx, promiseId).filter(({ number }) => number < version.number);
    withdraw(tx, earlier, told.at);
  }
  settleDates(tx, promiseId, working);
}

/** Takes back every date that still stands. */
export function withdraw(tx: WriteHandle, versions: readonly StoredVersion[], at: Instant): void {
  for (const version of versions) {
    if (version.withdrawnAt === null) tx.update(promiseVersions, version.id, { withdrawn_at: at });
  }
}

/** Keeps beside a promise what follows from its dates. */
export function settleDates(tx: WriteHandle, promiseId: string, working: Working): void {
  tx.update(promises, promiseId, toDateColumns(listVersions(tx, promiseId), working));
}
