import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { blankChecklist, blankItem } from './blank-item.rules.ts';
import type { ChecklistDefinition, ClaimKind, Item } from './definition.schema.ts';
import { assertComplete, assertFits, fitsItem, isBlank, listMissing, noPhotos, progressOf } from './fill.rules.ts';
import type { Given } from './runs.schema.ts';

const options = ['o1', 'o2'].map((id) => ({ id, label: id, score: 1 }));
const day = daySchema.parse('2026-11-19');

describe('an answer', () => {
  it.each<[Item, Given[], Given[]]>([
    [blankItem('yes-no', 'i1'), [{ number: 0 }, { number: 1 }, { na: true }], [{ number: 2 }, { text: 'yes' }]],
    [blankItem('scale', 'i1'), [{ number: 0 }, { number: 5 }], [{ number: 6 }, { number: -1 }, { number: 2.5 }]],
    [{ ...blankItem('choice', 'i1'), options }, [{ pick: 'o1' }], [{ pick: 'o9' }, { picks: ['o1'] }]],
    [{ ...blankItem('multiple', 'i1'), options }, [{ picks: ['o1', 'o2'] }, { picks: [] }], [{ picks: ['o1', 'o1'] }]],
    [blankItem('number', 'i1'), [{ number: -2.5 }], [{ number: Infinity }, { day }]],
    [blankItem('time', 'i1'), [{ number: 0 }, { number: 61.5 }], [{ number: -1 }]],
    [blankItem('text', 'i1'), [{ text: '' }], [{ number: 1 }, { na: true }]],
    [blankItem('date', 'i1'), [{ day }], [{ text: '2026-11-19' }]],
    [blankItem('photo', 'i1'), [], [{ text: 'a photo' }]],
    [{ ...blankItem('scale', 'i1'), naAllowed: false }, [{ number: 1 }], [{ na: true }]],
  ])('fits $type as the item asks', (item, fitting, others) => {
    expect(fitting.filter((given) => !fitsItem(item, given))).toEqual([]);
    expect(others.filter((given) => fitsItem(item, given))).toEqual([]);
  });

  it.each<[ClaimKind, Given[], Given[]]>([
    ['days', [{ number: 0 }, { never: true }], [{ number: -1 }, { number: 1.5 }, { na: true }]],
    ['count', [{ number: 3 }], [{ never: true }, { number: -1 }]],
    ['share', [{ number: 0.95 }, { number: 0 }, { number: 1 }], [{ number: 95 }, { number: -0.1 }]],
    ['amount', [{ number: 120_050 }], [{ number: 0.5 }]],
    ['yes-no', [{ number: 1 }], [{ number: 2 }]],
  ])('to a claim of %s fits its kind', (kind, fitting, others) => {
    const item: Item = { ...blankItem('claim', 'i1'), kind };
    expect(fitting.filter((given) => !fitsItem(item, given))).toEqual([]);
    expect(others.filter((given) => fitsItem(item, given))).toEqual([]);
  });

  it('that says nothing is none', () => {
    expect([null, { text: ' \n' }, { picks: [] }].every(isBlank)).toBe(true);
    expect([{ na: true } as const, { number: 0 }, { text: 'x' }].some(isBlank)).toBe(false);
  });
});

const checklistOf = (...items: Item[]): ChecklistDefinition => ({
  ...blankChecklist('shop'),
  sections: [{ id: 's1', title: '', weight: 1, items }],
});

const answered = (given: Given | null, note = '') => ({ given, note });

describe('a checklist that is filled in', () => {
  const definition = checklistOf(
    { ...blankItem('yes-no', 'i1'), label: 'Clean?', badNeeds: { note: true, photo: true } },
    { ...blankItem('text', 'i2'), label: 'What else?' },
    { ...blankItem('photo', 'i3'), label: 'The window', required: true },
    blankItem('scale', 'i4'),
  );

  it('must have its scored items answered, and others where it says so', () => {
    expect(progressOf(definition, {}, noPhotos)).toEqual({ answered: 0, toAnswer: 3 });
    expect(listMissing(definition, {}, noPhotos).map(({ sentence }) => sentence)).toEqual([
      '“Clean?” is not answered yet.',
      '“The window” still needs its photo.',
      'Item 4 is not answered yet.',
    ]);
  });

  it('takes "does not apply" and a photo for an answer, and a note alone for none', () => {
    const answers = { i1: answered({ na: true }), i4: answered(null, 'Hard to say') };
    expect(progressOf(definition, answers, new Map([['i3', 2]]))).toEqual({ answered: 2, toAnswer: 3 });
    expect(listMissing(definition, answers, new Map([['i3', 2]])).map(({ itemId }) => itemId)).toEqual(['i4']);
  });

  it('wants a note and a photo where an answer earned nothing', () => {
    const bad = { i1: answered({ number: 0 }, ' '), i4: answered({ number: 0 }) };
    const photos = new Map([['i3', 1]]);
    expect(listMissing(definition, bad, photos).map(({ itemId, lacks }) => [itemId, lacks])).toEqual([
      ['i1', 'note'],
      ['i1', 'photo'],
    ]);
    const told = { ...bad, i1: answered({ number: 0 }, 'Crumbs') };
    expect(listMissing(definition, told, new Map([...photos, ['i1', 1]]))).toEqual([]);
    expect(listMissing(definition, { ...bad, i1: answered({ number: 1 }) }, photos)).toEqual([]);
  });

  it('is refused while something is missing: three are named, the others counted', () => {
    const five = checklistOf(...['i1', 'i2', 'i3', 'i4', 'i5'].map((id) => blankItem('yes-no', id)));
    expect(() => assertComplete(five, {}, noPhotos)).toThrow(/^Item 1 is not .* Item 3 is not .* 2 more are open\.$/);
    expect(() => assertComplete(five, {}, noPhotos)).toThrow(
      expect.objectContaining({ reason: 'NOT_COMPLETE', field: 'i1' }),
    );
    expect(() => assertComplete(checklistOf(blankItem('text', 'i1')), {}, noPhotos)).not.toThrow();
  });

  it('refuses answers to what it does not ask', () => {
    expect(() => assertFits(definition, { i9: answered({ number: 1 }) })).toThrow(
      expect.objectContaining({ reason: 'NOT_ASKED' }),
    );
    expect(() => assertFits(definition, { i1: answered({ number: 3 }) })).toThrow(
      expect.objectContaining({ reason: 'DOES_NOT_FIT', message: 'The answer to “Clean?” does not fit what it asks.' }),
    );
    expect(() => assertFits(definition, { i1: answered(null, 'Later') })).not.toThrow();
  });
});
