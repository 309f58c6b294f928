import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionId, AuditId, PersonId, RunId, VowId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import {
  answerItem,
  askInMirror,
  claim,
  claimItem,
  finishAudit,
  goTo,
  recordRound,
  scaleItem,
  startAudit,
} from '../factories/audits.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';

const items = [
  claimItem('i1', 'count', 'attention.rounds'),
  claimItem('i2', 'share', 'promises.kept-first'),
  scaleItem('i3', 'How well do we listen?'),
];

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  goTo(app, '2026-10-01');
});
afterEach(() => app.close());

const owner = () => app.as('owner').mirror;
const current = () => owner().current({});

/** Answers everything: three rounds claimed of one, most promises kept, and listening fairly. */
async function answerAll(id: AuditId, rounds = 3): Promise<void> {
  await claim(app, id, 'i1', { number: rounds });
  await claim(app, id, 'i2', { number: 0.9 }, 'I would have heard');
  await answerItem(app, id, 'i3', { number: 3 });
}

async function finishedAudit(): Promise<AuditId> {
  const id = await startAudit(app);
  await answerAll(id);
  await finishAudit(app, id);
  return id;
}

const vow = (who: PersonId | null = app.people.owner) => ({
  id: newId<VowId>(),
  actionId: newId<ActionId>(),
  what: 'One round a week',
  who,
  dueAt: app.clock.now() + 30 * 86_400_000,
});

describe('a quarter’s audit', () => {
  it('opens by itself on its day, and tells how long it has been open', async () => {
    await askInMirror(app, items, { opensAfterDays: 5 });
    const quarter = { name: 'Q3 2026', from: '2026-07-01', to: '2026-09-30', opensOn: '2026-10-06' };
    expect(await current()).toMatchObject({ ...quarter, isOpen: false, state: 'not-started', auditId: null });
    expect(await refusalOf(startAudit(app))).toBe('NOT_OPEN_YET');
    goTo(app, '2026-10-08');
    expect(await current()).toMatchObject({ ...quarter, isOpen: true, openDays: 2, state: 'not-started' });
    const id = await startAudit(app);
    expect(await current()).toMatchObject({ auditId: id, state: 'open', answered: 0, toAnswer: 3 });
    await answerItem(app, id, 'i3', { number: 3 });
    expect(await current()).toMatchObject({ answered: 1, toAnswer: 3 });
  });

  it('is one, whoever begins it again', async () => {
    await askInMirror(app, items);
    const id = await startAudit(app);
    expect(await startAudit(app)).toBe(id);
    expect((await owner().list({})).items).toMatchObject([{ id, state: 'open' }]);
  });

  it('follows the business year', async () => {
    await app.as('owner').business.change({ commandId: commandId(), patch: { yearStartsInMonth: 2 } });
    await askInMirror(app, items);
    goTo(app, '2026-11-01');
    expect(await current()).toMatchObject({ name: 'Q3 2026/27', from: '2026-08-01', to: '2026-10-31', openDays: 0 });
  });

  it('asks, until the owner chooses otherwise, the owner alone, by the checklist that comes with the program', async () => {
    expect(await owner().getSettings({})).toEqual({
      opensAfterDays: 0,
      checklistId: null,
      asksManagers: false,
      asksStaff: false,
      asksOutsider: false,
    });
    const id = await startAudit(app);
    const { definition } = await owner().get({ id });
    const asked = definition.sections.flatMap((section) => section.items);
    expect(asked.length).toBeGreaterThanOrEqual(30);
    const claims = asked.flatMap((item) => (item.type === 'claim' ? [item] : []));
    const { items: measures } = await app
      .as('owner')
      .measures.read({ from: (await current()).from, to: (await current()).to });
    const ids = new Set(measures.map((measure) => measure.id));
    expect(claims.filter((item) => !ids.has(item.measure)).map((item) => item.measure)).toEqual([]);
    const { checklistId } = await owner().getSettings({});
    await finishTemplate(id);
    goTo(app, '2027-01-01');
    await startAudit(app);
    expect((await app.as('owner').checklists.list({ use: 'mirror' })).items.map((one) => one.id)).toEqual([
      checklistId,
    ]);
  });

  /** Goes through what comes with the program, claiming nothing but zeros. */
  async function finishTemplate(id: AuditId): Promise<void> {
    const { definition } = await owner().get({ id });
    for (const item of definition.sections.flatMap((section) => section.items)) {
      if (item.type === 'claim') await claim(app, id, item.id, { number: 0 });
      else if (item.type === 'scale') await answerItem(app, id, item.id, { number: item.to });
      else if (item.type === 'yes-no') await answerItem(app, id, item.id, { number: 1 });
    }
    await finishAudit(app, id);
  }

  it('takes no checklist that it could not be finished with', async () => {
    const photo = { ...scaleItem('i1', 'Is it tidy?'), badNeeds: { note: false, photo: true } };
    expect(await refusalOf(askInMirror(app, [photo]))).toBe('NEEDS_PHOTO');
    const checklistId = await askInMirror(app, items);
    await app.as('owner').checklists.setArchived({ commandId: commandId(), id: checklistId, archived: true });
    expect(await refusalOf(startAudit(app))).toBe('NO_CHECKLIST');
  });
});

