import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeFilter, readFilter } from './address.logic.ts';

const schema = z.object({
  q: z.string().max(10).optional(),
  status: z.enum(['new', 'sorted']).optional(),
  mine: z.boolean().optional(),
});
const read = (search: Record<string, unknown>) => readFilter(schema, Object.keys(schema.shape), search);

describe('filters in the address', () => {
  test('are taken as they are where they fit', () => {
    expect(read({ q: 'router', status: 'new', mine: true })).toEqual({ q: 'router', status: 'new', mine: true });
  });

  test('drop what does not fit and keep the rest', () => {
    expect(read({ q: 'router', status: 'burnt', mine: 'perhaps', other: 1 })).toEqual({ q: 'router' });
    expect(read({ q: 'far too long for a search' })).toEqual({});
  });

  test('take a number that was searched for as text', () => {
    expect(read({ q: 4711 })).toEqual({ q: '4711' });
  });
});

describe('changing a filter', () => {
  test('keeps the others and takes emptied ones away', () => {
    expect(
      changeFilter<{ q?: string; mine?: boolean | undefined }>({ q: 'router', mine: true }, { mine: undefined }),
    ).toEqual({ q: 'router' });
    expect(changeFilter<{ q?: string; mine?: boolean }>({ q: 'router' }, { q: '', mine: true })).toEqual({
      mine: true,
    });
  });
});
