import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Given } from '../../shared/features/checklists/runs.schema.ts';
import type { AuditId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import {
  answerItem,
  askInMirror,
  claim,
  claimItem,
  finishAudit,
  goTo,
  recordLeft,
  recordRound,
  scaleItem,
  startAudit,
} from '../factories/audits.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';

const items = [
  claimItem('i1', 'share', 'log.left-happy'),
  claimItem('i2', 'count', 'attention.rounds'),
  claimItem('i3', 'days', 'attention.last-round-days'),
  claimItem('i4', 'share', 'promises.kept-first'),
  claimItem('i5', 'yes-no', 'attention.rounds'),
  scaleItem('i6', 'How well do we listen?'),
];

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  goTo(app, '2026-09-10');
});
afterEach(() => app.close());

/** The audit of July to September, on its first day. */
async function auditQ3(): Promise<AuditId> {
  await askInMirror(app, items);
  goTo(app, '2026-10-01');
  return startAudit(app);
}

const get = (id: AuditId) => app.as('owner').mirror.get({ id });

const reveal = (id: AuditId, itemId: string, given: Given | null) =>
  app.as('owner').mirror.reveal({ commandId: commandId(), id, itemId, answer: { given, note: '' } });

describe('a claim held against the records of its quarter', () => {
  it('finds the lies that were planted, and what is true', async () => {
    // 41 of 52 left happy; two rounds, the last of them 29 days before the quarter ended.
    await recordLeft(app, { happy: 41, unhappy: 11 });
    await recordRound(app.as('owner'), '2026-08-10');
    await recordRound(app.as('owner'), '2026-09-01');
    const id = await auditQ3();
    const happy = await claim(app, id, 'i1', { number: 0.95 }, 'nearly all of them');
    expect(happy).toMatchObject({ verdict: 'overclaim', n: 52, note: 'nearly all of them', unit: 'share' });
    expect([happy.value, happy.low, happy.high].map((value) => ((value ?? 0) * 100).toFixed(1))).toEqual([
      '78.8',
      '66.0',
      '87.8',
    ]);
    expect(await claim(app, id, 'i2', { number: 4 })).toMatchObject({ verdict: 'overclaim', value: 2 });
    expect(await claim(app, id, 'i3', { number: 27 })).toMatchObject({
      verdict: 'confirmed',
      value: 29,
      lastOn: '2026-09-01',
    });
    expect(await claim(app, id, 'i4', { number: 0.9 })).toMatchObject({ verdict: 'no-record', value: null, n: 0 });
    expect(await claim(app, id, 'i5', { number: 0 })).toMatchObject({ verdict: 'underclaim', value: 2 });
    const counts = { confirmed: 1, overclaim: 2, underclaim: 1, noRecord: 1, index: 0.25 };
    expect((await get(id)).audit.counts).toEqual(counts);
  });

  it('reads no day after the quarter, however late it is uncovered', async () => {
    await recordRound(app.as('owner'), '2026-09-01');
    const id = await auditQ3();
    await recordRound(app.as('owner'), '2026-10-01');
    goTo(app, '2026-11-19');
    expect(await claim(app, id, 'i2', { number: 1 })).toMatchObject({ verdict: 'confirmed', value: 1 });
    expect(await claim(app, id, 'i3', { number: 29 })).toMatchObject({ value: 29, lastOn: '2026-09-01' });
  });

  it('has no record where nobody ever recorded anything of the kind', async () => {
    const id = await auditQ3();
    expect(await claim(app, id, 'i2', { number: 0 })).toMatchObject({ verdict: 'no-record' });
    expect(await claim(app, id, 'i3', { never: true })).toMatchObject({ verdict: 'no-record', claim: null });
    expect(await claim(app, id, 'i1', { number: 0.8 })).toMatchObject({ verdict: 'no-record' });
  });

  it('counts none as 0 and as never where others did record the kind', async () => {
    await recordRound(app.as('manager'), '2026-08-10');
    const id = await auditQ3();
    expect(await claim(app, id, 'i2', { number: 2 })).toMatchObject({ verdict: 'overclaim', value: 0 });
    expect(await claim(app, id, 'i3', { number: 40 })).toMatchObject({ verdict: 'overclaim', value: null });
    expect(await claim(app, id, 'i5', { number: 0 })).toMatchObject({ verdict: 'confirmed' });
  });

  it('opens the list of the records behind it', async () => {
    await recordRound(app.as('owner'), '2026-09-01');
    const id = await auditQ3();
    const { records } = await claim(app, id, 'i2', { number: 1 });
    expect(records).toMatchObject({ to: '/attention', search: { from: '2026-07-01', to: '2026-09-30' } });
  });

  it('of an early look reads up to the day it began', async () => {
    await askInMirror(app, items);
    await recordRound(app.as('owner'), '2026-08-10');
    const id = await startAudit(app, { early: true });
    goTo(app, '2026-09-20');
    await recordRound(app.as('owner'), '2026-09-19');
    expect((await get(id)).audit).toMatchObject({ from: '2026-07-01', to: '2026-09-30', name: 'Q3 2026' });
    expect(await claim(app, id, 'i3', { number: 31 })).toMatchObject({ verdict: 'confirmed', value: 31 });
  });
});

