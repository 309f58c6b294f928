import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkbook, textRow } from '../imports/table-files.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { importContents, importMap } from '../factories/imports.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const manager = () => app.as('manager');
const header = 'Action,Owner,Due,Status,Closed on,Customer,Note\n';
const map = importMap({
  columns: {
    what: 'Action',
    who: 'Owner',
    dueOn: 'Due',
    state: 'Status',
    closedOn: 'Closed on',
    customer: 'Customer',
    note: 'Note',
  },
});
const bring = (lines: string, ask = {}) => importContents(app, header + lines, map, { as: 'actions', ...ask });

const open = 'Fix the slot plan,Priya,2026-11-27,To do,,Quay Books,Two jobs in one slot\n';
const doing = 'Call the supplier,priya ,2026-11-20,In progress,,,\n';
const done = 'New price list,,2026-11-06,Done,2026-11-05,Hollis Family,\n';

const count = (table: string): number =>
  Number(app.app.store.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const counts = () => ['actions', 'action_notes', 'customers'].map((table) => [table, count(table)]);

describe('a list of actions in a file', () => {
  it('becomes actions with their people, days, states and notes; customers nobody knows are made', async () => {
    await addCustomer(manager(), { name: 'Quay Books' });
    const { report } = await bring(open + doing + done);
    expect(report).toMatchObject({ rows: 3, imported: 3, duplicates: 0, refusedRows: 0 });
    expect(report.made.customers).toEqual(['Hollis Family']);
    const { items } = await manager().actions.list({ show: 'all' });
    expect(items.map(({ what, whoName, state, customerName }) => [what, whoName, state, customerName])).toEqual([
      ['Fix the slot plan', 'Priya', 'open', 'Quay Books'],
      ['Call the supplier', 'Priya', 'doing', null],
      ['New price list', null, 'done', 'Hollis Family'],
    ]);
    const { action, notes } = await manager().actions.get({ id: sure(items[0]).id });
    expect(notes.map(({ text }) => text)).toEqual(['Two jobs in one slot']);
    expect(action).toMatchObject({ source: 'hand', dueAt: Date.UTC(2026, 10, 27, 23, 59), openedAt: app.clock.now() });
    expect(sure(items[2]).closedAt).toBe(Date.UTC(2026, 10, 5, 12));
  });

  it('is tried first without a trace, and known the second time', async () => {
    const before = counts();
    expect((await bring(open + done, { dryRun: true })).report).toMatchObject({ imported: 2 });
    expect(counts()).toEqual(before);
    await bring(open + doing);
    expect((await bring(open + doing)).report).toMatchObject({ imported: 0, duplicates: 2 });
    // Whatever became of it here since, a row that is known is not brought again.
    const [first] = (await manager().actions.list({})).items;
    await manager().actions.change({ commandId: commandId(), id: sure(first).id, state: 'done' });
    expect((await bring(open + doing + done)).report).toMatchObject({ imported: 1, duplicates: 2 });
  });

  it('is taken back as if it had never been, except what was worked on since', async () => {
    const before = counts();
    const { jobId } = await bring(open + doing + done);
    expect((await manager().imports.undo({ commandId: commandId(), jobId })).kept).toEqual([]);
    expect(counts()).toEqual(before);
    const again = await bring(doing);
    const [row] = (await manager().actions.list({})).items;
    await manager().actions.change({ commandId: commandId(), id: sure(row).id, state: 'done' });
    const { kept } = await manager().imports.undo({ commandId: commandId(), jobId: again.jobId });
    expect(kept).toHaveLength(1);
    expect((await manager().actions.list({ show: 'closed' })).items).toMatchObject([{ what: 'Call the supplier' }]);
  });

  it('comes from a workbook as well, with its dates as numbers', async () => {
    // A date in a workbook is the number of days since 30 December 1899.
    const serialOf = (on: string): number => (Date.parse(on) - Date.parse('1899-12-30')) / 86_400_000;
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const cells = done
      .trim()
      .split(',')
      .map((value) => (/^\d{4}-/.test(value) ? `<c s="0"><v>${serialOf(value)}</v></c>` : text(value)));
    const sheets = { Actions: `${textRow(1, ...header.trim().split(','))}<row r="2">${cells.join('')}</row>` };
    const { report } = await importContents(app, new Uint8Array(makeWorkbook({ sheets, formats: [14] })), map, {
      as: 'actions',
    });
    expect(report).toMatchObject({ rows: 1, imported: 1, refusedRows: 0 });
    expect((await manager().actions.list({ state: 'done' })).items).toMatchObject([
      { what: 'New price list', dueAt: Date.UTC(2026, 10, 6, 23, 59) },
    ]);
  });

  it('is refused row by row, with the column and the reason', async () => {
    const { report } = await bring(
      `${open},Priya,2026-11-27,,,,\nMend the door,Otto,30 February,,,,\nSweep,,2026-11-27,Done,2026-12-01,,\n`,
    );
    expect(report).toMatchObject({ rows: 4, imported: 1, refusedRows: 3 });
    expect(report.refused).toEqual([
      { row: 3, column: 'Action', reason: 'There is nothing to do.' },
      {
        row: 4,
        column: 'Owner',
        reason: 'Nobody here is called “Otto”. Add them to the people, or leave it empty; "30 February" is not a date.',
      },
      { row: 5, column: 'Closed on', reason: 'It can’t have been over on a day to come.' },
    ]);
  });

  it('says of a name of another list who is meant', async () => {
    const named = { ...map, values: { who: { Otto: 'Priya' } } };
    const { report } = await importContents(app, `${header}Mend the door,Otto,2026-11-27,,,,\n`, named, {
      as: 'actions',
    });
    expect(report.refusedRows).toBe(0);
    expect((await manager().actions.list({})).items).toMatchObject([{ whoName: 'Priya' }]);
  });

  it('brings what looks like a formula as the text it is', async () => {
    await bring('"=HYPERLINK(""http://x"",""y"")",,2026-11-27,,,,"+1 van, @once"\n');
    const [row] = (await manager().actions.list({})).items;
    expect(sure(row).what).toBe('=HYPERLINK("http://x","y")');
    const { notes } = await manager().actions.get({ id: sure(row).id });
    expect(notes.map(({ text }) => text)).toEqual(['+1 van, @once']);
  });
});
