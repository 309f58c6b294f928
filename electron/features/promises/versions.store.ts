import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { endOf } from '../../../shared/features/promises/due.rules.ts';
import {
  reasonSources,
  saidThrough,
  tellers,
  type PromiseVersion,
} from '../../../shared/features/promises/promises.schema.ts';
import { judgeTelling, type SameReason } from '../../../shared/features/promises/telling.rules.ts';
import { contradictedWhenTold, type SaidVersion } from '../../../shared/features/promises/versions.rules.ts';
import { promiseIdSchema, promiseVersionIdSchema, reasonIdSchema, slipReasonIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const bit = z.number().transform((value) => value === 1);
const optionalBit = z
  .number()
  .nullable()
  .transform((value) => (value === null ? null : value === 1));
const instant = z.number().nullable();

const versionRow = z
  .object({
    id: promiseVersionIdSchema,
    promiseId: promiseIdSchema,
    number: z.number(),
    on: daySchema,
    from: z.number().nullable(),
    to: z.number().nullable(),
    wasOn: daySchema.nullable(),
    wasTo: z.number().nullable(),
    saidAt: z.number(),
    saidBy: z.string(),
    saidThrough: z.enum(saidThrough),
    supersedes: bit,
    withdrawnAt: instant,
    knownAt: instant,
    toldAt: instant,
    toldBy: z.enum(tellers).nullable(),
    toldTo: z.string(),
    toldReasonId: reasonIdSchema.nullable(),
    toldReasonName: z.string().nullable(),
    noticeMinutes: z.number().nullable(),
    toldInTime: optionalBit,
    askedByCustomer: bit,
    startsAnew: bit,
    explainable: optionalBit,
    valueAtRiskMinor: z.number().nullable(),
    note: z.string(),
  })
  .transform(({ on, from, to, ...row }) => ({ ...row, due: { on, from, to } }));

/** One date that was said, as stored. */
export type StoredVersion = z.infer<typeof versionRow> & SaidVersion;

const columns = sql`v.version_id AS id, v.promise_id AS promiseId, v.number, v.due_on AS "on", v.due_from AS "from", v.due_to AS "to",
  v.was_due_on AS wasOn, v.was_due_to AS wasTo, v.said_at AS saidAt, v.said_by AS saidBy, v.said_through AS saidThrough,
  v.supersedes, v.withdrawn_at AS withdrawnAt, v.known_at AS knownAt, v.told_at AS toldAt, v.told_by AS toldBy,
  v.told_to AS toldTo, v.told_reason_id AS toldReasonId, reasons.name AS toldReasonName,
  v.notice_minutes AS noticeMinutes, v.told_in_time AS toldInTime, v.asked_by_customer AS askedByCustomer,
  v.starts_anew AS startsAnew, v.explainable, v.value_at_risk_minor AS valueAtRiskMinor, v.note`;

/** Every date that was said of a promise, the first first. */
export function listVersions(read: ReadHandle, promiseId: string): StoredVersion[] {
  return read.all(
    sql`SELECT ${columns} FROM promise_versions AS v LEFT JOIN reasons ON reasons.reason_id = v.told_reason_id
      WHERE v.promise_id = ${promiseId} ORDER BY v.number`,
    versionRow,
  );
}

/** A date that was said; refuses one that is not there. */
export function getVersion(read: ReadHandle, versionId: string): StoredVersion {
  const version = read.find(
    sql`SELECT ${columns} FROM promise_versions AS v LEFT JOIN reasons ON reasons.reason_id = v.told_reason_id
      WHERE v.version_id = ${versionId}`,
    versionRow,
  );
  if (version === null) throw new Refusal('NOT_FOUND', 'This date is no longer here. It may have been undone.');
  return version;
}

const realRow = z.object({
  id: slipReasonIdSchema,
  versionId: promiseVersionIdSchema,
  reasonId: reasonIdSchema,
  source: z.enum(reasonSources),
  note: z.string(),
  name: z.string(),
});

/** What really moved a promise, for each of its dates. */
export function listRealReasons(read: ReadHandle, promiseId: string): z.infer<typeof realRow>[] {
  return read.all(
    sql`SELECT s.slip_reason_id AS id, s.version_id AS versionId, s.reason_id AS reasonId, s.source, s.note, reasons.name
      FROM promise_versions AS v JOIN slip_reasons AS s ON s.version_id = v.version_id
      JOIN reasons ON reasons.reason_id = s.reason_id
      WHERE v.promise_id = ${promiseId} ORDER BY s.recorded_at, s.slip_reason_id`,
    realRow,
  );
}

const pairRow = z.object({ one: reasonIdSchema, other: reasonIdSchema });

/** Which reasons were declared to mean the same; a short list that people make by hand. */
export function readSameReasons(read: ReadHandle): SameReason {
  const pairs = read.all(
    sql`SELECT reason_id AS one, other_id AS other FROM same_reasons WHERE archived_at IS NULL`,
    pairRow,
  );
  const known = new Set(pairs.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  return (one, other) => known.has(`${one} ${other}`);
}

/** The dates of a promise as its page shows them. */
export function toPageVersions(
  read: ReadHandle,
  versions: readonly StoredVersion[],
  { seesMoney, timeZone }: { readonly seesMoney: boolean; readonly timeZone: string },
): PromiseVersion[] {
  const [first] = versions;
  const isSame = readSameReasons(read);
  const real = first === undefined ? [] : listRealReasons(read, first.promiseId);
  return versions.map((version) => {
    const { promiseId: _promise, wasOn, wasTo, toldReasonId, toldReasonName, valueAtRiskMinor, ...shown } = version;
    const own = real.filter(({ versionId }) => versionId === version.id);
    const told =
      toldReasonId === null || version.toldBy === null ? null : { reasonId: toldReasonId, by: version.toldBy };
    return {
      ...shown,
      toldReason: toldReasonId === null ? null : { id: toldReasonId, name: toldReasonName ?? '' },
      wasDueAt: wasOn === null ? null : endOf({ on: wasOn, to: wasTo }, timeZone),
      valueAtRiskMinor: seesMoney ? valueAtRiskMinor : null,
      real: own.map(({ versionId: _version, ...reason }) => reason),
      telling: judgeTelling({ told, real: own }, isSame),
      contradicts: contradictedWhenTold(version, versions),
    };
  });
}