describe('the cover', () => {
  /** Everything a page holds of figures, and of the day of the one round there is. */
  const figuresIn = (page: unknown): string[] =>
    JSON.stringify(page).match(/"(?:value|n|low|high)":(?:-?\d[\d.]*|null)|"lastOn":[^,}]+|2026-09-01/g) ?? [];

  it('stays on every record until its claim is in', async () => {
    await recordLeft(app, { happy: 3 });
    await recordRound(app.as('owner'), '2026-09-01');
    const id = await auditQ3();
    expect(figuresIn(await get(id))).toEqual([]);
    await answerItem(app, id, 'i6', { number: 4 });
    expect(figuresIn(await get(id))).toEqual([]);
    await claim(app, id, 'i2', { number: 1 });
    const page = await get(id);
    const { reveals, answers } = page;
    // The pattern does see a figure where there is one.
    expect(figuresIn(page)).toContain('"value":1');
    expect(reveals.map(({ itemId }) => itemId)).toEqual(['i2']);
    expect(answers).toEqual({ i2: { given: { number: 1 }, note: '' }, i6: { given: { number: 4 }, note: '' } });
  });

  it('is not lifted where the claim is missing, or none that fits', async () => {
    const id = await auditQ3();
    expect(await refusalOf(reveal(id, 'i1', null))).toBe('NOTHING_CLAIMED');
    expect(await refusalOf(reveal(id, 'i1', { number: 95 }))).toBe('DOES_NOT_FIT');
    expect(await refusalOf(reveal(id, 'i1', { never: true }))).toBe('DOES_NOT_FIT');
    expect(await refusalOf(reveal(id, 'i6', { number: 3 }))).toBe('NOT_A_CLAIM');
    expect(await refusalOf(reveal(id, 'i9', { number: 3 }))).toBe('NOT_ASKED');
    expect((await get(id)).reveals).toEqual([]);
  });

  it('is lifted once: neither the claim nor what the records said is changed after', async () => {
    await recordRound(app.as('owner'), '2026-09-01');
    const id = await auditQ3();
    const revealing = commandId();
    const asked = { commandId: revealing, id, itemId: 'i2', answer: { given: { number: 9 }, note: '' } };
    const first = await app.as('owner').mirror.reveal(asked);
    expect(await app.as('owner').mirror.reveal(asked)).toEqual(first);
    expect(await refusalOf(reveal(id, 'i2', { number: 1 }))).toBe('REVEALED');
    const answer = { given: { number: 1 }, note: '' };
    expect(await refusalOf(app.as('owner').mirror.answer({ commandId: commandId(), id, itemId: 'i2', answer }))).toBe(
      'IS_CLAIM',
    );
    expect(await refusalOf(app.as('owner').history.undo({ commandId: commandId(), undoes: revealing }))).toBe(
      'CAN_NOT_UNDO',
    );
    await recordRound(app.as('owner'), '2026-09-02');
    const { reveals, answers } = await get(id);
    expect(reveals).toMatchObject([{ claim: 9, value: 1, verdict: 'overclaim' }]);
    expect(answers['i2']).toEqual({ given: { number: 9 }, note: '' });
  });

  it('can not be lifted around the mirror, through the checklist', async () => {
    const id = await auditQ3();
    const { runId } = await get(id);
    const { revision } = await app.as('owner').checklists.getRun({ id: runId });
    const answers = { i2: { given: { number: 1 }, note: '' } };
    expect(
      await refusalOf(app.as('owner').checklists.saveAnswers({ commandId: commandId(), id: runId, answers, revision })),
    ).toBe('IN_THE_MIRROR');
    expect(await refusalOf(app.as('owner').checklists.submit({ commandId: commandId(), id: runId }))).toBe(
      'IN_THE_MIRROR',
    );
  });

  it('tells a figure that is not there, or of another kind, instead of guessing', async () => {
    await askInMirror(app, [
      claimItem('i1', 'count', 'log.nobody-knows'),
      claimItem('i2', 'share', 'attention.rounds'),
    ]);
    goTo(app, '2026-10-01');
    const id = await startAudit(app);
    expect(await refusalOf(reveal(id, 'i1', { number: 1 }))).toBe('UNKNOWN_MEASURE');
    expect(await refusalOf(reveal(id, 'i2', { number: 1 }))).toBe('OTHER_KIND');
  });
});

describe('the same claim a quarter later', () => {
  it('stands beside what was said and recorded before', async () => {
    await recordRound(app.as('owner'), '2026-08-10');
    const lastRound = claimItem('i3', 'days', 'attention.last-round-days');
    await askInMirror(app, [claimItem('i2', 'count', 'attention.rounds'), lastRound]);
    goTo(app, '2026-10-01');
    const first = await startAudit(app);
    expect(await claim(app, first, 'i2', { number: 9 })).toMatchObject({ before: null });
    await claim(app, first, 'i3', { never: true });
    await finishAudit(app, first);
    // Asked by another checklist, the claim is still about the same figure.
    await askInMirror(app, [claimItem('i7', 'count', 'attention.rounds'), lastRound]);
    goTo(app, '2027-01-01');
    const second = await startAudit(app);
    expect(await claim(app, second, 'i7', { number: 0 })).toMatchObject({
      verdict: 'confirmed',
      before: { claim: 9, value: 1, verdict: 'overclaim' },
    });
    expect(await claim(app, second, 'i3', { number: 143 })).toMatchObject({
      value: 143,
      before: { claim: null, value: 51, verdict: 'underclaim' },
    });
  });

  it('is compared with what was uncovered then, also when the records were changed since', async () => {
    const id = await auditQ3();
    await recordEntry(app, app.as('owner'), { heardAt: Date.parse('2026-09-01T10:00:00Z') });
    const before = await claim(app, id, 'i1', { number: 0 });
    await recordEntry(app, app.as('owner'), { howLeft: 'happy', heardAt: Date.parse('2026-09-01T10:00:00Z') });
    expect(before).toMatchObject({ value: 0, n: 1 });
    expect((await get(id)).reveals[0]).toMatchObject({ value: 0, n: 1 });
  });
});
