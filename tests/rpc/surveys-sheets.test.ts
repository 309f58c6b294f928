import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import type { TotalId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { recordResponse, visitDefinition } from '../factories/visits.ts';
import { makeSurvey, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

let app: TestApp;
let dana: Client;
let visit: OpenSurvey;
beforeEach(async () => {
  app = await openTestApp();
  dana = app.as('manager');
  visit = await openSurvey(dana, visitDefinition());
});
afterEach(() => app.close());

const record = (changed: Parameters<typeof recordResponse>[3] = {}, survey = visit) =>
  recordResponse(app, dana, survey, changed);

describe('sheets', () => {
  const print = (sheets: number) =>
    dana.surveys.printSheets({ commandId: commandId(), surveyId: visit.surveyId, sheets });
  const enter = (sheet: number, answers = {}) =>
    record({ channel: 'paper', sheet, answers: { q1: 9, q3: { pick: ['o1'] }, ...answers } });
  const find = (sheet: number) => dana.surveys.findSheet({ surveyId: visit.surveyId, sheet });

  it('have numbers that are never given twice, and never taken back', async () => {
    const undoes = commandId();
    const first = await dana.surveys.printSheets({ commandId: undoes, surveyId: visit.surveyId, sheets: 40 });
    expect(first).toMatchObject({ from: 1, to: 40 });
    expect(await print(3)).toMatchObject({ from: 41, to: 43 });
    expect(await refusalOf(dana.history.undo({ commandId: commandId(), undoes }))).toBe('CAN_NOT_UNDO');
    const draft = await makeSurvey(dana, visitDefinition());
    expect(await refusalOf(dana.surveys.printSheets({ commandId: commandId(), surveyId: draft, sheets: 1 }))).toBe(
      'NOT_OPEN',
    );
  });

  it('are entered once', async () => {
    await print(40);
    expect(await find(7)).toEqual({ state: 'printed', responseId: null });
    expect(await find(41)).toEqual({ state: 'unknown', responseId: null });
    const { id } = await enter(7);
    expect(await find(7)).toEqual({ state: 'entered', responseId: id });
    expect(await refusalOf(enter(7))).toBe('SHEET_TAKEN');
    await expect(enter(57)).rejects.toThrow('Sheet 57 was never printed: the last is 40.');
    expect(await refusalOf(record({ sheet: 8 }))).toBe('NOT_ON_PAPER');
  });

  it('can be entered again once the first time was set aside, which then stays aside', async () => {
    await print(40);
    const { id } = await enter(7);
    await dana.surveys.setAside({ commandId: commandId(), id, reason: 'Keyed from the wrong pile' });
    expect(await find(7)).toEqual({ state: 'printed', responseId: null });
    await enter(7);
    expect(await refusalOf(dana.surveys.setAside({ commandId: commandId(), id, reason: null }))).toBe('SHEET_TAKEN');
  });

  it('are keyed again by sample, and count as checked where both agree', async () => {
    await print(40);
    for (let sheet = 1; sheet <= 11; sheet += 1) await enter(sheet, { q3: { pick: ['o1', 'other'], other: 'Radio' } });
    expect(await dana.surveys.sampleSheets({ surveyId: visit.surveyId })).toEqual({
      sheets: [4, 11],
      entered: 11,
      checked: 0,
    });
    const compare = (sheet: number, answers: object) =>
      dana.surveys.compareSheet({
        commandId: commandId(),
        surveyId: visit.surveyId,
        sheet,
        answers: { q1: 9, ...answers },
      });
    expect(await compare(4, { q1: 8, q3: { pick: ['o1'] } })).toMatchObject({ differing: ['q1', 'q3'] });
    expect((await find(4)).state).toBe('entered');
    expect(await compare(4, { q3: { pick: ['other', 'o1'], other: ' radio' } })).toMatchObject({
      differing: [],
    });
    expect((await find(4)).state).toBe('checked');
    expect(await dana.surveys.sampleSheets({ surveyId: visit.surveyId })).toEqual({
      sheets: [11],
      entered: 11,
      checked: 1,
    });
    expect(await refusalOf(compare(30, {}))).toBe('NOT_ENTERED');
  });

  it('are one for a second look even where there are few, and none where there are none', async () => {
    await print(40);
    const sample = async () => (await dana.surveys.sampleSheets({ surveyId: visit.surveyId })).sheets;
    expect(await sample()).toEqual([]);
    await enter(9);
    await enter(8);
    expect(await sample()).toEqual([8]);
    const answers = { q1: 9, q3: { pick: ['o1'] } };
    await dana.surveys.compareSheet({ commandId: commandId(), surveyId: visit.surveyId, sheet: 8, answers });
    expect(await sample()).toEqual([]);
  });

  it('are to be checked again once they were corrected', async () => {
    await print(1);
    const { id } = await enter(1);
    const answers = { q1: 9, q3: { pick: ['o1'] } };
    await dana.surveys.compareSheet({ commandId: commandId(), surveyId: visit.surveyId, sheet: 1, answers });
    expect(await dana.surveys.getResponse({ id })).toMatchObject({ isChecked: true });
    await dana.surveys.correct({ commandId: commandId(), id, answers: { ...answers, q1: 8 } });
    expect((await find(1)).state).toBe('entered');
  });
});

describe('totals', () => {
  const totals = (changed: object = {}) => ({
    id: newId<TotalId>(),
    surveyId: visit.surveyId,
    question: 'q1',
    counts: { '9': 3, '2': 1 },
    from: daySchema.parse('2026-01-01'),
    to: daySchema.parse('2026-03-31'),
    locationId: null,
    source: 'Comment cards of the spring',
    ...changed,
  });
  const save = (saved: ReturnType<typeof totals>) => dana.surveys.saveTotals({ commandId: commandId(), totals: saved });

  it('are kept with period and source, changed, and left out again', async () => {
    const first = totals();
    await save(first);
    const list = async () => (await dana.surveys.listTotals({ surveyId: visit.surveyId })).items;
    expect(await list()).toEqual([{ ...first, counts: { '9': 3, '2': 1, answered: 4 } }]);
    await save({ ...first, counts: { '9': 5, '2': 0 } });
    expect(await list()).toMatchObject([{ counts: { '9': 5, answered: 5 } }]);
    await save(totals({ to: daySchema.parse('2026-06-30') }));
    expect((await list()).map(({ to }) => to)).toEqual(['2026-06-30', '2026-03-31']);
    const undoes = commandId();
    await dana.surveys.removeTotals({ commandId: undoes, id: first.id });
    expect(await list()).toHaveLength(1);
    await dana.history.undo({ commandId: commandId(), undoes });
    expect(await list()).toHaveLength(2);
  });

  it('are of a question the survey asks, in a period that is over', async () => {
    expect(await refusalOf(save(totals({ question: 'q77' })))).toBe('NO_SUCH_QUESTION');
    expect(await refusalOf(save(totals({ to: daySchema.parse('2026-11-20') })))).toBe('NOT_OVER');
    expect(await refusalOf(save(totals({ counts: { '11': 1 } })))).toBe('NO_SUCH_ANSWER');
    expect(await refusalOf(save(totals({ locationId: newId() })))).toBe('NO_SUCH_PLACE');
    const kept = totals();
    await save(kept);
    const other = await openSurvey(dana, visitDefinition('After delivery'));
    expect(await refusalOf(save({ ...kept, surveyId: other.surveyId }))).toBe('OTHER_SURVEY');
    expect(await refusalOf(dana.surveys.removeTotals({ commandId: commandId(), id: newId() }))).toBe('NOT_FOUND');
  });
});
