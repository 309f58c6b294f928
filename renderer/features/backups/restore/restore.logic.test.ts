import { describe, expect, it } from 'vitest';
import { accessSentence, previewSentences } from './restore.logic.ts';

const kind = (noun: string, onlyNow: number, onlyThen: number, changed: number) => ({
  table: noun,
  noun,
  onlyNow,
  onlyThen,
  changed,
});

const preview = { madeAt: 0, business: 'Harbour Bikes', isSameBusiness: true, withoutAccess: [] };

describe('what a restore would change', () => {
  it('is told by what goes, what comes back and what is as it was', () => {
    const kinds = [kind('entry', 2, 0, 0), kind('customer', 12, 1, 0), kind('action', 0, 0, 3)];
    expect(previewSentences({ ...preview, kinds }, 'en-GB')).toEqual([
      'Written since, and gone: 12 customers, 2 entries.',
      'Back again: 1 customer.',
      'As they were then: 3 actions.',
    ]);
  });

  it('names four kinds and counts the others', () => {
    const kinds = ['entry', 'customer', 'action', 'promise', 'survey', 'photo'].map((noun) => kind(noun, 1, 0, 0));
    expect(previewSentences({ ...preview, kinds }, 'en-GB')).toEqual([
      'Written since, and gone: 1 entry, 1 customer, 1 action, 1 promise, 2 other records.',
    ]);
  });

  it('says that nothing would, and whose backup it is', () => {
    expect(previewSentences({ ...preview, kinds: [] }, 'en-GB')).toEqual([
      'Nothing would change: all of it is the same now.',
    ]);
    expect(previewSentences({ ...preview, isSameBusiness: false, kinds: [] }, 'en-GB')).toEqual([
      'This is a backup of Harbour Bikes. All that is here would give way to it.',
    ]);
  });

  it('brings no access with it', () => {
    expect(accessSentence([])).toBe('Roles and PINs stay as they are here.');
    expect(accessSentence(['Ann', 'Ben'])).toBe(
      'Roles and PINs stay as they are here. Ann, Ben come back without a PIN, until you give one.',
    );
  });
});
