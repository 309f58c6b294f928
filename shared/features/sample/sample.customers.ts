import { addDays, daysBetween, type Day } from '../../clock.ts';
import type { CustomerId, PersonId } from '../../ids.ts';
import { toCustomerNameKey, toEmailKey, toPhoneKey } from '../customers/customers.keys.ts';
import { preferredChannels } from '../customers/customers.schema.ts';
import { SampleRandom } from './sample.random.ts';
import type { KnownCustomer } from './sample.texts.ts';
import { momentOf, type SampleItem, type World } from './sample.world.ts';

/** A customer of the sample company, with what makes them talk or fall silent. */
export type SampleCustomer = {
  readonly id: CustomerId;
  readonly no: number;
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly class: string;
  readonly area: string;
  readonly street: string;
  readonly status: 'prospect' | 'active' | 'lost' | 'declined';
  readonly since: Day | null;
  readonly lostOn: Day | null;
  readonly renewalOn: Day | null;
  readonly marginMinor: number | null;
  readonly lookedAfterBy: PersonId | null;
  readonly styleNote: string | null;
  /** The last day on which they say anything: those who leave, or think about it, stop talking first. */
  readonly silentFrom: Day;
  /** From 0, only ever complains, to 1, only ever praises. */
  readonly sunny: number;
  readonly story: KnownCustomer['story'];
};

/** Of customers for three years and more, how many fall silent before their renewal: one of the things to be found. */
const silentShare = 0.1;

const yearDays = 365.25;

/** The next anniversary of a day, on or after another. */
function nextAnniversary(since: Day, after: Day): Day {
  const years = Math.ceil(Math.max(1, daysBetween(since, after) / yearDays));
  return addDays(since, Math.round(years * yearDays));
}

