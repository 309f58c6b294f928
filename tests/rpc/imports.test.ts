import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS, type Day } from '../../shared/clock.ts';
import type { FileId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { countRows, handOver, importContents, importMap } from '../factories/imports.ts';

const feedbackMap = importMap({
  columns: { words: 'Comment', heardAt: 'Date', howLeft: 'Result', customer: 'Who', location: 'Place' },
});
const feedback = 'Date,Who,Place,Result,Comment\n';

describe('imports', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await openTestApp();
  });

  afterEach(async () => app.close());

  const feedbackOf = (lines: string, map = feedbackMap, ask = {}) =>
    importContents(app, feedback + lines, map, { as: 'feedback', ...ask });

  it('makes the customers and places that rows name, each once, and lists them', async () => {
    await addCustomer(app.as('manager'), { name: 'Harbour Dental', reference: 'C-7' });
    const { report } = await feedbackOf(
      '2026-03-01,Harbour dental,North,happy,One\n2026-03-01,Ann Lee,NORTH,unhappy,Two\n2026-03-02,C-7,South,,Three\n2026-03-02,ANN LEE,,so-so,Four\n',
    );
    expect(report).toMatchObject({ rows: 4, imported: 4, duplicates: 0, refused: [] });
    expect(report.made).toEqual({
      customers: ['Ann Lee'],
      touchpoints: [],
      locations: ['North', 'South'],
      jobTypes: [],
      reasons: [],
      channels: [],
    });
    const { items } = await app.as('manager').log.list({});
    expect(
      items.map(({ words, customerName, locationName, howLeft }) => [words, customerName, locationName, howLeft]),
    ).toEqual([
      ['Four', 'Ann Lee', null, 'so-so'],
      ['Three', 'Harbour Dental', 'South', 'not-known'],
      ['Two', 'Ann Lee', 'North', 'unhappy'],
      ['One', 'Harbour Dental', 'North', 'happy'],
    ]);
  });

  it('adds nothing the second time, and each of equal rows once', async () => {
    const lines = '2026-03-01,,North,happy,Same\n2026-03-01,,North,happy,Same\n2026-03-01,,North,happy,Other\n';
    expect((await feedbackOf(lines)).report).toMatchObject({ imported: 3, duplicates: 0 });
    const before = countRows(app);
    expect((await feedbackOf(lines)).report).toMatchObject({ imported: 0, duplicates: 3, refusedRows: 0 });
    expect(countRows(app)).toEqual(before);
    expect((await feedbackOf(`${lines}2026-03-01,,North,happy,Same\n`)).report).toMatchObject({
      imported: 1,
      duplicates: 3,
    });
  });

  it('takes back exactly what it made, and then takes the file in again', async () => {
    await addCustomer(app.as('manager'), { name: 'Known' });
    const before = countRows(app);
    const lines = '2026-11-18,Known,North,unhappy,One\n2026-03-01,New,South,happy,Two\n';
    const { jobId } = await feedbackOf(lines);
    expect(countRows(app)['actions']).toBe(1);
    const undone = await app.as('manager').imports.undo({ commandId: commandId(), jobId });
    expect(undone.kept).toEqual([]);
    expect(countRows(app)).toEqual(before);
    const { items } = await app.as('manager').imports.list({});
    expect(items).toMatchObject([
      { id: jobId, state: 'undone', imported: 2, as: 'feedback', fileName: 'list.csv', byName: 'Dana' },
    ]);
    expect((await feedbackOf(lines)).report).toMatchObject({ imported: 2, duplicates: 0 });
  });

  it('keeps what somebody has worked on since, and says so', async () => {
    const { jobId } = await feedbackOf('2026-03-01,New,South,happy,One\n2026-03-01,,South,happy,Two\n');
    const { items } = await app.as('manager').log.list({});
    const touched = items.find(({ words }) => words === 'One');
    if (touched === undefined) throw new Error('The entry is not there.');
    await app.as('manager').log.settle({ commandId: commandId(), id: touched.id, as: 'thanked', note: null });
    const undone = await app.as('manager').imports.undo({ commandId: commandId(), jobId });
    expect(undone.kept.join()).toContain('entry');
    expect((await app.as('manager').log.list({})).items.map(({ words }) => words)).toEqual(['One']);
  });

  it('writes nothing in a trial run and lists no trial', async () => {
    const before = countRows(app);
    const { report } = await feedbackOf('2026-03-01,New,South,happy,One\nsoon,New,South,happy,Two\n', feedbackMap, {
      dryRun: true,
    });
    expect(report).toMatchObject({ rows: 2, imported: 1, refusedRows: 1, made: { customers: ['New'] } });
    expect(countRows(app)).toEqual(before);
    expect((await app.as('manager').imports.list({})).items).toEqual([]);
  });

  it('imports nothing of a file with a bad row when told all or nothing', async () => {
    const before = countRows(app);
    const lines = '2026-03-01,New,South,happy,One\nsoon,New,South,happy,Two\n';
    const { report } = await feedbackOf(lines, feedbackMap, { allOrNothing: true });
    expect(report).toMatchObject({ rows: 2, imported: 0, refused: [{ row: 3, column: 'Date' }] });
    expect(countRows(app)).toEqual(before);
    expect(
      (await feedbackOf(lines.replace('soon', '2026-03-02'), feedbackMap, { allOrNothing: true })).report.imported,
    ).toBe(2);
  });

  it('names the line on which a record of many lines begins', async () => {
    const { report } = await feedbackOf('2026-03-01,,,happy,"one\ntwo\nthree"\nsoon,,,happy,bad\n');
    expect(report.refused).toEqual([{ row: 5, column: 'Date', reason: '"soon" is not a date.' }]);
  });

  it('joins all that is wrong with a row into one reason', async () => {
    const { report } = await feedbackOf('soon,,,thrilled,x\n');
    expect(report.refused).toEqual([
      {
        row: 2,
        column: 'Result',
        reason:
          '"thrilled" is none of: happy, so-so, unhappy, not-known. Say in the map what it means; "soon" is not a date.',
      },
    ]);
  });

  it('reads dates in the order that the whole file tells, and asks where it can not tell', async () => {
    const decided = await feedbackOf('03/06/2026,,,happy,One\n03/25/2026,,,happy,Two\n');
    expect(decided.report.imported).toBe(2);
    const { items } = await app.as('manager').log.list({});
    expect(items.map(({ heardAt }) => new Date(heardAt).toISOString().slice(0, 10))).toEqual([
      '2026-03-25',
      '2026-03-06',
    ]);
    const open = await feedbackOf('03/06/2026,,,happy,Three\n');
    expect(open.job).toMatchObject({ state: 'failed' });
    expect(open.job.error).toBe(
      'The date "03/06/2026" can be read in two ways, and no other date of this file tells which. Say whether day or month comes first.',
    );
    expect(
      (await feedbackOf('03/06/2026,,,happy,Three\n', { ...feedbackMap, dateOrder: 'day-first' })).report.imported,
    ).toBe(1);
    const both = await feedbackOf('13/06/2026,,,happy,A\n06/13/2026,,,happy,B\n05/06/2026,,,happy,C\n');
    expect(both.report.refused).toMatchObject([{ row: 4, column: 'Date' }]);
  });

  it('opens actions for the last seven days only, unless it is told to for all', async () => {
    const day = (ago: number): string => new Date(app.clock.now() - ago * DAY_MS).toISOString();
    const lines = `${day(6)},,,unhappy,Recent\n${day(8)},,,unhappy,Old\n`;
    const first = await feedbackOf(lines);
    expect(countRows(app)['actions']).toBe(1);
    await app.as('manager').imports.undo({ commandId: commandId(), jobId: first.jobId });
    await feedbackOf(lines, { ...feedbackMap, openActions: true });
    expect(countRows(app)['actions']).toBe(2);
  });

  it('counts nobody as the one who heard imported words', async () => {
    await feedbackOf('2026-11-18,,,happy,One\n', { ...feedbackMap, constants: { channel: 'phone' } });
    const { items } = await app.as('manager').measures.read({
      ids: ['log.owner-conversations'],
      from: '2026-11-01' as Day,
      to: '2026-11-19' as Day,
    });
    expect(items).toMatchObject([{ value: 0 }]);
    expect((await app.as('manager').log.list({})).items[0]).toMatchObject({ channel: 'phone', recordedByName: null });
  });

  it('keeps a channel nobody knows as "other" and lists it', async () => {
    const { report } = await importContents(
      app,
      'Date,Words,Via\n2026-03-01,Hi,Carrier pigeon\n2026-03-01,Ho,Google Reviews\n',
      importMap({ columns: { words: 'Words', heardAt: 'Date', channel: 'Via' } }),
      { as: 'feedback' },
    );
    expect(report.made.channels).toEqual(['Carrier pigeon']);
    expect((await app.as('manager').log.list({})).items.map(({ channel }) => channel).toSorted()).toEqual([
      'other',
      'review',
    ]);
  });

  it('leaves a customer who is here already untouched and counts the row as a duplicate', async () => {
    const manager = app.as('manager');
    await addCustomer(manager, { name: 'Harbour Dental', reference: 'C-1', phone: '111' });
    await addCustomer(manager, { name: 'Ann Lee', email: 'ann@example.org' });
    await addCustomer(manager, { name: 'John Smith', phone: '222' });
    const map = importMap({ columns: { name: 'Name', reference: 'Ref', email: 'Mail', phone: 'Tel' } });
    const lines = [
      'Name,Ref,Mail,Tel',
      'Harbour D.,C-1,,999',
      'ANN LEE,,Ann@Example.org,',
      'John Smith,,,333',
      'John Smith,,,222',
      'New One,C-2,,',
      'Twice,C-2,,',
    ];
    const { report } = await importContents(app, lines.join('\n'), map, { as: 'customers' });
    expect(report).toMatchObject({ rows: 6, imported: 2, duplicates: 3 });
    expect(report.refused).toEqual([{ row: 7, column: 'Ref', reason: 'Line 6 has the reference C-2 already.' }]);
    expect((await manager.customers.find({ text: 'Harbour', limit: 8 })).items).toMatchObject([
      { name: 'Harbour Dental', phone: '111' },
    ]);
    const again = await importContents(app, lines.join('\n'), map, { as: 'customers' });
    // By now the customer with C-2 is one who is here already.
    expect(again.report).toMatchObject({ imported: 0, duplicates: 6, refusedRows: 0 });
  });

  it('shows a file before it is imported: columns and values guessed, both to be changed', async () => {
    const manager = app.as('manager');
    const contents = 'Submitted At;Customer Name;Rating;Comments\n2026-03-01;Ann;5;Fine\n2026-03-02;Ben;2;Late\n';
    const fileId = await handOver(app, contents);
    const preview = await manager.imports.preview({ fileId, as: 'feedback' });
    expect(preview).toMatchObject({
      format: 'csv',
      delimiter: ';',
      header: ['Submitted At', 'Customer Name', 'Rating', 'Comments'],
    });
    expect(preview.map.columns).toEqual({
      heardAt: 'Submitted At',
      customer: 'Customer Name',
      howLeft: 'Rating',
      words: 'Comments',
    });
    expect(preview.map.values).toEqual({ howLeft: { '5': 'happy', '2': 'unhappy' } });
    expect(preview.texts).toEqual({ howLeft: ['5', '2'] });
    expect(preview.sample).toHaveLength(2);
    const { jobId } = await manager.imports.start({
      commandId: commandId(),
      fileId,
      fileName: 'x.csv',
      as: 'feedback',
      map: preview.map,
      dryRun: false,
      allOrNothing: false,
    });
    await app.app.lasting.jobs.whenOver(jobId);
    expect((await manager.log.list({})).items.map(({ howLeft }) => howLeft)).toEqual(['unhappy', 'happy']);
    // What was taken in need not lie about.
    expect(app.app.lasting.uploads.find(fileId)).toBeNull();
  });

  it('starts one import when the same command arrives twice', async () => {
    const fileId = await handOver(app, `${feedback}2026-03-01,,,happy,One\n`);
    const start = {
      commandId: commandId(),
      fileId,
      fileName: 'x.csv',
      as: 'feedback',
      map: feedbackMap,
      dryRun: false,
      allOrNothing: false,
    } as const;
    const first = await app.as('manager').imports.start(start);
    const second = await app.as('manager').imports.start(start);
    expect(second.jobId).toBe(first.jobId);
    await app.app.lasting.jobs.whenOver(first.jobId);
    expect(countRows(app)['entries']).toBe(1);
  });

  it('is taken back when somebody stops it, and says so meanwhile', async () => {
    const lines = Array.from({ length: 5000 }, (_, no) => `2026-03-01,Customer ${no},,happy,Number ${no}`).join('\n');
    const fileId = await handOver(app, `${feedback}${lines}\n`);
    const order = { fileId, fileName: 'x.csv', as: 'feedback', map: feedbackMap, dryRun: false, allOrNothing: false };
    const manager = app.as('manager');
    const before = countRows(app);
    const { jobId } = await manager.imports.start({ commandId: commandId(), ...order, as: 'feedback' });
    await vi.waitFor(() => expect(countRows(app)['entries']).toBeGreaterThan(1000), 10_000);
    const stop = (): Promise<unknown> => manager.jobs.cancel({ commandId: commandId(), id: jobId });
    const { jobs } = app.app.lasting;
    jobs.cancel(jobId);
    // Stopping it twice is no error.
    jobs.cancel(jobId);
    const said = new Set<string>();
    for (let job = jobs.find(jobId); job?.state === 'running'; job = jobs.find(jobId)) {
      said.add(job.doing);
      await nextTurn();
    }
    expect([...said]).toEqual(['Taking back what was written']);
    expect(await manager.jobs.get({ id: jobId })).toMatchObject({ state: 'cancelled', error: null });
    expect(countRows(app)).toEqual(before);
    await expect(stop()).rejects.toThrow('This has ended already, so it can not be cancelled.');
  });

  it('says so when the file is gone', async () => {
    const call = app.as('manager').imports.preview({ fileId: newId<FileId>(), as: 'feedback' });
    await expect(call).rejects.toThrow('The file is no longer here. Choose it again.');
  });

  it('goes on in the log where a thousand entries of one moment are full', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `2026-03-01,,,happy,Number ${index}`).join('\n');
    expect((await feedbackOf(lines)).report.imported).toBe(2500);
    expect((await feedbackOf('2026-03-01,,,happy,One more\n')).report.imported).toBe(1);
    expect(countRows(app)['entry_search']).toBe(2501);
  });
});
