import { describe, expect, test } from 'vitest';
import { itemSchema } from '../../../shared/features/checklists/definition.schema.ts';
import { blankChecklist } from './checklists.logic.ts';
import { answeredBy, sectionNote, weighs } from './item-words.logic.ts';
import { blankItem } from './making/blank-item.logic.ts';

describe('how an item is answered', () => {
  test('says which answer is good', () => {
    expect(answeredBy(blankItem('yes-no', 'i1'), 'en')).toBe('yes or no, yes is good');
    expect(answeredBy(blankItem('time', 'i1'), 'en')).toBe(
      'time taken, good at 2:00 min or less, fair at 5:00 min or less',
    );
    expect(answeredBy(blankItem('number', 'i1'), 'en')).toBe('a number, good at 1 or more');
  });

  test('names the ends of a scale and the points of options', () => {
    const scale = itemSchema.parse({ ...blankItem('scale', 'i1'), from: 0, to: 10, low: 'never', high: 'always' });
    expect(answeredBy(scale, 'en')).toBe('from 0 (never) to 10 (always)');
    const options = [
      { id: 'o2', label: 'Clean', score: 2 },
      { id: 'o3', label: 'No fitting room', score: null },
    ];
    const choice = itemSchema.parse({ ...blankItem('choice', 'i1'), options });
    expect(answeredBy(choice, 'en')).toBe('one of: Clean (2), No fitting room (does not apply)');
  });
});

describe('what else is to be known of an item', () => {
  test('is said only where it is not as usual', () => {
    const item = blankItem('yes-no', 'i1');
    expect(weighs(item)).toBe('');
    if (item.type !== 'yes-no') throw new Error('This is another kind of item.');
    expect(weighs({ ...item, weight: 3, badNeeds: { note: true, photo: true } })).toBe(
      'weighs 3 · a bad answer needs a note and a photo',
    );
    expect(weighs({ ...item, weight: 0 })).toBe('not scored');
    expect(weighs(blankItem('text', 'i1'))).toBe('may be left out');
    expect(weighs(blankItem('claim', 'i1'))).toBe('');
  });
});

test('a section says its share of the score, unless points are counted or it stands alone', () => {
  const [only] = blankChecklist().sections;
  if (only === undefined) throw new Error('A blank checklist has a section.');
  const two = { ...blankChecklist(), sections: [only, { ...only, id: 's2', weight: 3 }] };
  expect(sectionNote(only, two)).toBe('0 items · 25% of the score');
  expect(sectionNote(only, blankChecklist())).toBe('0 items');
  expect(sectionNote(only, { ...two, scoring: 'points' })).toBe('0 items');
});
