import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { countRows, handOver, importContents } from '../factories/imports.ts';
import { chicagoMap, telcoMap } from './maps.ts';
import { findSample } from './samples.ts';

describe('files of real tools', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await openTestApp();
  });

  afterEach(async () => app.close());

  it('become customers, once, and can be taken back', async () => {
    const file = findSample('customers/ibm-telco-churn-first-1000.csv');
    if (file === null) return;
    const before = countRows(app);
    const { report, jobId } = await importContents(app, file, telcoMap, { as: 'customers' });
    expect(report).toMatchObject({ rows: 1000, imported: 1000, duplicates: 0, refused: [] });
    const manager = app.as('manager');
    // 744 rows say "No" to churn, 256 say "Yes".
    expect(await manager.customers.counts({})).toEqual({ prospect: 0, active: 744, lost: 256, declined: 0 });
    const find = async (reference: string) => {
      const { items } = await manager.customers.find({ text: reference, limit: 5 });
      const found = items.find((item) => item.reference === reference);
      if (found === undefined) throw new Error(`${reference} is not there.`);
      return (await manager.customers.get({ id: found.id })).customer;
    };
    // 34 months before November 2026, and 56.95 a month.
    expect(await find('5575-GNVDE')).toMatchObject({
      name: '5575-GNVDE',
      customerSinceOn: '2024-01-01',
      yearlyMarginMinor: 68_340,
      status: 'active',
    });
    expect(await find('3668-QPYBK')).toMatchObject({
      customerSinceOn: '2026-09-01',
      yearlyMarginMinor: 64_620,
      status: 'lost',
      lostOn: null,
    });

    const again = await importContents(app, file, telcoMap, { as: 'customers' });
    expect(again.report).toMatchObject({ rows: 1000, imported: 0, duplicates: 1000, refusedRows: 0 });
    expect(await manager.imports.undo({ commandId: commandId(), jobId })).toMatchObject({ removed: 1000, kept: [] });
    expect(countRows(app)).toEqual(before);
  });

  it('become feedback, once, and can be taken back', async () => {
    const file = findSample('checklists/chicago-food-inspections-342.csv');
    if (file === null) return;
    const before = countRows(app);
    const { report, jobId } = await importContents(app, file, chicagoMap, { as: 'feedback' });
    expect(report).toMatchObject({ rows: 342, imported: 342, duplicates: 0, refused: [] });
    expect(report.made.locations.length).toBeGreaterThan(300);
    expect(report.made).toMatchObject({ customers: [], channels: [] });
    const manager = app.as('manager');
    const counted = async (howLeft: 'happy' | 'so-so' | 'unhappy' | 'not-known'): Promise<number> => {
      const { items } = await manager.log.list({ howLeft, limit: 200 });
      return items.length;
    };
    expect([
      await counted('happy'),
      await counted('so-so'),
      await counted('unhappy'),
      await counted('not-known'),
    ]).toEqual([157, 81, 63, 41]);
    const { items } = await manager.log.list({ q: 'GREGORY entry' });
    const noEntry = await manager.log.list({ q: 'No Entry Canvass', limit: 200 });
    expect(items.length + noEntry.items.length).toBeGreaterThan(0);
    // "NA" stands for no comment; the row is kept for what else it says.
    expect(noEntry.items.some(({ words }) => words === 'No Entry\nCanvass')).toBe(true);
    expect(new Date(noEntry.items[0]?.heardAt ?? 0).toISOString().slice(0, 7)).toBe('2020-03');

    const again = await importContents(app, file, chicagoMap, { as: 'feedback' });
    expect(again.report).toMatchObject({ rows: 342, imported: 0, duplicates: 342 });
    const undone = await manager.imports.undo({ commandId: commandId(), jobId });
    expect(undone.kept).toEqual([]);
    expect(countRows(app)).toEqual(before);
  });

  it('are understood before anybody maps a column', async () => {
    const telco = findSample('customers/ibm-telco-churn-first-1000.csv');
    const chicago = findSample('checklists/chicago-food-inspections-342.csv');
    if (telco === null || chicago === null) return;
    const manager = app.as('manager');
    const customers = await manager.imports.preview({ fileId: await handOver(app, telco), as: 'customers' });
    expect(customers.map.columns).toEqual({
      reference: 'customerID',
      lost: 'Churn',
      tenureMonths: 'tenure',
      monthlyMargin: 'MonthlyCharges',
    });
    const entries = await manager.imports.preview({ fileId: await handOver(app, chicago), as: 'feedback' });
    expect(entries.map.columns).toMatchObject({
      words: 'Violations',
      heardAt: 'Date',
      howLeft: 'Results',
      location: 'DBA',
    });
    expect(entries.map.values['howLeft']).toMatchObject({ Pass: 'happy', Fail: 'unhappy' });
    expect(entries.notes.join()).toContain('can be read in two ways');
  });
});
