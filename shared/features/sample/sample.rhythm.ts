import { addDays, type Day } from '../../clock.ts';
import type { CustomerId, ObservationId, PolicyExceptionId, PolicyId, PurchaseId } from '../../ids.ts';
import { toNameKey } from '../../name-key.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import { momentOf, type SampleItem, type World } from './sample.world.ts';

/** Customers who came like clockwork and stopped: every month, and every year at one time. */
const monthlySilent = 3;
const yearlySilent = 3;
/** Days since anything was bought, so that nothing but what is planted says when they come. */
const quietDays = 400;

const text = (row: SampleItem['row'], column: string): string => String(row[column] ?? '');

/** Notes what passes, so that rhythms are planted where nothing else was bought for long. */
export class RhythmDesk {
  readonly #lastBought = new Map<string, string>();

  note({ table, row }: SampleItem): void {
    if (table !== 'purchases') return;
    const last = this.#lastBought.get(text(row, 'customer_id')) ?? '';
    if (text(row, 'bought_on') > last) this.#lastBought.set(text(row, 'customer_id'), text(row, 'bought_on'));
  }

  /** Active customers whose rhythm nothing else disturbs. */
  listQuiet(world: World, customers: readonly SampleCustomer[]): SampleCustomer[] {
    const before = addDays(world.until, -quietDays - 3 * 365);
    return customers.filter(
      ({ id, status, story }) =>
        status === 'active' && story.length === 0 && (this.#lastBought.get(id) ?? before) < before,
    );
  }
}

function toPurchase(customerId: CustomerId, boughtOn: Day, random: SampleRandom): SampleItem {
  const purchase_id = random.id<PurchaseId>(momentOf(boughtOn, 12));
  const row = { purchase_id, customer_id: customerId, bought_on: boughtOn, amount_minor: 7900, what: 'Line check' };
  return { table: 'purchases', row };
}

/** Who came every month stopped four months ago; who came every year at this time did not this year. */
export function* listRhythmItems(
  world: World,
  customers: readonly SampleCustomer[],
  desk: RhythmDesk,
): Generator<SampleItem> {
  const random = new SampleRandom(world.seed, 'rhythm');
  const quiet = desk.listQuiet(world, customers);
  for (const { id } of quiet.slice(0, monthlySilent))
    for (let month = 0; month < 8; month += 1)
      yield toPurchase(id, addDays(world.until, -120 - month * 30 - random.between(0, 3)), random);
  for (const { id } of quiet.slice(monthlySilent, monthlySilent + yearlySilent))
    for (let year = 1; year <= 3; year += 1)
      yield toPurchase(id, addDays(world.until, -40 - year * 365 - random.between(0, 6)), random);
  yield* listVisitItems(world, customers, random);
  yield* listPolicyItems(world, customers, random);
}

const visits = [
  [
    'Router',
    'Pulled the plug each time the lamp went red.',
    'That they take the lamp for the mains.',
    'What does the red lamp mean?',
    24,
    'It shows the line. We sent a card that says so.',
  ],
  [
    'Customer portal',
    'Looked for the bill under “Documents” and rang us.',
    'Nobody opens “Account”.',
    '',
    17,
    'The bill now stands on the first page.',
  ],
  [
    'Mesh repeater',
    'Put it behind the fridge.',
    'They follow the picture on the box.',
    'Why is it slow in the kitchen?',
    12,
    null,
  ],
  ['Router', 'Wrote the password on the wall.', '', 'Can it be shorter?', 3, null],
] as const;

function* listVisitItems(
  world: World,
  customers: readonly SampleCustomer[],
  random: SampleRandom,
): Generator<SampleItem> {
  const active = customers.filter(({ status }) => status === 'active');
  for (const [product, did, surprised, asked, ago, answer] of visits) {
    const watchedOn = addDays(world.until, -ago);
    const at = momentOf(watchedOn, 16);
    yield {
      table: 'observations',
      row: {
        observation_id: random.id<ObservationId>(at),
        customer_id: random.pick(active).id,
        watched_on: watchedOn,
        product,
        did,
        surprised,
        asked,
        answer_due_on: addDays(watchedOn, 7),
        answer,
        answered_on: answer === null ? null : addDays(watchedOn, 5),
        answered_by: answer === null ? null : world.manager.id,
        by_person: world.manager.id,
        by_role: 'manager',
        recorded_at: at,
        archived_at: null,
      },
    };
  }
}

const rules = [
  ['No refund after 30 days', 'Money back within 30 days of the invoice, not after.', 'everyone', 5000],
  ['Visits only from nine to five', 'No technician before nine or after five.', 'leaders', 12_000],
] as const;

/** So many exceptions and denials to each rule, spread over the last year. */
const exceptionsEach = 6;
const denialsEach = 4;

function* listPolicyItems(
  world: World,
  customers: readonly SampleCustomer[],
  random: SampleRandom,
): Generator<SampleItem> {
  const active = customers.filter(({ status }) => status === 'active');
  const lost = customers.filter(({ lostOn }) => lostOn !== null);
  for (const [name, rule, mayBreak, limit] of rules) {
    const begun = momentOf(addDays(world.until, -370), 9);
    const policyId = random.id<PolicyId>(begun);
    const policy = { policy_id: policyId, name, name_key: toNameKey(name), rule, may_break: mayBreak };
    yield { table: 'policies', row: { ...policy, limit_minor: limit, recorded_at: begun, archived_at: null } };
    const toItem = (customer: SampleCustomer, on: Day, cost: number | null): SampleItem => ({
      table: 'policy_exceptions',
      row: {
        exception_id: random.id<PolicyExceptionId>(momentOf(on, 15)),
        policy_id: policyId,
        customer_id: customer.id,
        kind: cost === null ? 'kept' : 'broken',
        happened_on: on,
        cost_minor: cost,
        note: '',
        outcome: cost === null ? 'not-known' : 'stayed',
        margin_kept_minor: cost === null ? null : customer.marginMinor,
        by_person: world.manager.id,
        by_role: 'manager',
        recorded_at: momentOf(on, 15),
        archived_at: null,
      },
    });
    for (let one = 0; one < exceptionsEach; one += 1)
      yield toItem(random.pick(active), addDays(world.until, -random.between(5, 350)), random.between(10, 50) * 100);
    // One denial in two was the last straw: they left within some weeks.
    for (let one = 0; one < denialsEach; one += 1) {
      const leaver = one % 2 === 0 ? lost[one + 2 * rules.length] : undefined;
      const on = leaver?.lostOn == null ? addDays(world.until, -random.between(5, 170)) : addDays(leaver.lostOn, -20);
      yield toItem(leaver ?? random.pick(active), on, null);
    }
  }
}
