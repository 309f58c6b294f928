import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionId, NoteId, PersonId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/log.ts';
import { sure } from '../factories/sure.ts';

const hour = 60 * 60 * 1000;

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } });

async function open(client: Client, what: string, who: PersonId | null, dueInHours = 24): Promise<ActionId> {
  const dueAt = app.clock.now() + dueInHours * hour;
  const { id } = await client.actions.open({
    commandId: commandId(),
    id: newId<ActionId>(),
    what,
    entryId: null,
    customerId: null,
    who,
    dueAt,
  });
  return id;
}

const change = (client: Client, id: ActionId, patch: object) =>
  client.actions.change({ commandId: commandId(), id, ...patch });
const whats = (page: { items: readonly { what: string }[] }): string[] => page.items.map(({ what }) => what);

describe('the list of actions', () => {
  it('shows what is open, the soonest first; what is late; what is over, the latest first; all', async () => {
    const owner = app.as('owner');
    await open(owner, 'in three days', null, 72);
    await open(owner, 'late', null, -1);
    await open(owner, 'soon', null, 1);
    await change(owner, await open(owner, 'done early', null, 5), { state: 'done' });
    await change(owner, await open(owner, 'dropped later', null, 9), { state: 'dropped' });
    await change(owner, await open(owner, 'in hand', null, 2), { state: 'doing' });
    expect(whats(await owner.actions.list({}))).toEqual(['late', 'soon', 'in hand', 'in three days']);
    expect(whats(await owner.actions.list({ show: 'overdue' }))).toEqual(['late']);
    expect(whats(await owner.actions.list({ show: 'closed' }))).toEqual(['dropped later', 'done early']);
    expect(whats(await owner.actions.list({ show: 'all' }))).toHaveLength(6);
    expect(await owner.actions.counts({})).toEqual({ open: 4, overdue: 1, mine: 0 });
  });

  it('pages without gaps or doubles, also where many are due at one moment', async () => {
    for (const [index, state] of ['open', 'doing', 'open', 'doing', 'open'].entries()) {
      await change(app.as('owner'), await open(app.as('owner'), `action ${index}`, null, 1), { state });
    }
    for (const show of ['open', 'all'] as const) {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await app
          .as('owner')
          .actions.list({ show, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        found.push(...whats(page));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(found.toSorted()).toEqual(['action 0', 'action 1', 'action 2', 'action 3', 'action 4']);
    }
  });

  it('holds only their own for staff, and for a leader who asks for theirs', async () => {
    await open(app.as('owner'), 'for Priya', app.people.staff);
    await open(app.as('owner'), 'for Dana', app.people.manager);
    expect(whats(await app.as('staff').actions.list({ show: 'all' }))).toEqual(['for Priya']);
    expect(await app.as('staff').actions.counts({})).toEqual({ open: 1, overdue: 0, mine: 1 });
    expect(whats(await app.as('manager').actions.list({ mine: true }))).toEqual(['for Dana']);
    expect(await app.as('manager').actions.counts({})).toEqual({ open: 2, overdue: 0, mine: 1 });
  });
});

describe('an action', () => {
  it('says why it is there, in the customer’s words', async () => {
    const { id, actionId } = await recordEntry(app, app.as('staff'), {
      words: 'Nobody called.',
      severity: 'severe',
      howLeft: 'so-so',
    });
    const { action } = await app.as('owner').actions.get({ id: sure(actionId) });
    expect(action).toMatchObject({
      what: 'Look into what happened: "Nobody called."',
      source: 'entry',
      sourceId: id,
      sourceText: 'Nobody called.',
    });
  });

  it('is done by staff where it is theirs, and is nobody else’s to them', async () => {
    const mine = await open(app.as('owner'), 'mine', app.people.staff);
    const theirs = await open(app.as('owner'), 'theirs', app.people.manager);
    app.clock.move(hour);
    await change(app.as('staff'), mine, { state: 'done' });
    expect((await app.as('owner').actions.get({ id: mine })).action).toMatchObject({
      state: 'done',
      closedAt: app.clock.now(),
    });
    await expect(change(app.as('staff'), theirs, { state: 'done' })).rejects.toMatchObject(refusal('NOT_YOURS'));
    await expect(app.as('staff').actions.get({ id: theirs })).rejects.toMatchObject(refusal('NOT_YOURS'));
    await expect(change(app.as('staff'), mine, { who: app.people.manager })).rejects.toMatchObject(
      refusal('ONLY_YOUR_OWN'),
    );
    await expect(open(app.as('staff'), 'for Dana', app.people.manager)).rejects.toMatchObject(refusal('ONLY_YOUR_OWN'));
  });

  it('that staff open is theirs', async () => {
    const id = await open(app.as('staff'), 'call the supplier', null);
    expect((await app.as('owner').actions.get({ id })).action).toMatchObject({ whoName: 'Priya', source: 'hand' });
  });

  it('opened again has no end, and undoing a change brings it back', async () => {
    const id = await open(app.as('owner'), 'call', null);
    const done = commandId();
    await app.as('owner').actions.change({ commandId: done, id, state: 'done' });
    await app.as('owner').history.undo({ commandId: commandId(), undoes: done });
    expect((await app.as('owner').actions.get({ id })).action).toMatchObject({ state: 'open', closedAt: null });
  });

  it('keeps notes in the order they were written, with who wrote them', async () => {
    const id = await open(app.as('owner'), 'call', app.people.staff);
    for (const [client, text] of [
      [app.as('staff'), 'No answer.'],
      [app.as('owner'), 'Try the mobile.'],
    ] as const) {
      app.clock.move(hour);
      await client.actions.note({ commandId: commandId(), id: newId<NoteId>(), actionId: id, text });
    }
    const { notes } = await app.as('staff').actions.get({ id });
    expect(notes.map(({ text, byName }) => [text, byName])).toEqual([
      ['No answer.', 'Priya'],
      ['Try the mobile.', 'Sam'],
    ]);
  });

  it('is refused for somebody or something that is not there', async () => {
    await expect(open(app.as('owner'), 'call', newId<PersonId>())).rejects.toMatchObject(refusal('NO_SUCH_PERSON'));
    await expect(app.as('owner').actions.get({ id: newId<ActionId>() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is found by its words, by staff only where it is theirs', async () => {
    await open(app.as('owner'), 'Send 100% of the refund', app.people.staff);
    await open(app.as('owner'), 'Refund the deposit', app.people.manager);
    const find = async (client: Client, text: string) =>
      (await client.search.find({ text })).items.filter(({ kind }) => kind === 'action').map(({ title }) => title);
    expect(await find(app.as('owner'), 'refund')).toHaveLength(2);
    expect(await find(app.as('staff'), 'refund')).toEqual(['Send 100% of the refund']);
    expect(await find(app.as('owner'), '100%')).toEqual(['Send 100% of the refund']);
    expect(await find(app.as('owner'), '%')).toEqual(['Send 100% of the refund']);
  });
});
