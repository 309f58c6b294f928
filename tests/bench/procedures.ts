import { addDays, toDay } from '../../shared/clock.ts';
import { sectionIds } from '../../shared/features/report/report.schema.ts';
import type { Bench } from './bench.ts';
import { median, quantileOf, timeByTurns } from './readings.ts';
import type { Row } from './table.ts';

/** How many of the slowest are named. */
const named = 8;

/** Every other procedure behind a screen, called as its screen calls it; the slowest stands in the table. */
export async function benchProcedures({ stack: { client }, size, rounds }: Bench): Promise<Row> {
  const today = toDay(Date.now(), 'UTC');
  const places = await client.business.places({});
  const touchpointId = places.touchpoints[0]?.id;
  const locationId = places.locations[0]?.id;
  const [customer] = (await client.customers.list({})).items;
  const [entry] = (await client.log.list({})).items;
  if (customer === undefined || entry === undefined || touchpointId === undefined || locationId === undefined) {
    throw new Error('The benchmark company is not whole.');
  }
  const quarter = { from: addDays(today, -91), to: today };
  const always = { from: addDays(today, -1095), to: today };
  const second = await client.log.list({});
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    'session.get': () => client.session.get({}),
    'business.places': () => client.business.places({}),
    'people.list': () => client.people.list({}),
    'system.topics': () => client.system.topics({ after: 0 }),
    'log.counts': () => client.log.counts({}),
    'log.list': () => client.log.list({}),
    'log.list, second page': () => client.log.list({ cursor: second.next ?? '' }),
    'log.list unsorted': () => client.log.list({ status: 'new' }),
    'log.list unhappy': () => client.log.list({ howLeft: 'unhappy' }),
    'log.list heard something different': () => client.log.list({ type: 'heard-different' }),
    'log.list of a place': () => client.log.list({ locationId, touchpointId }),
    'log.list unhappy and unsorted at a touchpoint': () =>
      client.log.list({ howLeft: 'unhappy', status: 'new', touchpointId }),
    'log.list of a customer': () => client.log.list({ customerId: customer.id }),
    'log.list two years ago': () => client.log.list({ from: addDays(today, -730), to: addDays(today, -700) }),
    'log.list by letter with no such channel': () => client.log.list({ channel: 'letter' }),
    'log.list call-backs due': () => client.log.list({ callBackDue: true }),
    'log.list search, two words': () => client.log.list({ q: 'technician late' }),
    'log.list search, common word': () => client.log.list({ q: 'the' }),
    'log.list search, first letters': () => client.log.list({ q: 'te' }),
    'log.list search, nothing there': () => client.log.list({ q: 'xylophone' }),
    'log.list search, unsorted and unhappy': () => client.log.list({ q: 'bill', status: 'new', howLeft: 'unhappy' }),
    'log.get': () => client.log.get({ id: entry.id }),
    'log.similar': () =>
      client.log.similar({ words: 'the technician told me monday and never called back', customerId: customer.id }),
    'log.listViews': () => client.log.listViews({}),
    'customers.find': () => client.customers.find({ text: 'cust' }),
    'customers.list': () => client.customers.list({}),
    'customers.list lost': () => client.customers.list({ status: 'lost' }),
    'customers.list search': () => client.customers.list({ q: 'customer 47' }),
    'customers.counts': () => client.customers.counts({}),
    'customers.get': () => client.customers.get({ id: customer.id }),
    'customers.timeline': () => client.customers.timeline({ id: customer.id }),
    'customers.alike': () => client.customers.alike({ name: 'Customer 4711', email: 'a@b.example', phone: '0123456' }),
    'actions.list': () => client.actions.list({}),
    'actions.list mine': () => client.actions.list({ mine: true }),
    'actions.counts': () => client.actions.counts({}),
    'measures.read, all of a quarter': () => client.measures.read(quarter),
    'measures.read, three years': () => client.measures.read({ ...always, ids: ['log.left-unhappy'] }),
    'measures.read, a place': () =>
      client.measures.read({ ...always, ids: ['log.left-unhappy'], scope: { locationId } }),
    'measures.read, a customer': () =>
      client.measures.read({ ...always, ids: ['log.left-unhappy'], scope: { customerId: customer.id } }),
    'history.list': () => client.history.list({ record: 'entry', id: entry.id }),
    'imports.list': () => client.imports.list({}),
    'search.find': () => client.search.find({ text: 'harbour' }),
  };
  const { choices } = await client.overview.figures({});
  const figures = choices.map(({ id }) => [`figure ${id}`, () => client.overview.figure({ measureId: id })] as const);
  const sections = sectionIds.map(
    (section) => [`report, ${section}`, () => client.report.section({ section })] as const,
  );
  const slowest: { name: string; ms: readonly number[] }[] = [];
  for (const [name, ours] of [...Object.entries(calls), ...figures, ...sections]) {
    const { ours: ms = [] } = await timeByTurns({ ours }, rounds);
    slowest.push({ name, ms });
  }
  slowest.sort((a, b) => median(b.ms) - median(a.ms));
  for (const { name, ms } of slowest.slice(0, named))
    console.error(`  ${name}: ${median(ms).toFixed(1)} ms, p95 ${quantileOf(ms, 0.95).toFixed(1)}`);
  const subject = `slowest of ${slowest.length} other calls`;
  return { subject, size, unit: 'ms', isInteractive: true, readings: { ours: slowest[0]?.ms ?? [] } };
}
