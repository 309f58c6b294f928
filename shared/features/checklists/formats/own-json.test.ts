import { describe, expect, it } from 'vitest';
import type { ChecklistDefinition } from '../definition.schema.ts';
import { isOwnJson, readOwnJson, writeOwnJson } from './own-json.ts';

const definition: ChecklistDefinition = {
  title: 'Door',
  purpose: '',
  use: 'other',
  scoring: 'points',
  passAt: null,
  sections: [{ id: 's1', title: '', weight: null, items: [] }],
  lastId: 1,
};

describe('a checklist as JSON of our own', () => {
  it('comes back as it was', () => {
    const json: unknown = JSON.parse(JSON.stringify(writeOwnJson(definition)));
    expect(isOwnJson(json)).toBe(true);
    expect(readOwnJson(json)).toEqual({ format: 'Plain Mirror', definition, run: null, notCarried: [] });
  });

  it('is refused where a newer program wrote it, or where it is damaged', () => {
    const own = writeOwnJson(definition);
    expect(() => readOwnJson({ ...own, version: 2 })).toThrow('comes from a newer Plain Mirror');
    expect(() => readOwnJson({ ...own, extra: true })).toThrow('damaged at its beginning');
    expect(() => readOwnJson({ ...own, definition: { ...definition, use: 'poem' } })).toThrow(
      'damaged at definition.use',
    );
    expect(() => readOwnJson({ ...own, definition: { ...definition, lastId: 0 } })).toThrow('do not fit together');
  });
});
