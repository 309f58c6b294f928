import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChecklistId, FileId, RunId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { auditElsewhere } from '../factories/audits-elsewhere.ts';
import { makeChecklist, visitScorecard } from '../factories/checklists.ts';
import { handOver } from '../factories/imports.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const dana = () => app.as('manager').checklists;

async function toImport(contents: string | Uint8Array<ArrayBuffer>, fileName = 'Evening.json') {
  const fileId = await handOver(app, contents);
  return { commandId: commandId(), id: newId<ChecklistId>(), runId: newId<RunId>(), fileId, fileName };
}

/** The bytes of a file that was made for downloading. */
function readOffered(fileId: FileId): Uint8Array<ArrayBuffer> {
  const offered = app.app.lasting.uploads.findOffered(fileId);
  if (offered === null) throw new Error('Nothing is offered.');
  return new Uint8Array(readFileSync(offered.path));
}

describe('importing an audit that was filled in elsewhere', () => {
  it('makes a checklist and a run, which scores what its answers add up to here', async () => {
    const command = await toImport(JSON.stringify(auditElsewhere));
    const { notCarried, ...answer } = await dana().importFile(command);
    expect(answer).toMatchObject({
      id: command.id,
      format: 'SafetyCulture',
      items: 7,
      runId: command.runId,
      score: 7 / 14,
    });
    expect(notCarried).toEqual([{ item: 'Plan', what: 'Pictures lie at SafetyCulture and not in the file.' }]);
    const page = await dana().getRun({ id: command.runId });
    expect(page.run).toMatchObject({
      title: 'Closing the shop',
      about: 'Round of 3 March',
      ranOn: '2026-03-03',
      state: 'accepted',
      filledByName: null,
    });
    expect(page.score).toMatchObject({ value: 0.5, earned: 7, possible: 14, criticalFails: [] });
    expect(page.findings).toEqual([]);
  });

  it('says where its vendor counted otherwise, and believes its own sum', async () => {
    const audit_data = { ...auditElsewhere.audit_data, score: 14 };
    const { score, notCarried } = await dana().importFile(
      await toImport(JSON.stringify({ ...auditElsewhere, audit_data })),
    );
    expect(score).toBe(0.5);
    expect(notCarried[0]?.what).toBe(
      'SafetyCulture counted 14 of 14 points; what was carried over scores 7 of 14 here.',
    );
  });

  it('is done once, and all of it is taken back by undoing', async () => {
    const command = await toImport(JSON.stringify(auditElsewhere));
    expect(await dana().importFile(command)).toEqual(await dana().importFile(command));
    expect(await refusalOf(dana().importFile({ ...command, commandId: commandId() }))).toBe('ALREADY_MADE');
    await app.as('manager').history.undo({ commandId: commandId(), undoes: command.commandId });
    expect(await refusalOf(dana().get({ id: command.id }))).toBe('NOT_FOUND');
    expect(await refusalOf(dana().getRun({ id: command.runId }))).toBe('NOT_FOUND');
  });
});

describe('importing a file', () => {
  it('without a title calls the checklist by the name of the file', async () => {
    const command = await toImport('Item;Type\nWas it open?;\n', 'Evening round.csv');
    expect(await dana().importFile(command)).toMatchObject({ runId: null, score: null, items: 1, notCarried: [] });
    expect((await dana().get({ id: command.id })).title).toBe('Evening round');
  });

  it('that is no checklist, or is gone, leaves nothing behind', async () => {
    expect(await refusalOf(dana().importFile(await toImport('Name,Age\nAna,3\n')))).toBe('NOT_A_CHECKLIST');
    const gone = { ...(await toImport('')), fileId: newId<FileId>() };
    expect(await refusalOf(dana().importFile(gone))).toBe('FILE_GONE');
    expect((await dana().list({})).items).toEqual([]);
  });

  it('is for leaders', async () => {
    const command = await toImport(JSON.stringify(auditElsewhere));
    expect(await refusalOf(app.as('staff').checklists.importFile(command))).toBe('NOT_ALLOWED');
  });
});

describe('exporting a checklist', () => {
  it.each(['json', 'xlsx'] as const)('as %s brings it back with another id', async (format) => {
    const id = await makeChecklist(app.as('manager'));
    const { fileId, fileName, notCarried } = await dana().exportFile({ id, format });
    expect([fileName, notCarried]).toEqual([`a-visit-to-the-shop.${format}`, []]);
    const command = await toImport(readOffered(fileId), fileName);
    expect(await dana().importFile(command)).toMatchObject({ items: 6, notCarried: [], runId: null, score: null });
    const back = (await dana().get({ id: command.id })).definition;
    const labels = (definition: typeof back) => definition.sections.map(({ items }) => items.map(({ label }) => label));
    expect(labels(back)).toEqual(labels(visitScorecard()));
    if (format === 'json') expect(back).toEqual(visitScorecard());
  });

  it('that is not there is refused', async () => {
    expect(await refusalOf(dana().exportFile({ id: newId<ChecklistId>(), format: 'json' }))).toBe('NOT_FOUND');
  });
});

describe('the checklists that come with the program', () => {
  it('are listed for leaders, the mirror first', async () => {
    const { items } = await dana().listTemplates({});
    expect(items.map(({ name }) => name)).toEqual([
      'mirror',
      'shop-visit',
      'phone-call',
      'installation',
      'web-order',
      'front-line-round',
      'call-listening',
    ]);
    expect(await refusalOf(app.as('staff').checklists.listTemplates({}))).toBe('NOT_ALLOWED');
  });
});
