import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContestId, RunId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { fill, goodVisit, makeChecklist, makeRun, review, submit, toAnswers } from '../factories/checklists.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
let id: RunId;
beforeEach(async () => {
  app = await openTestApp();
  const checklistId = await makeChecklist(app.as('manager'));
  // Nobody answered the phone: the second section is 1/3 and capped 0.
  const answers = toAnswers({ ...goodVisit, i11: { number: 0 }, i13: { pick: 'o15' } });
  id = await makeRun(app, app.as('staff'), checklistId, answers);
});
afterEach(() => app.close());

const dana = () => app.as('manager').checklists;
const lock = () => dana().lock({ commandId: commandId(), id });
const findings = async () => (await dana().getRun({ id })).findings.map(({ itemId, state }) => [itemId, state]);
const resultsOf = async () => {
  const { run } = await dana().getRun({ id });
  return dana().results({ checklistId: run.checklistId });
};

async function contest(itemId: string, client = app.as('staff')): Promise<ContestId> {
  const made = { commandId: commandId(), id: newId<ContestId>(), runId: id, itemId, reason: 'The line was down' };
  return (await client.checklists.contest(made)).id;
}
const decide = (contestId: ContestId, outcome: 'upheld' | 'refused') =>
  dana().decideContest({ commandId: commandId(), id: contestId, outcome, decision: 'The log of the line says so' });

describe('a review', () => {
  it('accepts what was handed in, and says who and when', async () => {
    await review(app.as('manager'), id, 'accepted');
    const { run, review: said } = await app.as('staff').checklists.getRun({ id });
    expect([run.state, said]).toEqual(['accepted', { byName: 'Dana', at: app.clock.now(), reason: null }]);
    expect((await resultsOf()).runs).toBe(1);
  });

  it('accepts without counting', async () => {
    expect((await resultsOf()).runs).toBe(1);
    await review(app.as('manager'), id, 'excluded');
    expect(await resultsOf()).toMatchObject({ runs: 0, failed: 0, total: { n: 0 } });
    expect((await dana().getRun({ id })).run.value).not.toBe(null);
  });

  it('sends back with a reason; it has no score until it is handed in again, mended', async () => {
    expect(await refusalOf(review(app.as('manager'), id, 'sent-back'))).toBe('REASON_NEEDED');
    await review(app.as('manager'), id, 'sent-back', 'Did it ring at all?');
    expect((await resultsOf()).runs).toBe(0);
    const sent = await app.as('staff').checklists.getRun({ id });
    expect([sent.run.state, sent.run.value, sent.review?.reason]).toEqual(['sent-back', null, 'Did it ring at all?']);
    await fill(app.as('staff'), id, toAnswers({ ...goodVisit, i13: { pick: 'o15' } }));
    expect(await submit(app.as('staff'), id)).toBe(1);
    expect((await dana().getRun({ id })).run).toMatchObject({ state: 'submitted', capped: (1 + 2 / 3) / 2 });
    expect(await findings()).toEqual([
      ['i11', 'dismissed'],
      ['i13', 'open'],
    ]);
  });

  it('rejects with a reason, and the findings fall with it, until it is accepted after all', async () => {
    await review(app.as('manager'), id, 'rejected', 'Nobody was there');
    expect(await findings()).toEqual([
      ['i11', 'dismissed'],
      ['i13', 'dismissed'],
    ]);
    await review(app.as('manager'), id, 'accepted');
    expect(await findings()).toEqual([
      ['i11', 'open'],
      ['i13', 'open'],
    ]);
  });

  it('can be taken back, handing in can not', async () => {
    const undoes = commandId();
    await dana().review({ commandId: undoes, id, as: 'rejected', reason: 'Nobody was there' });
    await app.as('manager').history.undo({ commandId: commandId(), undoes });
    expect((await dana().getRun({ id })).run).toMatchObject({ state: 'submitted', openFindings: 2 });
    const { items } = await app.as('manager').history.list({ record: 'run', id });
    const handedIn = items.find(({ what }) => what === 'checklists.handed-in');
    expect(handedIn).toMatchObject({ canUndo: false, byName: 'Priya' });
    expect(handedIn?.fields).toContainEqual({ field: 'State', was: 'being filled in', became: 'handed in' });
  });

  it('is the leaders’, of what was handed in', async () => {
    expect(await refusalOf(review(app.as('staff'), id, 'accepted'))).toBe('NOT_ALLOWED');
    await review(app.as('manager'), id, 'sent-back', 'Again, please');
    expect(await refusalOf(review(app.as('manager'), id, 'accepted'))).toBe('NOT_HANDED_IN');
  });
});

