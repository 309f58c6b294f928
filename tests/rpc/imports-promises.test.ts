import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkbook, textRow } from '../imports/table-files.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { importContents } from '../factories/imports.ts';
import { figure } from '../factories/promises.ts';
import { jobsHeader, jobsMap } from '../factories/promising.ts';
import { day } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const manager = () => app.as('manager');
const bring = (lines: string, ask = {}) => importContents(app, jobsHeader + lines, jobsMap, { as: 'promises', ...ask });

const hollis =
  'Hollis Family,New line,2026-11-03,2026-11-08,2026-11-08,2026-11-10,Installer sick,Day not full,technician\n';
const kept = 'Quay Books,New line,2026-11-02,,2026-11-06,2026-11-05,,,\n';
const open = 'Quay Books,Repair,2026-11-17,2026-11-27,2026-11-25,,,,\n';

const count = (table: string): number =>
  Number(app.app.store.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const counts = () =>
  ['promises', 'promise_versions', 'slip_reasons', 'job_types', 'customers', 'reasons'].map((table) => [
    table,
    count(table),
  ]);

describe('jobs of a file', () => {
  it('become promises with their dates; customers, kinds of job and reasons nobody knows are made', async () => {
    await addCustomer(manager(), { name: 'Quay Books' });
    const { report } = await bring(hollis + kept + open);
    expect(report).toMatchObject({ rows: 3, imported: 3, duplicates: 0, refusedRows: 0 });
    expect(report.made).toMatchObject({
      customers: ['Hollis Family'],
      jobTypes: ['New line', 'Repair'],
      reasons: ['Installer sick', 'Day not full'],
    });
    const { items } = await manager().promises.list({ show: 'all' });
    expect(items.map(({ customerName, what, state }) => `${customerName}: ${what} ${state}`).toSorted()).toEqual([
      'Hollis Family: New line broken',
      'Quay Books: New line kept',
      'Quay Books: Repair due',
    ]);
  });

  it('carry the reason told beside the real one, which is no date that was told', async () => {
    await bring(hollis);
    const [row] = (await manager().promises.list({ show: 'broken' })).items;
    const { versions } = await manager().promises.get({ id: sure(row).id });
    expect(versions).toMatchObject([
      { number: 1, due: { on: '2026-11-08' }, toldReason: null, real: [] },
      {
        number: 2,
        due: { on: '2026-11-10' },
        toldReason: { name: 'Installer sick' },
        real: [{ name: 'Day not full', source: 'technician' }],
      },
    ]);
    const period = [day('2026-11-01'), day('2026-11-30')] as const;
    expect(await figure(manager(), 'kept-first', ...period)).toMatchObject({ value: 0, n: 1 });
    expect(await figure(manager(), 'kept-last', ...period)).toMatchObject({ value: 0, n: 1 });
    expect(await figure(manager(), 'candour', ...period)).toMatchObject({ value: 0, n: 1 });
    expect(await figure(manager(), 'found-out', ...period)).toMatchObject({ value: 0 });
    expect(await figure(manager(), 'notice-delay', ...period)).toMatchObject({ value: null });
  });

  it('are tried first without a trace, and known the second time', async () => {
    const before = counts();
    expect((await bring(hollis + open, { dryRun: true })).report).toMatchObject({ imported: 2 });
    expect(counts()).toEqual(before);
    await bring(hollis);
    expect((await bring(hollis + open)).report).toMatchObject({ imported: 1, duplicates: 1 });
  });

  it('are taken back as if they had never been', async () => {
    const before = counts();
    const { jobId } = await bring(hollis + kept + open);
    const { kept: stays } = await manager().imports.undo({ commandId: commandId(), jobId });
    expect(stays).toEqual([]);
    expect(counts()).toEqual(before);
  });

  it('come from a workbook as well, with its dates as numbers', async () => {
    // A date in a workbook is the number of days since 30 December 1899.
    const serialOf = (on: string): number => (Date.parse(on) - Date.parse('1899-12-30')) / 86_400_000;
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const cells = hollis
      .trim()
      .split(',')
      .map((value) => (/^\d{4}-/.test(value) ? `<c s="0"><v>${serialOf(value)}</v></c>` : text(value)));
    const sheets = { Jobs: `${textRow(1, ...jobsHeader.trim().split(','))}<row r="2">${cells.join('')}</row>` };
    const { report } = await importContents(app, new Uint8Array(makeWorkbook({ sheets, formats: [14] })), jobsMap, {
      as: 'promises',
    });
    expect(report).toMatchObject({ rows: 1, imported: 1, refusedRows: 0 });
    const [row] = (await manager().promises.list({ show: 'broken' })).items;
    expect(row).toMatchObject({ first: { on: '2026-11-08' }, doneOn: '2026-11-10', needByOn: '2026-11-08' });
  });

  it('are refused row by row, with the column and the reason', async () => {
    const { report } = await bring(
      `${kept},New line,2026-11-03,,2026-11-08,,,,\nHollis,New line,2026-11-03,,2026-11-08,2026-12-01,,,\n`,
    );
    expect(report).toMatchObject({ rows: 3, imported: 1, refusedRows: 2 });
    expect(report.refused).toEqual([
      { row: 3, column: 'Customer', reason: 'There is no customer.' },
      { row: 4, column: 'Done', reason: 'It can’t have been done on a day to come.' },
    ]);
  });

  it('turn amber and red by the hours the business works', async () => {
    await bring(open);
    const { amber, red, due } = sure(
      app.app.store.database.prepare('SELECT amber_at AS amber, red_at AS red, due_at AS due FROM promises').get() as
        | { amber: number; red: number; due: number }
        | undefined, // the three are integers
    );
    // Asked Tuesday the 17th at midday, promised until the end of Wednesday the 25th: 59 worked hours, half of them gone
    // on Friday the 20th at 14:30.
    expect(new Date(amber).toISOString().slice(0, 16)).toBe('2026-11-20T14:30');
    expect(amber).toBeLessThan(red);
    expect(red).toBeLessThan(due);
    expect(new Date(due).toISOString()).toBe('2026-11-26T00:00:00.000Z');
  });
});
