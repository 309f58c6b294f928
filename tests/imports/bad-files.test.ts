import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { countRows, importContents, importMap, type ImportAsk } from '../factories/imports.ts';

const map = importMap({ columns: { words: 'Comment', heardAt: 'Date', howLeft: 'Result' } });
const header = 'Date,Result,Comment';
const good = (words: string): string => `2026-03-01,happy,${words}`;

describe('a file that is not as it should be', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await openTestApp();
  });

  afterEach(async () => app.close());

  const take = (contents: string | Uint8Array<ArrayBuffer>, more = {}, ask: Partial<ImportAsk> = {}) =>
    importContents(app, contents, { ...map, ...more }, { as: 'feedback', ...ask });
  const latin1 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

  it('in another encoding is named with its line, and read when the encoding is told', async () => {
    const contents = latin1(`${header}\n${good('plain')}\n${good('Café Müller')}\n`);
    const wrong = await take(contents);
    expect(wrong.job.state).toBe('failed');
    expect(wrong.job.error).toContain('line 3');
    expect(wrong.job.error).toContain('Windows-1252');
    expect(countRows(app)['entries']).toBe(0);
    const told = await take(contents, { encoding: 'windows-1252' });
    expect(told.report.imported).toBe(2);
    expect((await app.as('manager').log.list({})).items.some(({ words }) => words === 'Café Müller')).toBe(true);
  });

  it('read with the wrong delimiter names the column it misses and the header it found', async () => {
    const contents = `${header}\n${good('one')}\n`.replaceAll(',', ';');
    const wrong = await take(contents, { delimiter: ',' });
    expect(wrong.job.error).toBe(
      'The column "Comment" for What they said is not in this file. Its header is: Date;Result;Comment. Is the delimiter right?',
    );
    expect((await take(contents)).report.imported).toBe(1);
  });

  it('with mixed line ends is read row by row, and lines are still counted right', async () => {
    const contents = `${header}\r\n${good('one')}\n${good('two')}\r\nsoon,happy,three\n`;
    const { report } = await take(contents);
    expect(report).toMatchObject({ rows: 3, imported: 2 });
    expect(report.refused).toEqual([{ row: 4, column: 'Date', reason: '"soon" is not a date.' }]);
  });

  it('without a mapped column is one sentence, and nothing is written', async () => {
    const { job } = await take(`Date,Result\n2026-03-01,happy\n`);
    expect(job).toMatchObject({
      state: 'failed',
      error: 'The column "Comment" for What they said is not in this file. Its header is: Date, Result.',
    });
    expect(countRows(app)['entries']).toBe(0);
  });

  it('with a map that lacks the date says so', async () => {
    const { job } = await take(`${header}\n${good('x')}\n`, { columns: { words: 'Comment' } });
    expect(job.error).toBe('Say which column holds the date on which it was said.');
  });

  it('with ten bad rows lists each with its line, and imports the rest only if told to', async () => {
    const bad = [
      ',happy,no date',
      'soon,happy,not a date',
      '2026-02-30,happy,no such day',
      '2027-03-01,happy,in the future',
      '2026-03-01,thrilled,not on the list',
      '2026-03-01,,',
      '2026-03-01,happy',
      '2026-03-01,happy,too,many',
      '2026-03-01 25:00,happy,no such hour',
      '13/13/2026,happy,no such month',
    ];
    const rows = bad.flatMap((line, index) => [good(`good ${index}`), line]);
    const contents = `${header}\n${rows.join('\n')}\n`;
    const trial = await take(contents, {}, { dryRun: true });
    expect(trial.report).toMatchObject({ rows: 20, imported: 10, refusedRows: 10 });
    expect(trial.report.refused.map(({ row }) => row)).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19, 21]);
    expect(trial.report.refused.map(({ column }) => column)).toEqual([
      'Date',
      'Date',
      'Date',
      'Date',
      'Result',
      'Comment',
      null,
      null,
      'Date',
      'Date',
    ]);
    expect(trial.report.refused.every(({ reason }) => reason.endsWith('.') && reason.length > 10)).toBe(true);
    expect(countRows(app)['entries']).toBe(0);

    expect((await take(contents, {}, { allOrNothing: true })).report.imported).toBe(0);
    expect(countRows(app)['entries']).toBe(0);
    expect((await take(contents)).report).toEqual(trial.report);
    expect(countRows(app)['entries']).toBe(10);
  });
});