function makeName(
  world: World,
  random: SampleRandom,
  kind: 'person' | 'company',
  street: string,
  taken: Set<string>,
): string {
  const { firstNames, lastNames, trades } = world.texts.people;
  for (let attempt = 0; ; attempt++) {
    const last = random.pick(lastNames);
    const person = random.chance(0.12) ? `${last} Family` : `${random.pick(firstNames)} ${last}`;
    const company = random.chance(0.5) ? `${last} ${random.pick(trades)}` : `${street} ${random.pick(trades)}`;
    // Beyond a few thousand customers names run out; then, as in life, the house number tells them apart.
    const number = attempt < 4 ? '' : ` (${random.between(1, 999)})`;
    const name = `${kind === 'person' ? person : company}${number}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function makeKnown(world: World, known: KnownCustomer, no: number, random: SampleRandom): SampleCustomer {
  const since = addDays(world.until, -Math.round(known.years * yearDays) - random.between(20, 200));
  const lostOn = known.lostDaysAgo === undefined ? null : addDays(world.until, -known.lostDaysAgo);
  return {
    ...known,
    id: random.id(momentOf(since, 10)),
    no,
    street:
      known.name === 'Elm Street Dental'
        ? 'Elm Street'
        : random.pick(world.texts.people.streets[known.area] ?? ['High Street']),
    since,
    lostOn,
    renewalOn: lostOn === null ? nextAnniversary(since, world.until) : null,
    marginMinor: known.margin,
    lookedAfterBy: known.kind === 'company' ? world.manager.id : null,
    styleNote: known.note ?? null,
    silentFrom: lostOn === null ? world.until : addDays(lostOn, -random.between(20, 50)),
    sunny: lostOn === null ? 0.55 : 0.25,
    story: known.story,
  };
}

function makeStatus(random: SampleRandom): SampleCustomer['status'] {
  return random.weighed({ active: 82, lost: 8, prospect: 8, declined: 2 });
}

function makeSince(world: World, random: SampleRandom, customerClass: string): Day {
  // Students come in September, of this year or of one of the two before it.
  if (customerClass === 'Student') {
    const year = Number(world.until.slice(0, 4)) - random.between(0, 2);
    // A day by its very form.
    const day = `${year}-09-${String(random.between(1, 24)).padStart(2, '0')}` as Day;
    if (day < world.until) return day;
  }
  return addDays(world.until, -30 - Math.round(random.next() ** 1.6 * 11 * yearDays));
}

function makeCustomer(world: World, no: number, random: SampleRandom, taken: Set<string>): SampleCustomer {
  const { people } = world.texts;
  const customerClass = random.weighed({ Home: 66, Business: 22, Student: 12 });
  const kind = customerClass === 'Business' ? 'company' : 'person';
  const area = random.pick(people.areas);
  const street = random.pick(people.streets[area] ?? ['High Street']);
  const status = makeStatus(random);
  const isCustomer = status === 'active' || status === 'lost';
  const since = isCustomer ? makeSince(world, random, customerClass) : null;
  const tenure = since === null ? 0 : daysBetween(since, world.until);
  const lostOn =
    status === 'lost'
      ? addDays(world.until, -random.between(3, Math.min(tenure - 1, daysBetween(world.from, world.until))))
      : null;
  const fallsSilent = status === 'active' && tenure > 3 * yearDays && random.chance(silentShare);
  const renewalOn =
    fallsSilent || since === null ? addDays(world.until, random.between(12, 50)) : nextAnniversary(since, world.until);
  const quiet = random.between(105, 170);
  const margin = {
    Home: random.between(180, 620),
    Business: random.between(900, 3400),
    Student: random.between(90, 260),
  }[customerClass];
  return {
    id: random.id(momentOf(since ?? world.from, 10)),
    no,
    kind,
    name: makeName(world, random, kind, street, taken),
    class: customerClass,
    area,
    street,
    status,
    since,
    lostOn,
    renewalOn: status === 'active' ? renewalOn : null,
    marginMinor: isCustomer ? margin * 100 : null,
    lookedAfterBy: customerClass === 'Business' ? world.manager.id : null,
    styleNote: random.chance(0.3) ? random.pick(people.styleNotes) : null,
    silentFrom:
      lostOn === null ? addDays(world.until, fallsSilent ? -quiet : 0) : addDays(lostOn, -random.between(25, 80)),
    sunny: Math.min(0.95, Math.max(0.1, (lostOn === null && !fallsSilent ? 0.66 : 0.3) + (random.next() - 0.5) * 0.5)),
    story: [],
  };
}

/** Days ago that the last of those without a story of their own left, and days from one of them to the one before. */
const lastLeftDaysAgo = 46;
const daysBetweenLeavers = 34;
/** After so many days the spread begins anew, within the year that the company tells of. */
const leaversWithinDays = 300;
/** Nobody leaves sooner after they came, in days. */
const shortestStay = 100;

/** Lets customers leave at an even pace, after those whose stories are told in the last weeks. */
function spreadLeavers(world: World, customers: readonly SampleCustomer[]): SampleCustomer[] {
  let leavers = 0;
  return customers.map((customer) => {
    const { lostOn: drawnOn, silentFrom, since } = customer;
    if (drawnOn === null || since === null) return customer;
    const lostOn = addDays(world.until, -lastLeftDaysAgo - ((leavers * daysBetweenLeavers) % leaversWithinDays));
    leavers += 1;
    const latestSince = addDays(lostOn, -shortestStay);
    return {
      ...customer,
      lostOn,
      silentFrom: addDays(lostOn, -daysBetween(silentFrom, drawnOn)),
      since: since < latestSince ? since : latestSince,
    };
  });
}

/** Makes the customers: first those with a name of their own, then as many as were asked for. */
export function makeCustomers(world: World): SampleCustomer[] {
  const random = new SampleRandom(world.seed, 'customers');
  const known = world.texts.people.known
    .slice(0, world.customers)
    .map((one, index) => makeKnown(world, one, index + 1, random));
  const taken = new Set(known.map(({ name }) => name));
  const others = Array.from({ length: world.customers - known.length }, (_, index) =>
    makeCustomer(world, known.length + index + 1, random, taken),
  );
  return [...known, ...spreadLeavers(world, others)];
}

function toEmail(customer: SampleCustomer): string {
  const name = toCustomerNameKey(customer.name).replaceAll(' ', '.');
  return customer.kind === 'company' ? `office@${name.replaceAll('.', '-')}.example` : `${name}@mail.example`;
}

/** The row of a customer, and of what they bought and expect. */
export function* listCustomerItems(
  world: World,
  customer: SampleCustomer,
  random: SampleRandom,
): Generator<SampleItem> {
  const { people } = world.texts;
  const { id, since } = customer;
  const isProspect = customer.status === 'prospect' || customer.status === 'declined';
  const email = random.chance(0.82) ? toEmail(customer) : null;
  const phone = random.chance(0.93)
    ? `(555) ${String(100 + (customer.no % 900))}-${String((customer.no * 37) % 10_000).padStart(4, '0')}`
    : null;
  const consents =
    since !== null && random.chance(0.35)
      ? [{ kind: random.pick(['contact', 'testimonial', 'referral']), givenOn: since }]
      : [];
  const tags = people.tags.filter(() => random.chance(0.07));
  yield {
    table: 'customers',
    row: {
      customer_id: id,
      kind: customer.kind,
      name: customer.name,
      name_key: toCustomerNameKey(customer.name),
      reference: isProspect ? null : `NL-${10_000 + customer.no}`,
      email,
      email_key: toEmailKey(email),
      phone,
      phone_key: toPhoneKey(phone),
      address: `${random.between(1, 140)} ${customer.street}, ${customer.area}`,
      class: customer.class,
      status: customer.status,
      customer_since_on: since,
      lost_on: customer.lostOn,
      yearly_margin_minor: customer.marginMinor,
      cost_to_win_minor: isProspect ? null : random.between(60, 420) * 100,
      renewal_on: customer.renewalOn,
      has_need: isProspect ? Number(random.chance(0.8)) : null,
      can_pay: isProspect ? Number(random.chance(0.7)) : null,
      looked_after_by: customer.lookedAfterBy,
      preferred_channel: random.chance(0.6) ? random.pick(preferredChannels) : null,
      style_note: customer.styleNote,
      tags: JSON.stringify(tags),
      consents: JSON.stringify(consents),
      created_at: momentOf(since ?? addDays(world.until, -random.between(5, 300)), 10),
    },
  };
  if (since !== null) yield* listPurchaseItems(world, customer, since, random);
  if (since !== null && random.chance(0.3)) {
    const { asked, reality } = random.pick(people.expectations);
    const accepted = random.weighed({ accepted: 5, 'not-accepted': 3, 'not-asked': 2 });
    yield {
      table: 'expectations',
      row: { expectation_id: random.id(momentOf(since, 11)), customer_id: id, asked, reality, accepted },
    };
  }
}

function* listPurchaseItems(
  world: World,
  customer: SampleCustomer,
  since: Day,
  random: SampleRandom,
): Generator<SampleItem> {
  const [first = 'Connection', ...others] = world.texts.people.purchases;
  const end = customer.lostOn ?? world.until;
  const toItem = (boughtOn: Day, what: string, amount: number): SampleItem => ({
    table: 'purchases',
    row: {
      purchase_id: random.id(momentOf(boughtOn, 12)),
      customer_id: customer.id,
      bought_on: boughtOn,
      amount_minor: amount * 100,
      what,
    },
  });
  yield toItem(since, first, customer.class === 'Business' ? random.between(180, 450) : random.between(49, 99));
  const more = customer.class === 'Business' ? random.between(1, 5) : random.between(0, 2);
  for (let one = 0; one < more; one++) {
    const boughtOn = addDays(since, random.between(1, Math.max(1, daysBetween(since, end) - 1)));
    yield toItem(boughtOn, random.pick(others), random.between(25, customer.class === 'Business' ? 640 : 180));
  }
}
