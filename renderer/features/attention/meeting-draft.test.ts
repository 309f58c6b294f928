import { describe, expect, test } from 'vitest';
import { isDay, type Day } from '../../../shared/clock.ts';
import type { Meeting } from '../../../shared/features/attention/attention.schema.ts';
import { meetingIdSchema } from '../../../shared/ids.ts';
import { toMeetingDraft, toMeetingFields, toPoints } from './meeting-draft.ts';

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day.`);
  return text;
}

const kept: Meeting = {
  id: meetingIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  heldOn: day('2026-11-16'),
  title: 'Monday meeting',
  kind: 'one-to-one',
  byName: 'Sam',
  items: [
    { text: 'Complaints of the week', tag: 'operations', minutes: 10 },
    { text: 'Budget', tag: null, minutes: null },
    { text: 'constructor', tag: null, minutes: null },
  ],
};

describe('the form of a meeting', () => {
  test('begins today and empty', () => {
    expect(toMeetingDraft(null, day('2026-11-19'))).toEqual({
      heldOn: '2026-11-19',
      title: '',
      kind: 'meeting',
      agenda: '',
      chosen: {},
    });
  });

  test('gives a kept meeting back as it is: what somebody chose stays before what the words would say', () => {
    const { heldOn, title, kind, items } = kept;
    expect(toMeetingFields(toMeetingDraft(kept, day('2026-11-19')))).toEqual({ heldOn, title, kind, items });
  });
});

describe('the points of the text', () => {
  test('take the tag that was chosen, the one that was written, or a guess', () => {
    const agenda = 'Complaints\nBudget #people\nStaff\nAny other business\nconstructor';
    expect(toPoints({ agenda, chosen: { Staff: null } }).map(({ tag, isProposed }) => [tag, isProposed])).toEqual([
      ['customers', true],
      ['people', false],
      [null, false],
      [null, true],
      [null, true],
    ]);
  });

  test('keep what was chosen while the text around it changes', () => {
    const chosen = { Budget: 'customers' } as const;
    expect(toPoints({ agenda: '1. Vans\n2. Budget (5 min)', chosen })[1]).toMatchObject({
      text: 'Budget',
      tag: 'customers',
      minutes: 5,
    });
  });
});
