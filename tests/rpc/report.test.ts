import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import type {
  ReportFigure,
  ReportReader,
  ReportSection,
  SectionId,
} from '../../shared/features/report/report.schema.ts';
import type { CustomerId, ReportId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
let owner: Client;
beforeAll(async () => {
  app = await openTestApp();
  owner = app.as('owner');
});
afterAll(() => app.close());

const day = (text: string) => daySchema.parse(text);
const summer = day('2026-08-15');

const hear = (howLeft: 'happy' | 'unhappy', on: string, more: { customerId?: CustomerId; words?: string } = {}) =>
  recordEntry(app, owner, { howLeft, heardAt: Date.parse(`${on}T10:00:00Z`), ...more });

const sign = (on = summer, client = owner) =>
  client.report.sign({ commandId: commandId(), id: newId<ReportId>(), on, next: ['Ring every customer who left'] });

const readSection = async (section: SectionId, reader: ReportReader = 'owner'): Promise<ReportSection> =>
  sure((await owner.report.section({ on: summer, section, reader })) ?? undefined);

async function figure(section: SectionId, id: string): Promise<ReportFigure> {
  return sure((await readSection(section)).figures.find((one) => one.id === id));
}

describe('the report of a quarter', () => {
  it('is of the last quarter that ended where none is named, and says when one still runs', async () => {
    expect(await owner.report.read({})).toMatchObject({ name: 'Q3 2026', from: '2026-07-01', isRunning: false });
    expect(await owner.report.read({ on: day('2026-11-19') })).toMatchObject({ name: 'Q4 2026', isRunning: true });
    expect(await refusalOf(owner.report.read({ on: day('2027-01-01') }))).toBe('NOT_BEGUN');
  });

  it('lays each figure beside that of the quarter before, and says what it means', async () => {
    await hear('unhappy', '2026-05-04');
    await hear('happy', '2026-08-03');
    await hear('unhappy', '2026-09-30');
    expect(await figure('customers', 'log.left-unhappy')).toMatchObject({
      value: 0.5,
      n: 2,
      before: { value: 1, n: 1 },
      corrected: null,
      records: { to: '/log', search: { from: '2026-07-01', to: '2026-09-30', howLeft: 'unhappy' } },
    });
    for (const { id } of (await owner.report.read({})).sections)
      for (const { label, means } of (await readSection(id)).figures)
        expect([id, means]).not.toEqual([id, `${label}.`]);
  });

  it('holds for each reader only what is theirs', async () => {
    for (const reader of ['team', 'customers'] as const) {
      const { sections, verdict, figures } = await owner.report.read({ on: summer, reader });
      const read = await Promise.all(sections.map(({ id }) => readSection(id, reader)));
      const ids = [
        ...read.flatMap((section) => section.figures.map(({ id }) => id)),
        ...figures.map(({ id }) => id),
        ...verdict.flatMap(({ measures }) => measures),
      ];
      expect(ids.filter((id) => /^(?:losses|surveys|pulse|mirror|shops)\./.test(id))).toEqual([]);
    }
    const topicsOf = async (reader: ReportReader) =>
      (await owner.report.read({ on: summer, reader })).verdict.map(({ topic }) => topic);
    expect(await topicsOf('owner')).toHaveLength(5);
    expect(await topicsOf('customers')).toEqual(['promises', 'work']);
    expect(await owner.report.section({ on: summer, section: 'losses', reader: 'team' })).toBeNull();
  });
});

describe('words of customers in a report', () => {
  const quotesOf = async () => {
    const { blocks } = await readSection('customers');
    return blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : []));
  };

  it('stand there only while the customer agrees to be quoted, also once it is signed', async () => {
    const [willing, other] = [newId<CustomerId>(), newId<CustomerId>()];
    const add = (
      id: CustomerId,
      name: string,
      consents: { kind: 'testimonial' | 'contact'; givenOn: typeof summer }[],
    ) => owner.customers.add({ commandId: commandId(), id, fields: { name, consents } });
    await add(willing, 'Harbour Dental', [{ kind: 'testimonial', givenOn: summer }]);
    await add(other, 'Quay Books', [{ kind: 'contact', givenOn: summer }]);
    await hear('unhappy', '2026-08-20', { customerId: willing, words: 'Nobody rang back.' });
    await hear('unhappy', '2026-08-21', { customerId: other, words: 'Not for your poster.' });
    await hear('happy', '2026-10-01', { customerId: willing, words: 'A quarter later.' });
    expect(await quotesOf()).toMatchObject([{ words: 'Nobody rang back.', name: 'Harbour Dental' }]);
    await sign();
    expect(await quotesOf()).toHaveLength(1);
    await owner.customers.change({ commandId: commandId(), id: willing, patch: { consents: [] } });
    expect(await quotesOf()).toEqual([]);
    await owner.customers.change({
      commandId: commandId(),
      id: willing,
      patch: { consents: [{ kind: 'testimonial', givenOn: summer }] },
    });
    expect(await quotesOf()).toHaveLength(1);
    await owner.customers.erase({ commandId: commandId(), id: willing, typedName: 'Harbour Dental' });
    expect(await quotesOf()).toEqual([]);
  });
});

describe('a report that is signed', () => {
  it('can be signed by the owner alone, once the quarter is over', async () => {
    expect(await refusalOf(sign(day('2026-05-04'), app.as('manager')))).toBe('NOT_ALLOWED');
    expect(await refusalOf(sign(day('2026-11-19')))).toBe('QUARTER_RUNS');
    // The last day of a quarter is not over yet.
    app.clock.set(Date.UTC(2026, 11, 31, 23));
    expect(await refusalOf(sign(day('2026-12-31')))).toBe('QUARTER_RUNS');
  });

  it('keeps figures and sentences as they were, and shows beside them what was recorded later', async () => {
    const before = await owner.report.read({ on: summer });
    const unhappy = await figure('customers', 'log.left-unhappy');
    await hear('unhappy', '2026-09-01');
    const after = await app.as('manager').report.read({ on: summer });
    expect(after.verdict).toEqual(before.verdict);
    expect(after.signed).toMatchObject({ byName: 'Sam', next: ['Ring every customer who left'] });
    const corrected = { value: 4 / 5, n: 5 };
    expect(await figure('customers', 'log.left-unhappy')).toMatchObject({ value: 3 / 4, n: 4, corrected });
    expect(unhappy).toMatchObject({ value: 3 / 4, n: 4, corrected: null });
    expect(after.figures.find(({ id }) => id === 'log.left-unhappy')).toMatchObject({ n: 4, corrected });
    expect(await figure('promises', 'promises.kept-first')).toMatchObject({ n: 0, corrected: null });
  });

  it('is not signed twice, and stands in the list, newest first', async () => {
    expect(await refusalOf(sign())).toBe('SIGNED_ALREADY');
    await sign(day('2026-05-04'));
    const first = await owner.report.list({ limit: 1 });
    const rest = await owner.report.list({ limit: 1, cursor: sure(first.next ?? undefined) });
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(['Q3 2026', 'Q2 2026']);
    expect(rest.next).toBeNull();
  });
});
