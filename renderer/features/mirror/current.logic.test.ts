import { describe, expect, test } from 'vitest';
import { afterEarlyLook, currentPurpose, currentTitle } from './current.logic.ts';
import { day, makeResults, reader, testId } from './mirror.fixture.ts';

const current = {
  name: 'Q3 2026',
  from: day('2026-07-01'),
  to: day('2026-09-30'),
  opensOn: day('2026-11-14'),
  isOpen: true,
  openDays: 5,
  state: 'not-started',
  answered: 0,
  toAnswer: 30,
  auditId: null,
  wasEarly: false,
} as const;

describe('the quarter the mirror looks at', () => {
  test('says that it is open, and since when', () => {
    expect(currentTitle(current, reader, true)).toBe('The mirror for Q3 2026 is open');
    expect(currentPurpose(current, reader, true)).toBe('It has been open for 5 days. Take an evening for it.');
    expect(currentPurpose(current, reader, false)).toContain('The owner has not begun.');
    expect(currentPurpose({ ...current, openDays: 0 }, reader, true)).toContain('open since today');
  });

  test('says when it opens', () => {
    const closed = { ...current, isOpen: false, openDays: 0, opensOn: day('2026-12-05') };
    expect(currentTitle(closed, reader, true)).toBe('The mirror for Q3 2026 opens on Sat 5 Dec');
    expect(currentPurpose(closed, reader, true)).toContain('In 16 days.');
    expect(currentTitle({ ...closed, opensOn: day('2026-11-20') }, reader, true)).toBe(
      'The mirror for Q3 2026 opens tomorrow',
    );
  });

  test('is the running one for whoever has looked at that early, unless another is open', () => {
    const { audit } = makeResults();
    const early = { ...audit, id: testId<'Audit'>(4), name: 'Q4 2026', from: day('2026-10-01'), to: day('2026-12-31') };
    const done = { ...current, isOpen: false, state: 'finished' } as const;
    expect(afterEarlyLook(done, [early, audit])).toMatchObject({ name: 'Q4 2026', auditId: early.id, wasEarly: true });
    expect(afterEarlyLook(done, [audit])).toMatchObject({ name: 'Q3 2026', wasEarly: false });
    expect(afterEarlyLook(current, [early])).toMatchObject({ name: 'Q3 2026', wasEarly: false });
  });

  test('says how far it is, and that it is done', () => {
    expect(currentTitle({ ...current, state: 'open', answered: 12 }, reader, true)).toBe(
      'Mirror, Q3 2026: 12 of 30 answered',
    );
    expect(currentTitle({ ...current, state: 'finished', isOpen: false }, reader, true)).toBe(
      'You have looked at Q3 2026',
    );
    expect(currentTitle({ ...current, state: 'finished', isOpen: false }, reader, false)).toBe(
      'The owner has looked at Q3 2026',
    );
    const early = { ...current, state: 'open', opensOn: day('2027-01-01'), isOpen: false } as const;
    expect(currentPurpose(early, reader, true)).toBe('An early look: the quarter still runs.');
  });
});
