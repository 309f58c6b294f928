import { describe, expect, it } from 'vitest';
import { assertSound, listProblems } from '../../definition-check.rules.ts';
import { listItems } from '../../definition.rules.ts';
import type { Item } from '../../definition.schema.ts';
import { assertFits } from '../../fill.rules.ts';
import { scoreRun } from '../../scoring.rules.ts';
import { readAudit } from './read-audit.ts';

type Line = { readonly item_id: string; readonly type: string; readonly [field: string]: unknown };

const counted = (max: number) => ({ scoring: { max_score: max } });

/** An audit that was filled in on New Year's Eve in New York, when Europe had the new year already. */
const audit = (items: readonly Line[], more: object = {}): unknown => ({
  audit_id: 'audit_1',
  audit_data: { name: 'Evening round', date_completed: '2026-01-01T02:00:00.000Z' },
  template_data: { metadata: { name: 'Round' }, response_sets: {} },
  items,
  ...more,
});

function read(items: readonly Line[], more: object = {}) {
  const { definition, run, notCarried } = readAudit(audit(items, more), 'America/New_York');
  assertSound(definition);
  expect(listProblems(definition)).toEqual([]);
  assertFits(definition, run?.answers ?? {});
  const [item] = listItems(definition);
  const { value, earned, possible } = scoreRun(definition, run?.answers ?? {}).score;
  return {
    definition,
    run,
    item,
    given: item === undefined ? undefined : run?.answers[item.id]?.given,
    score: [value, earned, possible],
    notes: notCarried.map(({ what }) => what),
  };
}

const slider = (options: object, value: unknown, max: number): Line => ({
  item_id: 'a',
  type: 'slider',
  label: 'How full?',
  options,
  responses: { value },
  ...counted(max),
});

const optionsOf = (item: Item | undefined) =>
  item?.type === 'choice' || item?.type === 'multiple' ? item.options.map(({ label, score }) => [label, score]) : [];

describe('an audit', () => {
  it('was made on its day where the business is, and is about what it was called', () => {
    const { definition, run } = read([{ item_id: 'a', type: 'textsingle', label: 'Who?' }]);
    expect([definition.title, run?.about, run?.ranOn]).toEqual(['Round', 'Evening round', '2025-12-31']);
  });

  it('that was not finished says so', () => {
    const { notes } = read([{ item_id: 'a', type: 'text', label: 'Who?' }], { audit_data: { name: '' } });
    expect(notes).toEqual([expect.stringContaining('not finished')]);
  });

  it('keeps a kind of line that is not known out, by name', () => {
    const { notes, definition } = read([
      { item_id: 'a', type: 'text', label: 'Who?' },
      { item_id: 'b', type: 'weather', label: 'Outside' },
    ]);
    expect(listItems(definition)).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining('“weather”')]);
  });

  it('whose lines lie in a circle, or without an end in each other, is refused', () => {
    const circle = [
      { item_id: 'a', parent_id: 'b', type: 'section', label: 'A' },
      { item_id: 'b', parent_id: 'a', type: 'section', label: 'B' },
    ];
    expect(() => readAudit(audit(circle), 'UTC')).toThrow('damaged');
    const deep = Array.from({ length: 5000 }, (_, at) => ({
      item_id: `i${at}`,
      parent_id: `i${at - 1}`,
      type: 'checkbox',
      label: '',
    }));
    expect(() => readAudit(audit(deep), 'UTC')).toThrow('without an end');
    const twice = Array.from({ length: 3 }, () => ({ item_id: 'a', parent_id: 'a', type: 'section', label: 'A' }));
    expect(() => readAudit(audit(twice), 'UTC')).toThrow('damaged');
  });

  it('that asks nothing, or more than anybody could fill in, is refused', () => {
    expect(() => readAudit(audit([{ item_id: 'a', type: 'section' }]), 'UTC')).toThrow('asks nothing');
    const long = Array.from({ length: 501 }, (_, at) => ({ item_id: `i${at}`, type: 'checkbox', label: `${at}` }));
    expect(() => readAudit(audit(long), 'UTC')).toThrow('longer than any checklist');
    expect(() => readAudit({ audit_id: 'x', items: 'none' }, 'UTC')).toThrow('damaged at items');
  });

  it('can’t reach what objects share', () => {
    const sets: unknown = JSON.parse('{"__proto__": {"responses": [{"id": "x", "label": "Bad"}]}}');
    const question = { item_id: 'a', type: 'question', label: '?', options: { response_set: '__proto__' } };
    read(
      [
        {
          ...question,
          responses: {
            selected: [
              { id: 'y', label: 'Yes' },
              { id: 'n', label: 'No' },
            ],
          },
        },
      ],
      {
        template_data: { response_sets: sets },
      },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('responses' in {}).toBe(false);
  });
});