describe('an item that is contested', () => {
  it('leaves the score when that is upheld; reason, decision and answer stay to be read by all', async () => {
    const contestId = await contest('i11');
    const before = await dana().getRun({ id });
    expect(before.score).toMatchObject({ criticalFails: ['i11'], capped: 0.5 });
    await decide(contestId, 'upheld');
    const { contests, score, run, answers } = await app.as('staff').checklists.getRun({ id });
    expect(contests).toMatchObject([
      {
        itemId: 'i11',
        reason: 'The line was down',
        byName: 'Priya',
        outcome: 'upheld',
        decision: 'The log of the line says so',
        decidedByName: 'Dana',
      },
    ]);
    // Left of the phone: 1 for the time, 0 for the words.
    expect(score).toMatchObject({ value: 0.75, capped: 0.75, criticalFails: [], naShare: 0.2 });
    expect([run.value, answers['i11']?.given]).toEqual([0.75, { number: 0 }]);
    expect(await findings()).toEqual([
      ['i11', 'dismissed'],
      ['i13', 'open'],
    ]);
    const results = await resultsOf();
    expect(results.items.find(({ itemId }) => itemId === 'i11')).toMatchObject({ none: 0, na: 1 });
    expect([results.failed, results.total.value]).toEqual([0, 0.75]);
  });

  it('stays as it is when that is refused, and can be contested anew', async () => {
    const before = (await dana().getRun({ id })).score;
    await decide(await contest('i11'), 'refused');
    expect((await dana().getRun({ id })).score).toEqual(before);
    await contest('i11');
  });

  it('is contested once at a time and decided once, by leaders, for good', async () => {
    const contestId = await contest('i11');
    expect(await refusalOf(contest('i11', app.as('manager')))).toBe('CONTESTED');
    expect(await refusalOf(contest('i17'))).toBe('NOT_SCORED');
    expect(await refusalOf(app.as('shopper').checklists.getRun({ id }))).toBe('NOT_YOURS');
    const decided = { commandId: commandId(), id: contestId, outcome: 'upheld', decision: 'Yes' } as const;
    expect(await refusalOf(app.as('staff').checklists.decideContest(decided))).toBe('NOT_ALLOWED');
    await dana().decideContest(decided);
    expect(await refusalOf(decide(contestId, 'refused'))).toBe('DECIDED');
    const undo = app.as('owner').history.undo({ commandId: commandId(), undoes: decided.commandId });
    expect(await refusalOf(undo)).toBe('CAN_NOT_UNDO');
  });
});

describe('a lock', () => {
  it('comes after review and contests, and ends all change', async () => {
    expect(await refusalOf(lock())).toBe('NOT_REVIEWED');
    const reviewed = commandId();
    await dana().review({ commandId: reviewed, id, as: 'accepted', reason: null });
    const contestId = await contest('i13');
    expect(await refusalOf(lock())).toBe('CONTESTED');
    await decide(contestId, 'refused');
    const locked = commandId();
    await dana().lock({ commandId: locked, id });
    expect((await dana().getRun({ id })).run.isLocked).toBe(true);
    expect(await refusalOf(lock())).toBe('LOCKED');
    expect(await refusalOf(contest('i11'))).toBe('LOCKED');
    expect(await refusalOf(review(app.as('manager'), id, 'rejected', 'Late'))).toBe('LOCKED');
    expect(await refusalOf(app.as('owner').history.undo({ commandId: commandId(), undoes: locked }))).toBe(
      'CAN_NOT_UNDO',
    );
    expect(await refusalOf(app.as('owner').history.undo({ commandId: commandId(), undoes: reviewed }))).toBe(
      'CHANGED_SINCE',
    );
  });

  it('is held by the store itself', async () => {
    await review(app.as('manager'), id, 'accepted');
    await lock();
    const change = app.app.store.database.prepare("UPDATE checklist_runs SET answers = '{}' WHERE run_id = ?");
    expect(() => change.run(id)).toThrow('A locked run stays as it is.');
  });
});
