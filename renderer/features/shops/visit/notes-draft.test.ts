import { describe, expect, test } from 'vitest';
import { budgetText, clockOf, fromNotesDraft, minuteOf, stayText, toNotesDraft } from './notes-draft.ts';

const money = { currency: 'EUR', locale: 'en-IE' };
const stored = { visitedOn: null, arrivedMinute: 545, leftMinute: 615, narrative: '  As typed.\n', costMinor: 1250 };

describe('the notes of a visit', () => {
  test('come back from the form as they went in, the narrative to the letter', () => {
    const draft = toNotesDraft(stored, money);
    expect(draft).toMatchObject({ arrived: '09:05', left: '10:15', cost: '€12.50' });
    expect(fromNotesDraft(draft, money)).toEqual({ notes: stored });
  });

  test('may all be empty', () => {
    const empty = { visitedOn: null, arrivedMinute: null, leftMinute: null, narrative: '', costMinor: null };
    expect(fromNotesDraft(toNotesDraft(empty, money), money)).toEqual({ notes: empty });
  });

  test('refuse a cost that is none and a time before they came', () => {
    const wrong = { ...toNotesDraft(stored, money), left: '08:00', cost: 'a lot' };
    expect(fromNotesDraft(wrong, money)).toEqual({
      errors: { costMinor: 'This is not an amount.', leftMinute: 'This is before they came.' },
    });
  });
});

describe('times', () => {
  test('are minutes after midnight', () => {
    expect(clockOf(0)).toBe('00:00');
    expect(clockOf(1439)).toBe('23:59');
    expect(minuteOf('23:59')).toBe(1439);
    expect(minuteOf('')).toBeNull();
  });

  test('say how long they stayed', () => {
    expect(stayText({ arrived: '09:05', left: '09:30' })).toBe('25 min');
    expect(stayText({ arrived: '09:00', left: '10:00' })).toBe('1 h');
    expect(stayText({ arrived: '09:05', left: '10:15' })).toBe('1 h 10 min');
    expect(stayText({ arrived: '09:05', left: '' })).toBeNull();
    expect(stayText({ arrived: '09:05', left: '09:00' })).toBeNull();
  });
});

describe('the cost', () => {
  test('stands beside the budget, and says when it is over', () => {
    expect(budgetText('12', 1500, money)).toEqual({ text: 'Budget: €15', isOver: false });
    expect(budgetText('18', 1500, money)).toEqual({ text: '€3 over the budget of €15', isOver: true });
    expect(budgetText('', 1500, money)?.isOver).toBe(false);
    expect(budgetText('18', null, money)).toBeNull();
  });
});
