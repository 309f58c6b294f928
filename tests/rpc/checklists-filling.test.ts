import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import {
  day,
  fill,
  goodVisit,
  makeChecklist,
  makeRun,
  review,
  startRun,
  submit,
  toAnswers,
  visitScorecard,
  yesNoItem,
  makeChecklistDefinition,
  sectionOf,
} from '../factories/checklists.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const dana = () => app.as('manager').checklists;

describe('filling in', () => {
  it('keeps what is typed, and tells how far it is apart from how it went', async () => {
    const id = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')), { about: 'Tuesday' });
    const before = await app.as('staff').checklists.getRun({ id });
    expect(before).toMatchObject({ answers: {}, revision: 0, score: { value: null }, run: { state: 'draft' } });
    expect([before.run.answered, before.run.toAnswer]).toEqual([0, 5]);
    const answers = {
      ...toAnswers({ i2: { number: 1 }, i3: { number: 1 }, i13: { na: true } }),
      i12: { given: null, note: 'No clock at hand' },
    };
    await fill(app.as('staff'), id, answers);
    const { run, score, ...page } = await app.as('staff').checklists.getRun({ id });
    expect(page.answers).toEqual(answers);
    expect([run.answered, run.toAnswer, run.value]).toEqual([3, 5, null]);
    // Of what is answered so far: 1 and 1/5 of the first section.
    expect(score.value).toBeCloseTo(0.6, 12);
  });

  it('is refused from a window that shows older answers', async () => {
    const id = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')));
    await fill(app.as('staff'), id, toAnswers({ i2: { number: 1 } }));
    const late = { commandId: commandId(), id, answers: toAnswers({ i2: { number: 0 } }), revision: 0 };
    expect(await refusalOf(app.as('staff').checklists.saveAnswers(late))).toBe('CHANGED_SINCE');
  });

  it('takes no answer that its item does not ask for', async () => {
    const id = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')));
    for (const [item, given] of [
      ['i3', { number: 6 }],
      ['i13', { pick: 'o99' }],
      ['i2', { text: 'yes' }],
    ] as const)
      expect([item, await refusalOf(fill(app.as('staff'), id, toAnswers({ [item]: given })))]).toEqual([
        item,
        'DOES_NOT_FIT',
      ]);
    expect(await refusalOf(fill(app.as('staff'), id, toAnswers({ i99: { number: 1 } })))).toBe('NOT_ASKED');
  });

  it('freezes the version: a change afterwards makes a new one, and the run keeps what it was asked', async () => {
    const checklistId = await makeChecklist(app.as('manager'));
    const id = await startRun(app, app.as('staff'), checklistId);
    const { definition, revision } = await dana().get({ id: checklistId });
    const changed = { ...definition, title: 'A visit, anew' };
    expect(await dana().save({ commandId: commandId(), id: checklistId, definition: changed, revision })).toMatchObject(
      {
        version: 2,
      },
    );
    const run = await dana().getRun({ id });
    expect([run.definition.title, run.run.version]).toEqual([definition.title, 1]);
    await startRun(app, app.as('staff'), checklistId);
    expect(new Set((await dana().listRuns({})).items.map(({ version }) => version))).toEqual(new Set([1, 2]));
  });

  it('is refused of what is archived, not ready, or to come', async () => {
    const checklistId = await makeChecklist(app.as('manager'));
    expect(await refusalOf(startRun(app, app.as('staff'), checklistId, { ranOn: day('2026-11-20') }))).toBe(
      'IN_FUTURE',
    );
    await dana().setArchived({ commandId: commandId(), id: checklistId, archived: true });
    expect(await refusalOf(startRun(app, app.as('staff'), checklistId))).toBe('ARCHIVED');
    const empty = await makeChecklist(app.as('manager'), makeChecklistDefinition([sectionOf('s1', [])]));
    expect(await refusalOf(startRun(app, app.as('staff'), empty))).toBe('NOT_READY');
  });

  it('can be taken back as long as nothing is answered, and then the checklist can change again', async () => {
    const checklistId = await makeChecklist(app.as('manager'));
    const undoes = commandId();
    const begun = { id: newId<RunId>(), checklistId, about: '', locationId: null, ranOn: day('2026-11-19') };
    await dana().startRun({ commandId: undoes, ...begun });
    expect((await dana().get({ id: checklistId })).isInUse).toBe(true);
    await app.as('manager').history.undo({ commandId: commandId(), undoes });
    expect((await dana().get({ id: checklistId })).isInUse).toBe(false);
    expect((await dana().listRuns({})).items).toEqual([]);
  });
});