describe('finishing', () => {
  beforeEach(() => askInMirror(app, items));

  it('is refused while something is unanswered, naming it', async () => {
    const id = await startAudit(app);
    await claim(app, id, 'i1', { number: 1 });
    const finishing = owner().finish({ commandId: commandId(), id, vows: [] });
    await expect(finishing).rejects.toThrow(/promises\.kept-first.*not answered.*How well do we listen/s);
    expect((await owner().get({ id })).audit.state).toBe('open');
  });

  it('makes findings of claims the records don’t bear out, and of those nobody can judge', async () => {
    await recordRound(app.as('owner'), '2026-08-10');
    const id = await startAudit(app);
    await answerAll(id);
    expect(await finishAudit(app, id)).toBe(2);
    const { items: findings } = await app.as('owner').checklists.listFindings({});
    expect(findings.map(({ kind, itemId, said, note, foundOn }) => ({ kind, itemId, said, note, foundOn }))).toEqual(
      expect.arrayContaining([
        {
          kind: 'overclaim',
          itemId: 'i1',
          said: 'Said: 3. The records say: 1.',
          note: '',
          foundOn: '2026-10-01',
        },
        {
          kind: 'no-record',
          itemId: 'i2',
          said: 'Said: 90%. There is no record to hold it against, so nobody can know.',
          note: 'I would have heard',
          foundOn: '2026-10-01',
        },
      ]),
    );
    expect(findings).toHaveLength(2);
  });

  it('makes a finding of what the owner admits, too', async () => {
    const id = await startAudit(app);
    await answerAll(id);
    await answerItem(app, id, 'i3', { number: 1 }, 'hardly at all');
    // Nobody ever made a round, nobody keeps promises, and nobody listens.
    expect(await finishAudit(app, id)).toBe(3);
    const { items: findings } = await app.as('owner').checklists.listFindings({});
    expect(findings).toHaveLength(3);
    expect(findings.find(({ kind }) => kind === 'bad-answer')).toMatchObject({ itemId: 'i3', note: 'hardly at all' });
  });

  it('leaves an audit that takes no more answers, claims or second ends, and is not taken back', async () => {
    const id = await startAudit(app);
    await answerAll(id);
    const ending = commandId();
    await owner().finish({ commandId: ending, id, vows: [] });
    const answer = { given: { number: 5 }, note: '' };
    expect(await refusalOf(owner().answer({ commandId: commandId(), id, itemId: 'i3', answer }))).toBe('FINISHED');
    expect(await refusalOf(owner().reveal({ commandId: commandId(), id, itemId: 'i1', answer }))).toBe('FINISHED');
    expect(await refusalOf(finishAudit(app, id))).toBe('FINISHED');
    expect(await refusalOf(app.as('owner').history.undo({ commandId: commandId(), undoes: ending }))).toBe(
      'CAN_NOT_UNDO',
    );
    expect(await current()).toMatchObject({ state: 'finished', isOpen: false, openDays: 0 });
    const { runId } = await owner().get({ id });
    const { run } = await app.as('manager').checklists.getRun({ id: runId });
    expect(run).toMatchObject({ state: 'submitted', value: 0.5 });
  });

  it('shows what came of it to leaders, with the trend of all that were finished', async () => {
    await recordRound(app.as('owner'), '2026-08-10');
    const first = await finishedAudit();
    goTo(app, '2027-01-02');
    const second = await startAudit(app);
    await answerAll(second, 0);
    await finishAudit(app, second);
    const shown = await app.as('manager').mirror.results({ id: second });
    expect(shown.score.value).toBe(0.5);
    expect(shown.trend).toMatchObject([
      { id: first, name: 'Q3 2026', counts: { confirmed: 0, overclaim: 1, noRecord: 1, index: 0 } },
      { id: second, name: 'Q4 2026', counts: { confirmed: 1, overclaim: 0, noRecord: 1, index: 1 } },
    ]);
    expect(shown.reveals.map(({ itemId, before }) => [itemId, before?.verdict])).toEqual([
      ['i1', 'overclaim'],
      ['i2', 'no-record'],
    ]);
    const page = await app.as('manager').mirror.list({ limit: 1 });
    expect(page.items.map(({ id }) => id)).toEqual([second]);
    const rest = await app.as('manager').mirror.list({ limit: 1, cursor: sure(page.next) });
    expect(rest.items.map(({ id }) => id)).toEqual([first]);
    expect(rest.next).toBeNull();
  });
});

