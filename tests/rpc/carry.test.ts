import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FileId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer, recordEntry } from '../factories/log.ts';
import { sure } from '../factories/sure.ts';

const refused = z.object({ data: z.object({ reason: z.string() }) });

let till: TestApp;
let office: TestApp;
beforeEach(async () => {
  [till, office] = await Promise.all([openTestApp(), openTestApp()]);
});
afterEach(() => Promise.all([till.close(), office.close()]));

async function carryOut(app: TestApp): Promise<{ text: string; entries: number }> {
  const { fileId, entries } = await app.as('manager').log.carryOut({ commandId: commandId() });
  return { text: fileId === null ? '' : await (await app.fetch(`/files/out/${fileId}`)).text(), entries };
}

async function carryIn(app: TestApp, text: string) {
  const fileId = newId<FileId>();
  const { windowId, client } = app.page();
  await client.session.signIn({ personId: app.people.owner, pin: '333333' });
  await app.fetch(`/files/${fileId}`, { method: 'PUT', body: text, windowId });
  const { taken, known } = await app.as('manager').log.carryIn({ commandId: commandId(), fileId });
  return { taken, known };
}

const list = async (app: TestApp) => (await app.as('owner').log.list({})).items;

describe('a carry file', () => {
  it('brings entries to another computer with the names they use, once', async () => {
    const customerId = await addCustomer(till.as('owner'), 'Osei & Sons');
    const { touchpoints } = await till.as('owner').business.places({});
    const touchpoint = sure(touchpoints[0]);
    await recordEntry(till, till.as('staff'), {
      words: 'Carried along.',
      customerId,
      touchpointId: touchpoint.id,
      howLeft: 'unhappy',
    });
    const { text, entries } = await carryOut(till);
    expect(entries).toBe(1);
    expect(await carryIn(office, text)).toEqual({ taken: 1, known: 0 });
    expect(await list(office)).toMatchObject([
      {
        words: 'Carried along.',
        customerName: 'Osei & Sons',
        touchpointName: touchpoint.name,
        recordedByName: 'Priya',
        howLeft: 'unhappy',
      },
    ]);
    expect((await office.as('owner').customers.find({ text: 'Osei' })).items).toHaveLength(1);
    expect((await office.as('owner').business.places({})).touchpoints).toHaveLength(touchpoints.length);
    expect(await carryIn(office, text)).toEqual({ taken: 0, known: 1 });
  });

  it('finds customers that are known there under another id', async () => {
    await addCustomer(office.as('owner'), 'Hollis Family');
    const customerId = await addCustomer(till.as('owner'), 'hollis family');
    await recordEntry(till, till.as('staff'), { customerId });
    await carryIn(office, (await carryOut(till)).text);
    expect(await list(office)).toMatchObject([{ customerName: 'Hollis Family' }]);
    expect((await office.as('owner').customers.find({ text: 'hollis' })).items).toHaveLength(1);
  });

  it('holds what was made here since the last one, not what was undone or carried in', async () => {
    await recordEntry(till, till.as('staff'), { words: 'first' });
    await carryOut(till);
    expect(await carryOut(till)).toEqual({ text: '', entries: 0 });
    const undone = await recordEntry(till, till.as('staff'), { words: 'undone' });
    await till.as('staff').history.undo({ commandId: commandId(), undoes: undone.commandId });
    await recordEntry(office, office.as('staff'), { words: 'from the office' });
    await carryIn(till, (await carryOut(office)).text);
    await recordEntry(till, till.as('staff'), { words: 'second' });
    const { text, entries } = await carryOut(till);
    expect(entries).toBe(1);
    expect(text).toContain('second');
    expect(text).not.toMatch(/first|undone|office/);
  });

  it('that is damaged, cut short, of this computer or something else changes nothing', async () => {
    await addCustomer(till.as('owner'), 'Nobody yet');
    await recordEntry(till, till.as('staff'), { customerId: await addCustomer(till.as('owner'), 'Osei & Sons') });
    const { text } = await carryOut(till);
    const reasonOf = async (app: TestApp, content: string) => {
      try {
        await carryIn(app, content);
        return 'taken in';
      } catch (cause) {
        return refused.parse(cause).data.reason;
      }
    };
    expect(await reasonOf(office, text.replace('"kind":"entry"', '"kind":"other"'))).toBe('DAMAGED_CARRY');
    expect(await reasonOf(office, `${text.split('\n').slice(0, -2).join('\n')}\n`)).toBe('CUT_CARRY');
    expect(await reasonOf(office, 'name,phone\n')).toBe('NOT_A_CARRY');
    expect(await reasonOf(till, text)).toBe('OWN_CARRY');
    expect(await list(office)).toEqual([]);
    expect((await office.as('owner').customers.find({ text: 'Osei' })).items).toEqual([]);
  });
});
