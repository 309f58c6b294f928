import type { Day } from '../../clock.ts';
import type { Effect } from '../../effects.ts';
import { Refusal } from '../../refusal.ts';
import type { ReferralFields } from './promising.schema.ts';

/** What was declined or referred as it is kept: only what belongs to its kind, and an outcome on a day that has been. */
export function decideReferral(fields: ReferralFields, today: Day): ReferralFields {
  const { kind, saidOn, became, becameOn, partner } = fields;
  if (saidOn > today)
    throw new Refusal('NOT_YET', 'This is logged once it was said. Choose today or a day before.', 'saidOn');
  if (kind === 'referred' && partner === '')
    throw new Refusal('NO_PARTNER', 'Say to whom you referred them, or choose “turned down”.', 'partner');
  if (became !== 'not-known' && becameOn !== null && becameOn > today)
    throw new Refusal('NOT_YET', 'What becomes of it is logged once it has happened.', 'becameOn');
  if (became !== 'not-known' && becameOn !== null && becameOn < saidOn)
    throw new Refusal('BEFORE_SAID', 'This is earlier than the day it was declined or referred.', 'becameOn');
  return {
    ...fields,
    partner: kind === 'referred' ? partner : '',
    becameOn: became === 'not-known' ? null : becameOn,
  };
}

/** What it makes of a prospect: sent away they are none any more, until they come back. */
export function listStandings({ customerId, became }: ReferralFields, isNew: boolean): readonly Effect[] {
  if (became === 'came-back') return [{ effect: 'customers.come-back', customerId }];
  return isNew ? [{ effect: 'customers.turn-away', customerId }] : [];
}
