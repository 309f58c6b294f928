import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { Visit } from '../../../shared/features/shops/shops.schema.ts';
import { checklistIdSchema, scenarioIdSchema, visitIdSchema } from '../../../shared/ids.ts';
import type { Reader } from '../../ui/format.ts';
import {
  cappedText,
  countFilters,
  scenarioParts,
  shopperText,
  visitLine,
  visitMark,
  visitTitle,
} from './shops.logic.ts';

const reader: Reader = {
  timeZone: 'Europe/Dublin',
  locale: 'en-IE',
  currency: 'EUR',
  now: Date.parse('2026-11-19T10:30:00Z'),
};
const day = (text: string) => daySchema.parse(text);
const id = '019a0000-0000-7000-8000-000000000001';

const visit = (changed: Partial<Visit> = {}): Visit => ({
  id: visitIdSchema.parse(id),
  scenarioId: scenarioIdSchema.parse(id),
  scenarioTitle: 'Asking for a price',
  channel: 'walk-in',
  checklistId: checklistIdSchema.parse(id),
  locationId: null,
  locationName: 'Queen Street',
  plannedOn: day('2026-11-20'),
  shopperKind: 'friend',
  shopperId: null,
  shopperName: 'Jo',
  shopperCalled: 'Jo',
  announced: false,
  state: 'planned',
  visitedOn: null,
  runId: null,
  runState: null,
  value: null,
  capped: null,
  ...changed,
});
const made = { state: 'made', runState: 'submitted', visitedOn: day('2026-11-18'), value: 0.8, capped: 0.8 } as const;

describe('how a visit stands', () => {
  test('is when it is due while it is planned, and late once its day is over', () => {
    expect(visitMark(visit(), reader)).toEqual({ text: 'tomorrow', tone: 'neutral' });
    expect(visitMark(visit({ plannedOn: day('2026-11-19') }), reader).text).toBe('today');
    expect(visitMark(visit({ plannedOn: day('2026-11-16') }), reader)).toEqual({ text: '2 days late', tone: 'bad' });
  });

  test('is what became of its scorecard afterwards', () => {
    expect(visitMark(visit({ state: 'doing', runState: 'draft' }), reader).text).toBe('begun');
    expect(visitMark(visit({ state: 'doing', runState: 'sent-back' }), reader).text).toBe('sent back');
    expect(visitMark(visit(made), reader).text).toBe('made');
    expect(visitMark(visit({ ...made, runState: 'excluded' }), reader).text).toBe('made, not counted');
    expect(visitMark(visit({ ...made, runState: 'rejected' }), reader)).toEqual({ text: 'rejected', tone: 'bad' });
    expect(visitMark(visit({ state: 'cancelled' }), reader).text).toBe('called off');
  });
});

describe('the title of a visit', () => {
  test('says when it is planned, and when it is late', () => {
    expect(visitTitle(visit(), reader)).toBe('Queen Street: a visit is planned for tomorrow');
    expect(visitTitle(visit({ plannedOn: day('2026-11-16') }), reader)).toBe(
      'Queen Street: the visit planned for Mon 16 Nov is late',
    );
  });

  test('says what was scored, as it counts after critical items', () => {
    expect(visitTitle(visit(made), reader)).toBe('Queen Street scored 80%');
    expect(visitTitle(visit({ ...made, capped: 0 }), reader)).toBe('Queen Street scored 80%, which counts as 0%');
    expect(visitTitle(visit({ ...made, value: null, capped: null }), reader)).toBe(
      'Queen Street: nothing could be scored',
    );
  });

  test('names the scenario where the business has one place only', () => {
    expect(visitTitle(visit({ locationName: null }), reader)).toContain('Asking for a price: ');
  });
});

test('the line under the title says as whom, how and when they came', () => {
  expect(visitLine(visit(), reader)).toBe('Asking for a price · walk-in');
  expect(visitLine(visit(made), reader)).toBe('Asking for a price · walk-in · visited yesterday');
  expect(visitLine(visit({ ...made, visitedOn: day('2026-11-13'), locationName: null }), reader)).toBe(
    'walk-in · visited on Fri 13 Nov',
  );
});

describe('the words of a visit', () => {
  test('say who goes', () => {
    expect(shopperText(visit())).toBe('Jo, a friend');
    expect(shopperText(visit({ shopperKind: 'agency', shopperName: 'Clear Eyes' }))).toBe('Clear Eyes, an agency');
    expect(shopperText(visit({ shopperKind: 'staff', shopperName: '', shopperCalled: 'Priya' }))).toBe('Priya');
  });

  test('say what critical items made of a score, only where they changed it', () => {
    expect(cappedText({ value: 0.8, capped: 0 })).toBe('counts as 0%');
    expect(cappedText({ value: 0.8, capped: 0.8 })).toBeNull();
    expect(cappedText({ value: null, capped: null })).toBeNull();
  });

  test('leave out the parts of a scenario that nobody wrote', () => {
    const parts = scenarioParts({ whoToBe: 'A cyclist', whatToAskFor: '', whatToWatch: 'The greeting' });
    expect(parts.map(({ label }) => label)).toEqual(['Who to be', 'What to watch']);
  });
});

test('only what narrows the list counts as a filter', () => {
  expect(countFilters({ show: 'made', tab: 'visits' })).toBe(0);
  expect(countFilters({ channel: 'phone', scenarioId: scenarioIdSchema.parse(id) })).toBe(2);
});