describe('handing in', () => {
  it('is refused while something is unanswered, and names it', async () => {
    const id = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')));
    await fill(app.as('staff'), id, toAnswers({ ...goodVisit, i2: null }));
    await expect(submit(app.as('staff'), id)).rejects.toMatchObject({
      message: '“Were you greeted?” is not answered yet.',
      data: { reason: 'NOT_COMPLETE', field: 'i2' },
    });
  });

  it('wants the note and photo of a bad answer, and nothing of a good one', async () => {
    const definition = makeChecklistDefinition([
      sectionOf('s1', [yesNoItem('i2', 'Clean?', { badNeeds: { note: true, photo: true } })]),
    ]);
    const checklistId = await makeChecklist(app.as('manager'), definition);
    const bad = await startRun(app, app.as('staff'), checklistId);
    await fill(app.as('staff'), bad, toAnswers({ i2: { number: 0 } }));
    await expect(submit(app.as('staff'), bad)).rejects.toMatchObject({
      message: '“Clean?” went badly and needs a note that says how. “Clean?” went badly and needs a photo.',
    });
    await makeRun(app, app.as('staff'), checklistId, toAnswers({ i2: { number: 1 } }));
    await makeRun(app, app.as('staff'), checklistId, toAnswers({ i2: { na: true } }));
  });

  it('scores, and makes a finding of each answer that earned nothing', async () => {
    const checklistId = await makeChecklist(app.as('manager'), visitScorecard({ passAt: 0.8 }));
    const id = await makeRun(app, app.as('staff'), checklistId, {
      ...toAnswers({ ...goodVisit, i3: { number: 4 }, i11: { number: 0 }, i12: { number: 30 }, i13: { pick: 'o16' } }),
      i11: { given: { number: 0 }, note: 'Rang out twice' },
    });
    const { run, score, findings } = await dana().getRun({ id });
    // Welcome: (1 + 4/5) / 2 = 0.9. Phone: (0 + 1/2) / 2 = 0.25, capped 0 because nobody answered.
    expect(score).toMatchObject({ naShare: 0.2, passed: false, criticalFails: ['i11'] });
    expect(score.sections.map(({ value, capped }) => [value, capped])).toEqual([
      [0.9, 0.9],
      [0.25, 0],
    ]);
    expect(run.value).toBeCloseTo(0.575, 12);
    expect(run.capped).toBeCloseTo(0.45, 12);
    expect(run).toMatchObject({ state: 'submitted', passed: false, openFindings: 1, filledByName: 'Priya' });
    expect(findings).toMatchObject([
      { itemId: 'i11', kind: 'bad-answer', label: 'Was the phone answered?', said: 'no', note: 'Rang out twice' },
    ]);
  });

  it('is done once: what was handed in is not changed any more', async () => {
    const id = await makeRun(app, app.as('staff'), await makeChecklist(app.as('manager')), toAnswers(goodVisit));
    expect(await refusalOf(fill(app.as('staff'), id, toAnswers({})))).toBe('HANDED_IN');
    expect(await refusalOf(submit(app.as('staff'), id))).toBe('HANDED_IN');
  });
});

describe('who fills in', () => {
  it('staff see and touch their own runs, leaders all', async () => {
    const checklistId = await makeChecklist(app.as('manager'));
    const theirs = await startRun(app, app.as('manager'), checklistId);
    const own = await startRun(app, app.as('staff'), checklistId);
    const priya = app.as('staff').checklists;
    expect((await priya.listRuns({})).items.map(({ id }) => id)).toEqual([own]);
    expect((await dana().listRuns({})).items).toHaveLength(2);
    expect(await refusalOf(priya.getRun({ id: theirs }))).toBe('NOT_YOURS');
    expect(await refusalOf(priya.saveAnswers({ commandId: commandId(), id: theirs, answers: {}, revision: 0 }))).toBe(
      'NOT_YOURS',
    );
    expect(await refusalOf(submit(app.as('staff'), theirs))).toBe('NOT_YOURS');
    await fill(app.as('manager'), own, toAnswers(goodVisit));
    await submit(app.as('manager'), own);
  });

  it('a shopper reaches no run that is not handed to them', async () => {
    const id = await startRun(app, app.as('manager'), await makeChecklist(app.as('manager')));
    const shopper = app.as('shopper').checklists;
    expect(await refusalOf(shopper.getRun({ id }))).toBe('NOT_YOURS');
    expect(await refusalOf(shopper.saveAnswers({ commandId: commandId(), id, answers: {}, revision: 0 }))).toBe(
      'NOT_YOURS',
    );
  });
});

describe('the list of runs', () => {
  it('is newest first, page by page, by checklist, use, state and days', async () => {
    const one = await makeChecklist(app.as('manager'));
    const other = await makeChecklist(app.as('manager'), visitScorecard({ use: 'call' }));
    const first = await makeRun(app, app.as('staff'), one, toAnswers(goodVisit), { ranOn: day('2026-10-01') });
    const second = await startRun(app, app.as('staff'), other, { ranOn: day('2026-11-02') });
    const third = await startRun(app, app.as('staff'), one, { ranOn: day('2026-11-03') });
    const idsOf = async (filter: Parameters<ReturnType<typeof dana>['listRuns']>[0]): Promise<RunId[]> =>
      (await dana().listRuns(filter)).items.map(({ id }) => id);
    expect(await idsOf({})).toEqual([third, second, first]);
    const page = await dana().listRuns({ limit: 2 });
    expect(page.items.map(({ id }) => id)).toEqual([third, second]);
    expect(await idsOf({ limit: 2, cursor: page.next ?? '' })).toEqual([first]);
    expect(await idsOf({ checklistId: one })).toEqual([third, first]);
    expect(await idsOf({ use: 'call' })).toEqual([second]);
    expect(await idsOf({ state: 'submitted' })).toEqual([first]);
    expect(await idsOf({ from: day('2026-11-01'), to: day('2026-11-02') })).toEqual([second]);
    await review(app.as('manager'), first, 'accepted');
    expect(await idsOf({ state: 'submitted' })).toEqual([]);
  });
});