describe('a promise to oneself', () => {
  beforeEach(() => askInMirror(app, items));

  it('is an action with an owner and a day, and comes first in the next audit with what became of it', async () => {
    const id = await startAudit(app);
    await answerAll(id);
    const [mine, danas] = [vow(), { ...vow(app.people.manager), what: 'Read every comment' }];
    await owner().finish({ commandId: commandId(), id, vows: [mine, danas] });
    const { action } = await app.as('owner').actions.get({ id: mine.actionId });
    expect(action).toMatchObject({ what: 'One round a week', source: 'vow', whoName: 'Sam', dueAt: mine.dueAt });
    await app.as('manager').actions.change({ commandId: commandId(), id: danas.actionId, state: 'done' });
    expect((await owner().results({ id })).vows).toMatchObject([{ id: mine.id }, { id: danas.id, state: 'done' }]);
    goTo(app, '2027-01-01');
    const next = await startAudit(app);
    expect((await owner().get({ id: next })).vowsBefore).toMatchObject([
      { what: 'One round a week', whoName: 'Sam', state: 'open', closedAt: null },
      { what: 'Read every comment', whoName: 'Dana', state: 'done' },
    ]);
    expect((await owner().get({ id })).vowsBefore).toEqual([]);
  });

  it('is one of three at most, by somebody who works here', async () => {
    const id = await startAudit(app);
    await answerAll(id);
    const four = [vow(), vow(), vow(), vow()];
    expect(await refusalOf(owner().finish({ commandId: commandId(), id, vows: four }))).toBe('BAD_REQUEST');
    const stranger = [vow(newId<PersonId>())];
    expect(await refusalOf(owner().finish({ commandId: commandId(), id, vows: stranger }))).toBe('NO_SUCH_PERSON');
    expect((await owner().get({ id })).audit.state).toBe('open');
  });
});

describe('an early look', () => {
  it('is that quarter’s audit, and the one to go on with', async () => {
    await askInMirror(app, items);
    goTo(app, '2026-11-19');
    const last = await startAudit(app);
    const early = await startAudit(app, { early: true });
    expect(await current()).toMatchObject({ name: 'Q4 2026', auditId: early, isOpen: false, state: 'open' });
    await answerAll(early);
    await finishAudit(app, early);
    expect(await current()).toMatchObject({ name: 'Q3 2026', auditId: last, isOpen: true });
    goTo(app, '2027-01-01');
    expect(await current()).toMatchObject({ name: 'Q4 2026', auditId: early, isOpen: false, state: 'finished' });
    expect(await startAudit(app)).toBe(early);
  });
});

describe('the figures of the mirror', () => {
  const read = async (from: string, to: string) => {
    const days = { from, to } as Parameters<ReturnType<typeof app.as>['measures']['read']>[0];
    const ids = ['mirror.honesty-index', 'mirror.last-audit-days'];
    const [index, last] = (await app.as('manager').measures.read({ ...days, ids })).items;
    return { index: sure(index), last: sure(last) };
  };

  it('are of the last audit that was finished in the period, with its interval', async () => {
    await askInMirror(app, items);
    expect(await read('2026-10-01', '2026-12-31')).toMatchObject({
      index: { value: null, n: 0, lastOn: null },
      last: { value: null, n: 0 },
    });
    await recordRound(app.as('owner'), '2026-08-10');
    const id = await startAudit(app);
    await answerAll(id, 1);
    await finishAudit(app, id);
    goTo(app, '2026-10-11');
    const { index, last } = await read('2026-10-01', '2026-12-31');
    expect(index).toMatchObject({ value: 1, n: 1, high: 1, lastOn: '2026-10-01', records: { to: '/mirror' } });
    expect(index.low).toBeCloseTo(0.2065, 4);
    expect(last).toMatchObject({ value: 10, n: 1, lastOn: '2026-10-01' });
    expect((await read('2026-07-01', '2026-09-30')).index.value).toBeNull();
  });
});

describe('who may', () => {
  it('go through it is the owner alone; managers read what came of it, the staff nothing', async () => {
    await askInMirror(app, items);
    const id = await startAudit(app);
    for (const role of ['manager', 'staff'] as const) {
      const { mirror } = app.as(role);
      expect(await refusalOf(mirror.get({ id }))).toBe('NOT_ALLOWED');
      const start = { commandId: commandId(), id: newId<AuditId>(), runId: newId<RunId>(), early: false };
      expect(await refusalOf(mirror.start(start))).toBe('NOT_ALLOWED');
      expect(await refusalOf(mirror.finish({ commandId: commandId(), id, vows: [] }))).toBe('NOT_ALLOWED');
    }
    expect(await refusalOf(app.as('staff').mirror.list({}))).toBe('NOT_ALLOWED');
    expect((await app.as('manager').mirror.list({})).items).toHaveLength(1);
  });
});
