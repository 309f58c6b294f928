import { z } from 'zod';
import { mayBreakValues, type Policy, type PolicyFields } from '../../../shared/features/policy/policy.schema.ts';
import { policySchema } from '../../../shared/features/policy/policy.schema.ts';
import type { PolicyId } from '../../../shared/ids.ts';
import { toNameKey } from '../../../shared/name-key.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { policies } from './policy.tables.ts';

const row = z.object({
  ...policySchema.shape,
  mayBreak: z.enum(mayBreakValues),
  archived: z.number().transform((value) => value === 1),
});

const selected = sql`SELECT policy_id AS id, name, rule, may_break AS mayBreak, limit_minor AS limitMinor,
  archived_at IS NOT NULL AS archived FROM policies`;

/** The rules of the house by name; a business has a handful. */
export function listPolicies(read: ReadHandle, withArchived: boolean): Policy[] {
  return read.all(
    sql`${selected} ${withArchived ? nothing : sql`WHERE archived_at IS NULL`} ORDER BY name_key, policy_id`,
    row,
  );
}

/** A rule; null where there is none. */
export function findPolicy(read: ReadHandle, id: PolicyId): Policy | null {
  return read.find(sql`${selected} WHERE policy_id = ${id}`, row);
}

/** Keeps a rule, new or under its old id. */
export function savePolicy(tx: WriteHandle, id: PolicyId, fields: PolicyFields, at: number): void {
  const { name, rule, mayBreak, limitMinor } = fields;
  const kept: Row = { name, name_key: toNameKey(name), rule, may_break: mayBreak, limit_minor: limitMinor };
  if (findPolicy(tx, id) !== null) tx.update(policies, id, kept);
  else tx.insert(policies, { policy_id: id, ...kept, recorded_at: at, archived_at: null });
}
