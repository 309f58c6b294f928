import { addDays } from '../../clock.ts';
import { toNameKey } from '../../name-key.ts';
import { readHours } from '../promising/hours.rules.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import { getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

/** When the company works and what it does, before anybody asks for it. */
export function* listPromisingItems(world: World): Generator<SampleItem> {
  const { hours, holidays, jobTypes } = world.texts.promising;
  for (const [index, text] of hours.entries()) {
    const spans = readHours(text);
    if (typeof spans === 'string') throw new Error(`The sample's hours can't be read: ${spans}`);
    yield { table: 'working_hours', row: { weekday: String(index + 1), spans: JSON.stringify(spans) } };
  }
  for (const { on, name } of holidays) yield { table: 'holidays', row: { holiday_on: on, name, archived_at: null } };
  for (const { name, likes, partner } of jobTypes) {
    const id = getNamed(world.jobTypes, name);
    const row = { job_type_id: id, name, name_key: toNameKey(name), likes, partner, archived_at: null };
    yield { table: 'job_types', row };
  }
}

/** Who was turned down or sent to somebody who does it better: first those who never became customers. */
export function* listReferralItems(world: World, customers: readonly SampleCustomer[]): Generator<SampleItem> {
  const random = new SampleRandom(world.seed, 'referrals');
  const rank = { declined: 0, prospect: 1, active: 2, lost: 3 };
  const asked = customers.toSorted((one, other) => rank[one.status] - rank[other.status] || one.no - other.no);
  const staff = world.workers.filter(({ hasLeft, role }) => !hasLeft && role !== 'owner');
  for (const [index, text] of world.texts.promising.referrals.entries()) {
    const on = addDays(world.until, -text.daysAgo);
    const customer = asked[index % asked.length];
    if (on < world.from || customer === undefined) continue;
    const by = random.pick(staff);
    const recordedAt = momentOf(on, 11);
    yield {
      table: 'referrals',
      row: {
        referral_id: random.id(recordedAt),
        customer_id: customer.id,
        kind: text.kind,
        said_on: on,
        job_type_id: getNamed(world.jobTypes, text.jobType),
        need: text.need,
        why: text.why,
        partner: text.partner,
        became: text.became,
        became_on: text.becameDaysAgo === undefined ? null : addDays(world.until, -text.becameDaysAgo),
        note: text.note,
        by_person: by.id,
        by_role: by.role,
        recorded_at: recordedAt,
        archived_at: null,
      },
    };
  }
}
