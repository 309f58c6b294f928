import { expect, it } from 'vitest';
import type { Reader } from '../../ui/format.ts';
import { isDay, type Day } from '../../../shared/clock.ts';
import { actionsTitle, narrowedSentence, nextStates, sourcePath, standsText } from './actions.logic.ts';

const reader: Reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.UTC(2026, 10, 19, 9) };
const hour = 3_600_000;

it('titles the list with what is true', () => {
  expect(actionsTitle({ open: 7, overdue: 2 }, 'en')).toBe('Seven actions are open, two late');
  expect(actionsTitle({ open: 1, overdue: 0 }, 'en')).toBe('One action is open, none late');
  expect(actionsTitle({ open: 3, overdue: 3 }, 'en')).toBe('Three actions are open, all late');
  expect(actionsTitle({ open: 0, overdue: 0 }, 'en')).toBe('Nothing is waiting to be done');
});

it('says how late an open action is, and when another was over', () => {
  expect(standsText({ state: 'doing', dueAt: reader.now - hour, closedAt: null }, reader)).toEqual({
    text: '1 h late',
    tone: 'bad',
  });
  expect(standsText({ state: 'done', dueAt: 0, closedAt: reader.now - 2 * hour }, reader)).toEqual({
    text: 'done 2 h ago',
    tone: 'good',
  });
  expect(standsText({ state: 'dropped', dueAt: 0, closedAt: null }, reader)).toEqual({
    text: 'dropped',
    tone: 'neutral',
  });
});

it('offers what can come next, never where it stands already', () => {
  for (const state of ['open', 'doing', 'done', 'dropped'] as const) {
    const next = nextStates(state).map((one) => one.state);
    expect(next.length).toBeGreaterThan(0);
    expect(next).not.toContain(state);
  }
});

it('says what the list is narrowed to where a figure led here', () => {
  const day = (text: string): Day => {
    if (!isDay(text)) throw new Error(`${text} is no day.`);
    return text;
  };
  expect(narrowedSentence({ show: 'all', mine: true })).toBeNull();
  const [openedFrom, openedTo] = [day('2026-07-01'), day('2026-09-30')];
  expect(narrowedSentence({ fromResults: true, openedFrom, openedTo })).toBe(
    'Only from results, opened from 1 Jul 2026 up to 30 Sep 2026.',
  );
  expect(narrowedSentence({ dueTo: openedTo })).toBe('Only due up to 30 Sep 2026.');
});

it('leads to the record it came from, and nowhere where it came from none', () => {
  const sourceId = '019a0000-0000-7000-8000-000000000001';
  expect(sourcePath({ source: 'entry', sourceId })).toBe(`/log/${sourceId}`);
  expect(sourcePath({ source: 'response', sourceId })).toBe(`/responses/${sourceId}`);
  expect(sourcePath({ source: 'finding', sourceId })).toBe(`/runs/${sourceId}`);
  expect(sourcePath({ source: 'promise', sourceId })).toBe(`/promises/${sourceId}`);
  expect(sourcePath({ source: 'loss', sourceId })).toBe(`/losses/${sourceId}`);
  expect(sourcePath({ source: 'repeat', sourceId })).toBe(`/actions/${sourceId}`);
  expect(sourcePath({ source: 'vow', sourceId: null })).toBeNull();
  expect(sourcePath({ source: 'hand', sourceId: null })).toBeNull();
});
