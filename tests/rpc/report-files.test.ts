import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTable } from '../../electron/app/tables/open-table.ts';
import type { ReportReader } from '../../shared/features/report/report.schema.ts';
import type { ActionId, CustomerId, TouchpointId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { fixBetween } from '../factories/proof.ts';
import { makeFolder } from '../factories/store.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
let fix: ActionId;
const claim = 'We now call before the window starts.';
const evil = '=HYPERLINK("http://evil.example";"<script>alert(1)</script>")';

beforeAll(async () => {
  app = await openTestApp();
  app.clock.set(Date.UTC(2026, 6, 20, 10));
  fix = await fixBetween(app, { happy: 2, unhappy: 10 }, { happy: 11, unhappy: 1 });
  const id = newId<CustomerId>();
  const consents = [{ kind: 'testimonial' as const, givenOn: day('2026-01-01') }];
  await app.as('owner').customers.add({ commandId: commandId(), id, fields: { name: evil, consents } });
  const touchpointId = newId<TouchpointId>();
  await app.as('owner').business.addTouchpoint({
    commandId: commandId(),
    id: touchpointId,
    name: evil,
    department: 'finance',
  });
  await recordEntry(app, app.as('owner'), { customerId: id, touchpointId, words: evil, howLeft: 'unhappy' });
  app.clock.set(Date.UTC(2026, 9, 5, 10));
});
afterAll(() => app.close());

const fixesFor = async (reader: ReportReader) => {
  const section = await app.as('owner').report.section({ on: day('2026-08-15'), section: 'work', reader });
  return section?.blocks.flatMap((block) => (block.kind === 'fixes' ? block.fixes : [])) ?? [];
};

describe('what was done about it', () => {
  it('is told to customers only once it is proven, and in the words that were proven', async () => {
    expect(await fixesFor('owner')).toMatchObject([{ actionId: fix, proof: 'too-early', claim: null }]);
    expect(await fixesFor('customers')).toEqual([]);
    await app.as('owner').proof.confirm({ commandId: commandId(), actionId: fix, verdict: 'improved', claim });
    expect(await fixesFor('owner')).toMatchObject([{ proof: 'improved', claim }]);
    expect(await fixesFor('customers')).toMatchObject([{ what: null, claim }]);
  });

  it('is not claimed any more once its proof is taken back', async () => {
    await app.as('owner').actions.change({ commandId: commandId(), id: fix, state: 'doing' });
    expect(await fixesFor('customers')).toEqual([]);
  });
});

describe('a report as a file', () => {
  /** The bytes of a report as a page of the manager downloads them. */
  async function download(
    format: 'html' | 'xlsx',
    reader: ReportReader = 'owner',
  ): Promise<{ body: Buffer; type: string | null }> {
    const on = day('2026-08-15');
    const { windowId, client } = app.page();
    await client.session.signIn({ personId: app.people.manager, pin: '222222' });
    const { fileId, fileName } = await client.report.exportFile({ on, reader, format });
    expect(fileName).toBe(reader === 'owner' ? `report-q3-2026.${format}` : `report-q3-2026-${reader}.${format}`);
    const response = await app.fetch(`/files/out/${fileId}`, { windowId });
    return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') };
  }

  it('is a page in which what customers wrote stays text, and holds only what is its reader’s', async () => {
    const page = (await download('html')).body.toString('utf8');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    expect(page).toContain('Who left, and why');
    const forCustomers = (await download('html', 'customers')).body.toString('utf8');
    expect(forCustomers).not.toContain('Who left, and why');
    expect(forCustomers).not.toContain('Yearly margin');
  });

  it('is a spreadsheet whose texts are no formulas, with n, interval and definition', async () => {
    const path = join(makeFolder(), 'report.xlsx');
    writeFileSync(path, (await download('xlsx')).body);
    const table = await openTable(path);
    const rows: (readonly string[])[] = [];
    for await (const row of table.rows()) if ('cells' in row) rows.push(row.cells);
    const at = (name: string): number => table.header.indexOf(name);
    const unhappy = rows.find((cells) => cells[at('Figure')] === 'Left unhappy');
    expect(unhappy?.[at('n')]).toBe('25');
    expect(Number(unhappy?.[at('95% low')])).toBeLessThan(Number(unhappy?.[at('Value')]));
    // A formula would have no text of its own.
    expect(rows.some((cells) => cells[at('Of')]?.startsWith(evil))).toBe(true);
    expect(unhappy?.[at('Definition')]).toMatch(/of them, those who left unhappy\.$/);
  });
});
