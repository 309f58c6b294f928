import { assertNever } from '../../assert-never.ts';
import type { Day } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import { Refusal } from '../../refusal.ts';
import type { ExceptionFields, Policy } from './policy.schema.ts';

/** A loss within so many days after a denial counts against the rule. */
export const countsAgainstDays = 180;

function mayBreak(by: Policy['mayBreak'], role: Role): boolean {
  switch (by) {
    case 'everyone':
      return true;
    case 'leaders':
      return role === 'owner' || role === 'manager';
    case 'owner':
      return role === 'owner';
    default:
      return assertNever(by);
  }
}

/** Refuses an exception that somebody of this role may not make, or one without its cost. A denial is anybody's. */
export function assertMayLog(fields: ExceptionFields, policy: Policy, role: Role, today: Day): void {
  if (policy.archived) throw new Refusal('ARCHIVED', 'This rule is no longer in force. Choose another.', 'policyId');
  if (fields.happenedOn > today)
    throw new Refusal('NOT_YET', 'Write it down once it has happened. Choose today or a day before.', 'happenedOn');
  if (fields.kind === 'kept') {
    if (fields.costMinor !== null)
      throw new Refusal('NO_COST', 'Keeping the rule costs nothing here; leave the cost out.', 'costMinor');
    return;
  }
  if (fields.costMinor === null)
    throw new Refusal('COST_MISSING', 'Write what the exception cost, 0 where it cost nothing.', 'costMinor');
  if (!mayBreak(policy.mayBreak, role)) {
    const who = policy.mayBreak === 'owner' ? 'the owner' : 'the owner or a manager';
    throw new Refusal('NOT_YOURS', `Only ${who} may break this rule. Ask them to log it.`, 'policyId');
  }
  if (role !== 'owner' && policy.limitMinor !== null && fields.costMinor > policy.limitMinor)
    throw new Refusal('ABOVE_LIMIT', 'This is above what you may decide. Ask the owner.', 'costMinor');
}

/** Refuses an outcome that does not fit: a denial keeps no margin, and only somebody who stayed leaves one. */
export function assertOutcomeFits(
  kind: ExceptionFields['kind'],
  outcome: { readonly outcome: 'not-known' | 'stayed' | 'left'; readonly marginKeptMinor: number | null },
): void {
  if (outcome.marginKeptMinor === null || (kind === 'broken' && outcome.outcome === 'stayed')) return;
  throw new Refusal(
    'NOTHING_KEPT',
    'Margin is kept only where an exception was made and they stayed.',
    'marginKeptMinor',
  );
}
