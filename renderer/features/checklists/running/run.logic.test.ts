import { describe, expect, test } from 'vitest';
import type { Contest, RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { checklistIdSchema, contestIdSchema, runIdSchema } from '../../../../shared/ids.ts';
import { daySchema } from '../../../../shared/clock.ts';
import { blankChecklist } from '../checklists.logic.ts';
import { blankItem } from '../making/blank-item.logic.ts';
import {
  canContest,
  listAnswered,
  naWarning,
  notCountedText,
  outcomeMark,
  pointsText,
  runFindingsTitle,
  runHeadline,
  runTone,
} from './run.logic.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const definition = {
  ...blankChecklist(),
  sections: [
    {
      id: 's1',
      title: '',
      weight: 1,
      items: [{ ...blankItem('yes-no', 'i2'), label: 'Was it true?' }, blankItem('text', 'i3')],
    },
  ],
  lastId: 3,
};
const score = {
  value: 0.84,
  capped: 0.84,
  earned: 10.5,
  possible: 12.5,
  naShare: 0,
  passed: null,
  sections: [],
  criticalFails: [],
};
const run = {
  id: runIdSchema.parse(id),
  checklistId: checklistIdSchema.parse(id),
  title: 'Shop visit',
  version: 1,
  use: 'shop',
  about: '',
  locationId: null,
  locationName: 'Harbour',
  ranOn: daySchema.parse('2026-11-20'),
  state: 'submitted',
  isLocked: false,
  filledByName: 'Dana',
  answered: 2,
  toAnswer: 2,
  value: 0.84,
  capped: 0.84,
  passed: null,
  openFindings: 0,
} as const;
const page = (more: Partial<RunPage> = {}): RunPage => ({
  run,
  definition,
  answers: { i2: { given: { number: 0 }, note: '' } },
  revision: 1,
  photos: [],
  score,
  findings: [],
  contests: [],
  filledBy: null,
  review: null,
  ...more,
});
const contest = (outcome: Contest['outcome'], at = 1): Contest => ({
  id: contestIdSchema.parse(id),
  itemId: 'i2',
  reason: 'It was.',
  byName: 'Priya',
  at,
  outcome,
  decision: null,
  decidedByName: null,
  decidedAt: null,
});

describe('what is true of a run', () => {
  test('is what it is about while it is filled in', () => {
    expect(runHeadline(page({ run: { ...run, state: 'draft' } }), 'en')).toBe('Shop visit, Harbour');
    expect(runHeadline(page({ run: { ...run, state: 'sent-back', about: 'Van 2' } }), 'en')).toBe('Van 2');
  });

  test('is its score, and whether that is enough', () => {
    expect(runHeadline(page(), 'en')).toBe('Scored 84%');
    const passAt = { ...definition, passAt: 0.8 };
    const passed = page({ definition: passAt, score: { ...score, passed: true } });
    expect(runHeadline(passed, 'en')).toBe('Passed with 84%, 80% needed');
    const failed = page({ definition: passAt, score: { ...score, value: 0.5, capped: 0.5, passed: false } });
    expect(runHeadline(failed, 'en')).toBe('Failed with 50%, 80% needed');
    expect([passed, failed, page()].map((one) => runTone(one.score))).toEqual(['good', 'bad', 'neutral']);
  });

  test('is the critical item that failed, with the score before and after it', () => {
    const failed = page({ score: { ...score, capped: 0, criticalFails: ['i2'] } });
    expect(runHeadline(failed, 'en')).toBe('Failed on “Was it true?”: 0% instead of 84%');
    expect(runTone(failed.score)).toBe('bad');
  });

  test('is that nothing is scored, where nothing applied', () => {
    expect(runHeadline(page({ score: { ...score, value: null, capped: null } }), 'en')).toBe(
      'Shop visit, Harbour: nothing of it is scored',
    );
  });
});

test('a score is warned of only above two fifths that did not apply', () => {
  expect(naWarning(page({ score: { ...score, naShare: 0.4 } }), 'en')).toBeNull();
  expect(naWarning(page({ score: { ...score, naShare: 0.5 } }), 'en')).toContain('50% of what is scored did not apply');
});

test('a run that counts in no figure says why', () => {
  expect(notCountedText(page())).toBeNull();
  const review = { byName: 'Sam', at: 1, reason: 'A trial.' };
  expect(notCountedText(page({ run: { ...run, state: 'excluded' }, review }))).toBe(
    'Accepted, and left out of every figure. A trial.',
  );
  expect(notCountedText(page({ run: { ...run, state: 'rejected' } }))).toBe('Rejected, and in no figure.');
});

describe('an answer', () => {
  test('says how it went', () => {
    expect(listAnswered(page()).get('i2')?.outcome).toBe('none');
    expect(outcomeMark('none')).toEqual({ word: 'failed', tone: 'bad' });
    expect(outcomeMark('na')).toBeNull();
    expect(listAnswered(page()).get('i3')?.outcome).toBeNull();
  });

  test('leaves the score once it was contested with success', () => {
    const upheld = listAnswered(page({ contests: [contest('upheld')] })).get('i2');
    expect(upheld?.isLeftOut).toBe(true);
    expect(listAnswered(page({ contests: [contest('refused')] })).get('i2')?.isLeftOut).toBe(false);
  });

  test('can be contested while nothing stands against that', () => {
    const may = (more: Partial<RunPage>, itemId = 'i2'): boolean => {
      const answered = listAnswered(page(more)).get(itemId);
      return answered !== undefined && canContest(page(more), answered);
    };
    expect(may({})).toBe(true);
    expect(may({}, 'i3')).toBe(false);
    expect(may({ contests: [contest(null)] })).toBe(false);
    expect(may({ contests: [contest('refused')] })).toBe(true);
    expect(may({ contests: [contest('upheld')] })).toBe(false);
    expect(may({ run: { ...run, isLocked: true } })).toBe(false);
    expect(may({ run: { ...run, state: 'draft' } })).toBe(false);
  });
});

test('what is left to look into is counted', () => {
  expect(runFindingsTitle(page(), 'en')).toBe('Nothing went badly');
});

test('points are written without the dust of sums', () => {
  expect(pointsText({ ...score, earned: 10.500000001 }, 'en')).toBe('10.5 of 12.5 points');
});
