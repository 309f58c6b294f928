import { describe, expect, it } from 'vitest';
import type { ActionId, FindingId, PersonId } from '../../ids.ts';
import { blankChecklist, blankItem } from './blank-item.rules.ts';
import { decideFindings, droppedBecause, toFindingAction, type StandingFinding } from './findings.rules.ts';
import type { Given } from './runs.schema.ts';
import { scoreRun } from './scoring.rules.ts';

const definition = {
  ...blankChecklist('shop'),
  sections: [
    {
      id: 's1',
      title: '',
      weight: 1,
      items: [{ ...blankItem('yes-no', 'i1'), label: 'Clean?' }, blankItem('scale', 'i2')],
    },
  ],
};
const yes: Given = { number: 1 };
const no: Given = { number: 0 };

const decide = (
  given: Given,
  findings: readonly StandingFinding[],
  state: 'submitted' | 'rejected' | 'accepted' = 'submitted',
) => {
  const answers = { i1: { given, note: 'Crumbs' }, i2: { given: { number: 3 }, note: '' } };
  return decideFindings({ definition, answers, outcomes: scoreRun(definition, answers).outcomes, state, findings });
};

const found = { item: 'i1', label: 'Clean?', said: 'no', note: 'Crumbs' };
const open: StandingFinding = { item: 'i1', kind: 'bad-answer', state: 'open', reason: null };

describe('the findings of a run', () => {
  it('are its bad answers, with words and note', () => {
    expect(decide(no, [])).toEqual([{ do: 'add', found }]);
    expect(decide(yes, [])).toEqual([]);
  });

  it('follow an answer that was mended: dropped when it is good, quoted anew when it is still bad', () => {
    expect(decide(yes, [open])).toEqual([{ do: 'drop', item: 'i1', reason: droppedBecause.mended }]);
    expect(decide(no, [open])).toEqual([{ do: 'quote', found }]);
  });

  it('fall with a run that is rejected, and open again with it', () => {
    const dropped: StandingFinding = { ...open, state: 'dismissed', reason: droppedBecause.rejected };
    expect(decide(no, [open], 'rejected')).toEqual([{ do: 'drop', item: 'i1', reason: droppedBecause.rejected }]);
    expect(decide(no, [dropped], 'accepted')).toEqual([{ do: 'reopen', found }]);
  });

  it('stay as somebody decided: dismissed, or acted on', () => {
    const dismissed: StandingFinding = { ...open, state: 'dismissed', reason: 'Builders in the house' };
    expect(decide(no, [dismissed])).toEqual([{ do: 'quote', found }]);
    expect(decide(yes, [{ ...open, state: 'action' }])).toEqual([]);
    expect(decide(no, [{ ...open, state: 'action' }], 'rejected')).toEqual([]);
  });

  it('leave alone what an audit uncovered about the same item', () => {
    expect(decide(no, [{ ...open, kind: 'blind-spot' }])).toEqual([]);
    expect(decide(yes, [{ ...open, kind: 'blind-spot' }])).toEqual([]);
  });
});

describe('the action of a finding', () => {
  // Ids of these tests are names: no rule looks inside one.
  const finding = { id: 'finding' as FindingId, label: 'Clean?', said: 'no' };
  const asked = {
    id: 'action' as ActionId,
    asker: 'dana' as PersonId,
    now: Date.UTC(2026, 10, 19, 23, 30),
    timeZone: 'Europe/Berlin',
  };

  it('says what was found, is whoever asks’, and is due at the end of the day in a week', () => {
    // It is the 20th in Berlin already.
    expect(toFindingAction(finding, asked)).toMatchObject({
      what: 'Clean? no',
      who: 'dana',
      dueAt: Date.UTC(2026, 10, 27, 23) - 1,
      dueOn: '2026-11-27',
      findingId: 'finding',
    });
  });

  it('is what somebody asked for where they did', () => {
    const dueAt = Date.UTC(2026, 11, 1, 12);
    const action = toFindingAction(finding, { ...asked, what: 'Sweep twice a day', who: null, dueAt });
    expect(action).toMatchObject({ what: 'Sweep twice a day', who: null, dueAt, dueOn: '2026-12-01' });
  });

  it('is a sentence of at most 300 characters, however long the answer is', () => {
    const long = { ...finding, label: 'What was seen', said: 'a word '.repeat(100) };
    expect(toFindingAction(long, asked).what).toMatch(/^What was seen: a word .*…$/);
    expect(toFindingAction(long, asked).what.length).toBeLessThanOrEqual(300);
  });
});
