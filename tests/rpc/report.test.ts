import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import type { ReportFigure, ReportReader } from '../../shared/features/report/report.schema.ts';
import type { ReportId } from '../../shared/ids.ts';
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

const hear = (howLeft: 'happy' | 'unhappy', on: string) =>
  recordEntry(app, owner, { howLeft, heardAt: Date.parse(`${on}T10:00:00Z`) });

const sign = (on = summer, client = owner) =>
  client.report.sign({ commandId: commandId(), id: newId<ReportId>(), on, next: ['Ring every customer who left'] });

async function figure(id: string, client = owner): Promise<ReportFigure> {
  const { sections } = await client.report.read({ on: summer });
  return sure(sections.flatMap(({ figures }) => figures).find((one) => one.id === id));
}

describe('the report of a quarter', () => {
  it('is of the last quarter that ended where none is named, and says when one still runs', async () => {
    expect(await owner.report.read({})).toMatchObject({ name: 'Q3 2026', from: '2026-07-01', isRunning: false });
    expect(await owner.report.read({ on: day('2026-11-19') })).toMatchObject({ name: 'Q4 2026', isRunning: true });
  });

  it('lays each figure beside that of the quarter before', async () => {
    await hear('unhappy', '2026-05-04');
    await hear('happy', '2026-08-03');
    await hear('unhappy', '2026-09-30');
    expect(await figure('log.left-unhappy')).toMatchObject({
      value: 0.5,
      n: 2,
      before: { value: 1, n: 1 },
      corrected: null,
      records: { to: '/log' },
    });
  });

  it('holds for each reader only what is theirs', async () => {
    const read = (reader: ReportReader) => owner.report.read({ on: summer, reader });
    const [team, customers] = [await read('team'), await read('customers')];
    for (const { sections, verdict } of [team, customers]) {
      const ids = [
        ...sections.flatMap(({ figures }) => figures.map(({ id }) => id)),
        ...verdict.flatMap(({ measures }) => measures),
      ];
      expect(ids.filter((id) => /^(?:losses|surveys|pulse|mirror|shops)\./.test(id))).toEqual([]);
    }
    expect((await read('owner')).verdict).toHaveLength(5);
    expect(customers.verdict.map(({ topic }) => topic)).toEqual(['promises', 'work']);
    const chosen = await owner.report.read({ on: summer, reader: 'team', sections: ['work', 'losses'] });
    expect(chosen.sections.map(({ id }) => id)).toEqual(['work']);
    expect(chosen.notes.some((note) => note.includes('losses.'))).toBe(false);
    expect(chosen.notes[0]).toContain('actions.');
  });
});

describe('a report that is signed', () => {
  it('can be signed by the owner alone, once the quarter is over', async () => {
    expect(await refusalOf(sign(summer, app.as('manager')))).toBe('NOT_ALLOWED');
    expect(await refusalOf(sign(day('2026-11-19')))).toBe('QUARTER_RUNS');
    // The last day of a quarter is not over yet.
    app.clock.set(Date.UTC(2026, 11, 31, 23));
    expect(await refusalOf(sign(day('2026-12-31')))).toBe('QUARTER_RUNS');
  });

  it('keeps figures and sentences as they were, and shows beside them what was recorded later', async () => {
    const before = await owner.report.read({ on: summer });
    await sign();
    await hear('unhappy', '2026-09-01');
    const after = await app.as('manager').report.read({ on: summer });
    expect(after.verdict).toEqual(before.verdict);
    expect(after.signed).toMatchObject({ byName: 'Sam', next: ['Ring every customer who left'] });
    expect(await figure('log.left-unhappy')).toMatchObject({ value: 0.5, n: 2, corrected: { value: 2 / 3, n: 3 } });
    expect(await figure('promises.kept-first')).toMatchObject({ n: 0, corrected: null });
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