describe('a box to tick', () => {
  it('that nobody touched is a no where it counts, and does not apply where it does not', () => {
    const box = { type: 'checkbox', label: 'Locked?' };
    const { definition, run, score } = read([
      { ...box, item_id: 'a', responses: { value: '1' }, ...counted(1) },
      { ...box, item_id: 'b', ...counted(1) },
      { ...box, item_id: 'c' },
    ]);
    const given = listItems(definition).map(({ id }) => run?.answers[id]?.given);
    expect([given, score]).toEqual([
      [{ number: 1 }, { number: 0 }, { na: true }],
      [0.5, 1, 2],
    ]);
  });
});

describe('a slider', () => {
  it('that begins at 0 is a scale', () => {
    const { item, given, score } = read([slider({ min: '0', max: '8', increment: '2' }, '6', 8)]);
    expect(item).toMatchObject({ type: 'scale', from: 0, to: 8, weight: 1 });
    expect([given, score]).toEqual([{ number: 6 }, [0.75, 6, 8]]);
  });

  it('that begins higher, or goes in parts, earns the same as a choice of its marks', () => {
    const { item, score, notes } = read([slider({ min: 1, max: 3, increment: 0.5 }, 2.5, 3)]);
    expect(optionsOf(item).map(([label]) => label)).toEqual(['1', '1.5', '2', '2.5', '3']);
    expect(score).toEqual([2.5 / 3, 2.5, 3]);
    expect(notes).toEqual([expect.stringContaining('choice of its marks')]);
  });

  it('that no scale can hold is a number that earns nothing', () => {
    const { item, given, score } = read([slider({ min: -5, max: 5000, increment: 1 }, 70, 5000)]);
    expect(item).toMatchObject({ type: 'number', weight: 0 });
    expect([given, score]).toEqual([{ number: 70 }, [null, 0, 0]]);
  });

  it('whose answer is not on its scale is left open, and says so', () => {
    const { given, notes } = read([slider({ min: 0, max: 10, increment: 1 }, 11, 10)]);
    expect(given).toBeUndefined();
    expect(notes).toEqual([expect.stringContaining('does not lie on its scale'), expect.stringContaining('open')]);
  });
});

