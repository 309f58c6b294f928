import { describe, expect, it } from 'vitest';
import { toAudit } from './audit.ts';
import { layOut } from './lay-out.ts';

/** Lines as `id type parent label`, with whatever else a line needs. */
function read(lines: readonly (readonly [id: string, type: string, parent: string, label: string, more?: object])[]) {
  const items = lines.map(([id, type, parent, label, more]) => ({
    item_id: id,
    type,
    parent_id: parent,
    label,
    ...more,
  }));
  const { sections, notCarried } = layOut(toAudit({ items }));
  return {
    asked: sections.map(({ title, questions }) => [title, ...questions.map(({ label }) => label)]),
    questions: sections.flatMap(({ questions }) => questions),
    notes: notCarried.map(({ item, what }) => `${item}: ${what}`),
  };
}

describe('the lines of an audit', () => {
  it('stand under their headings, those that hold them and those they follow', () => {
    const { asked } = read([
      ['s', 'section', '', 'Shop'],
      ['a', 'checkbox', 's', 'Open?'],
      ['c', 'category', 's', 'Door'],
      ['b', 'checkbox', 'c', 'Clean?'],
      ['d', 'category', 's', 'Till'],
      ['e', 'checkbox', 's', 'Counted?'],
      ['x', 'checkbox', '', 'Outside?'],
    ]);
    expect(asked).toEqual([
      ['', 'Outside?'],
      ['Shop', 'Open?'],
      ['Shop · Door', 'Clean?'],
      ['Shop · Till', 'Counted?'],
    ]);
  });

  it('keep the texts they are read with: those around them, and those right above them', () => {
    const { questions, notes } = read([
      ['t', 'information', '', 'Look closely:'],
      ['a', 'checkbox', 't', 'Clean?'],
      ['u', 'information', '', 'First.'],
      ['v', 'information', '', 'Then.', { options: { link: 'https://example.com' } }],
      ['b', 'checkbox', '', 'Locked?'],
      ['w', 'information', '', 'Thank you.'],
      ['p', 'information', '', 'Plan', { options: { type: 'media' } }],
    ]);
    expect(questions.map(({ guidance }) => guidance)).toEqual([
      ['Look closely:'],
      ['First.', 'Then. https://example.com'],
    ]);
    expect(notes).toEqual([
      'Plan: A picture to look at lies at SafetyCulture and not in the file.',
      'Thank you.: A text to read that no question follows.',
      'Plan: A text to read that no question follows.',
    ]);
  });

  it('of a group stand as often as it was filled in, without its pattern', () => {
    const { asked, notes } = read([
      ['g', 'dynamicfield', '', 'Dog'],
      ['p', 'primeelement', 'g', ''],
      ['a', 'checkbox', 'p', 'Safe?'],
      ['e', 'element', 'g', ''],
      ['b', 'checkbox', 'e', 'Safe?'],
      ['f', 'element', 'g', ''],
      ['c', 'checkbox', 'f', 'Safe?'],
    ]);
    expect(asked).toEqual([['', 'Dog 1: Safe?', 'Dog 2: Safe?']]);
    expect(notes).toEqual([expect.stringContaining('as often as it was filled in: 2×')]);
  });

  it('of a group nobody filled in stand once', () => {
    const { asked, notes } = read([
      ['g', 'dynamicfield', '', '', { options: { element: 'Dog' } }],
      ['p', 'primeelement', 'g', ''],
      ['a', 'checkbox', 'p', 'Safe?'],
    ]);
    expect(asked).toEqual([['', 'Dog: Safe?']]);
    expect(notes).toEqual([expect.stringContaining('it stands once')]);
  });

  it('know the question they hang on, and whether they were asked', () => {
    const { questions } = read([
      ['a', 'checkbox', '', 'Open?'],
      ['f', 'smartfield', 'a', '', { evaluation: false }],
      ['b', 'checkbox', 'f', 'Clean?'],
      ['c', 'checkbox', '', 'Locked?', { inactive: true }],
      ['d', 'checkbox', '', 'Lit?'],
    ]);
    expect(questions.map(({ label, onlyAfter, isOff }) => [label, onlyAfter, isOff])).toEqual([
      ['Open?', null, false],
      ['Clean?', 'Open?', true],
      ['Locked?', null, true],
      ['Lit?', null, false],
    ]);
  });
});
