import { addDays, dayStart, toDay, type Day, type Instant } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import type { JobTypeId, LocationId, PersonId, ReasonId, TouchpointId } from '../../ids.ts';
import { toNameKey } from '../../name-key.ts';
import { SampleRandom } from './sample.random.ts';
import { sampleCurrency, sampleTimeZone, type SampleInput } from './sample.rules.ts';
import type { SampleTexts } from './sample.texts.ts';

/** A row for one of the app's tables. */
export type SampleItem = { readonly table: string; readonly row: Readonly<Record<string, string | number | null>> };

/** Somebody who works at the sample company; `records` is how much of the log is theirs. */
export type Worker = {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly records: number;
  readonly hasLeft: boolean;
};

/** The sample company before anything happens in it. */
export type World = {
  readonly seed: number;
  readonly customers: number;
  readonly texts: SampleTexts;
  readonly from: Day;
  /** The day it has reached; everything in it happened before this day began. */
  readonly until: Day;
  readonly untilAt: Instant;
  readonly workers: readonly Worker[];
  readonly manager: Worker;
  readonly owner: Worker;
  readonly shop: LocationId;
  readonly areas: ReadonlyMap<string, LocationId>;
  readonly touchpoints: ReadonlyMap<string, TouchpointId>;
  readonly themes: ReadonlyMap<string, ReasonId>;
  /** Why customers leave. */
  readonly losses: ReadonlyMap<string, ReasonId>;
  readonly slips: ReadonlyMap<string, ReasonId>;
  readonly jobTypes: ReadonlyMap<string, JobTypeId>;
};

/** Average days of a month, to count back whole months without caring how long each one is. */
const monthDays = 30.4375;

/** The moment at which a time of day is reached, for example 9.5 for half past nine. */
export function momentOf(day: Day, hour: number): Instant {
  return dayStart(day, sampleTimeZone) + Math.round(hour * 3_600_000);
}

/** The day of a moment where the sample company is. */
export function dayOf(at: Instant): Day {
  return toDay(at, sampleTimeZone);
}

/** Looks a name up that the texts must hold. */
export function getNamed<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The sample's texts speak of “${name}”, which they do not define.`);
  return found;
}

/** Founds the company: its people and places, before its customers. */
export function makeWorld(input: SampleInput & { readonly until: Day }, texts: SampleTexts): World {
  const random = new SampleRandom(input.seed, 'world');
  const from = addDays(input.until, -Math.round(input.months * monthDays));
  const foundedAt = momentOf(from, 8);
  const named = <Id extends string>(names: readonly string[]) =>
    new Map(names.map((name) => [name, random.id<Id>(foundedAt)]));
  const workers = texts.people.people.map(({ name, role, records, left }) => ({
    id: random.id<PersonId>(foundedAt),
    name,
    role,
    records,
    hasLeft: left,
  }));
  const byRole = (role: Role): Worker => {
    const worker = workers.find((candidate) => candidate.role === role);
    if (worker === undefined) throw new Error(`The sample has no ${role}.`);
    return worker;
  };
  return {
    seed: input.seed,
    customers: input.customers,
    texts,
    from,
    until: input.until,
    untilAt: momentOf(input.until, 0),
    workers,
    manager: byRole('manager'),
    owner: byRole('owner'),
    shop: random.id<LocationId>(foundedAt),
    areas: named<LocationId>(texts.people.areas),
    touchpoints: named<TouchpointId>(texts.places.touchpoints.map(({ name }) => name)),
    themes: named<ReasonId>(texts.places.themes),
    losses: named<ReasonId>(texts.places.losses),
    slips: named<ReasonId>(texts.places.slips),
    jobTypes: named<JobTypeId>(texts.promising.jobTypes.map(({ name }) => name)),
  };
}

/** The people who can sign in, with their PINs. */
export function* listWorkerItems(world: World): Generator<SampleItem> {
  for (const { id, name, role, hasLeft } of world.workers) {
    const archivedAt = hasLeft ? momentOf(addDays(world.from, 30), 17) : null;
    yield { table: 'people', row: { person_id: id, name, role, archived_at: archivedAt } };
    const pin = world.texts.people.pins[role];
    if (pin !== undefined) {
      yield {
        table: 'secrets',
        row: { secret_id: id, salt: pin.salt, hash: pin.hash, set_at: momentOf(world.from, 8) },
      };
    }
  }
}

/** Locations, touchpoints and reasons. */
export function* listPlaceItems(world: World): Generator<SampleItem> {
  const { places, people } = world.texts;
  const common = (name: string) => ({ name, name_key: toNameKey(name), archived_at: null });
  for (const [name, id] of [[people.shop, world.shop] as const, ...world.areas]) {
    yield { table: 'locations', row: { location_id: id, ...common(name) } };
  }
  for (const { name, department } of places.touchpoints) {
    yield {
      table: 'touchpoints',
      row: { touchpoint_id: getNamed(world.touchpoints, name), department, ...common(name) },
    };
  }
  for (const [list, reasons] of [
    ['theme', world.themes],
    ['loss', world.losses],
    ['slip', world.slips],
  ] as const) {
    for (const [name, id] of reasons) yield { table: 'reasons', row: { reason_id: id, list, ...common(name) } };
  }
}

/** The business itself; handed over last, because the app opens as soon as it is there. */
export function toBusinessItem(world: World): SampleItem {
  const id = new SampleRandom(world.seed, 'business').id(momentOf(world.from, 8));
  return {
    table: 'businesses',
    row: {
      business_id: id,
      name: 'Northline Internet',
      kind: 'internet-installer',
      currency: sampleCurrency,
      time_zone: sampleTimeZone,
      year_starts_in_month: 1,
      anonymous_entries: 1,
      single_key_shortcuts: 1,
      lock_after_minutes: 30,
      is_sample: 1,
    },
  };
}