describe('a question', () => {
  const response = (id: string, score: number, isScored = true, label = id) => ({
    id,
    label,
    score,
    enable_score: isScored,
  });
  const question = (options: object, selected: readonly object[], max: number): Line => ({
    item_id: 'a',
    type: 'question',
    label: 'How was it?',
    options: { response_set: 's', ...options },
    responses: { selected, text: 'Seen twice' },
    ...counted(max),
  });
  const sets = (...responses: readonly object[]) => ({ template_data: { response_sets: { s: { responses } } } });

  it('weighs what it weighs there, and keeps what was noted', () => {
    const set = sets(response('Good', 5), response('Fair', 3), response('N/A', 0, false));
    const { score, run, item } = read([question({ weighting: '4' }, [response('Fair', 3)], 20)], set);
    // The vendor's own example: 3 of 5 at a weight of 4 are 12 of 20.
    expect(score).toEqual([0.6, 12, 20]);
    expect(run?.answers[item?.id ?? '']?.note).toBe('Seen twice');
    expect(optionsOf(item)).toEqual([
      ['Good', 5],
      ['Fair', 3],
      ['N/A', null],
    ]);
  });

  it('with several answers earns their sum, of the sum of all', () => {
    const all = [response('a', 1), response('b', 2), response('c', 0), response('d', 5)];
    const { score, item } = read(
      [question({ multiple_selection: true }, [response('b', 2), response('d', 5)], 8)],
      sets(...all),
    );
    expect([item?.type, score]).toEqual(['multiple', [7 / 8, 7, 8]]);
  });

  it('keeps options with the same words apart, and makes no negative points of them', () => {
    const set = sets(response('1', -1, true, 'Bad'), response('2', 1, true, 'Bad'), response('3', 2, true, ''));
    const { item, notes } = read([question({}, [response('2', 1)], 2)], set);
    expect(optionsOf(item)).toEqual([
      ['Bad', 0],
      ['Bad (2)', 1],
      ['Without words', 2],
    ]);
    expect(notes).toEqual(['“Bad” scores -1 there; it earns nothing here.']);
  });

  it('whose options the file does not hold has those that were chosen, and says so', () => {
    const lines = ['x', 'y'].map((id) => ({ ...question({}, [response(id, 1)], 1), item_id: id }));
    const { item, notes } = read(lines, { template_data: {} });
    expect(optionsOf(item).map(([label]) => label)).toEqual(['x', 'y']);
    expect(notes).toEqual(Array(2).fill(expect.stringContaining('only those that were chosen')));
  });

  it('that was left out of the total there does not apply here', () => {
    const set = sets(response('Yes', 1), response('No', 0));
    const other = { ...question({}, [response('Yes', 1)], 1), item_id: 'b' };
    const left = { ...question({ is_mandatory: true }, [response('No', 0)], 1), inactive: true };
    const { given, score, notes } = read([left, other], set);
    expect([given, score]).toEqual([{ na: true }, [1, 1, 1]]);
    expect(notes).toEqual([expect.stringContaining('left its answer out of the total')]);
  });

  it('nobody answered is open, and one nobody was asked does not apply', () => {
    const set = sets(response('Yes', 1), response('No', 0));
    const yes = question({}, [response('Yes', 1)], 1);
    const open = { ...question({}, [], 1), item_id: 'b', responses: {} };
    const unasked = [
      { item_id: 'c', type: 'smartfield', evaluation: false, parent_id: 'a' },
      { ...question({}, [], 1), item_id: 'd', parent_id: 'c', responses: {} },
    ];
    const { definition, run, item, score, notes } = read([yes, ...unasked, open], set);
    const pick = item?.type === 'choice' ? item.options[0]?.id : undefined;
    expect(listItems(definition).map(({ id }) => run?.answers[id]?.given ?? 'open')).toEqual([
      { pick },
      { na: true },
      'open',
    ]);
    expect(score).toEqual([1, 1, 1]);
    expect(notes).toEqual([
      expect.stringContaining('only after a certain answer to “How was it?”'),
      expect.stringContaining('not answered there'),
    ]);
  });
});

describe('texts, dates and pictures', () => {
  it('keep what can be kept and name the rest', () => {
    const { definition, run, notes } = read([
      {
        item_id: 'a',
        type: 'datetime',
        label: 'When?',
        options: { enable_time: true },
        responses: { datetime: 'soon' },
      },
      {
        item_id: 'b',
        type: 'datetime',
        label: 'At?',
        options: { enable_date: false },
        responses: { datetime: '10:30' },
      },
      { item_id: 'c', type: 'datetime', label: 'Far?', responses: { datetime: '+099999-01-01T00:00:00Z' } },
      { item_id: 'd', type: 'media', label: 'See?', responses: { media: [{ href: 'https://example.com' }] } },
      { item_id: 'e', type: 'text', label: 'Long?', responses: { text: 'x'.repeat(20_001) } },
      { item_id: 'f', type: 'signature', label: 'Who?', responses: { name: 'Ana', image: {} } },
    ]);
    const items = listItems(definition);
    expect(items.map(({ type }) => type)).toEqual(['date', 'text', 'date', 'photo', 'text', 'text']);
    expect(items.map(({ id }) => run?.answers[id]?.given ?? null)).toEqual([
      null,
      { text: '10:30' },
      null,
      null,
      { text: `${'x'.repeat(19_999)}…` },
      { text: 'Ana' },
    ]);
    expect(notes).toEqual([
      '“soon” is no date.',
      '“+099999-01-01T00:00:00Z” is no date.',
      expect.stringContaining('Pictures'),
      expect.stringContaining('is cut'),
      expect.stringContaining('Pictures'),
    ]);
  });
});
