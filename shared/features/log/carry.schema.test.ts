import { describe, expect, it } from 'vitest';
import { fromCarryHeader, fromCarryText, toCarryText, type CarryHeader, type CarryLine } from './carry.schema.ts';

const header: CarryHeader = {
  format: 'plain-mirror-carry',
  version: 1,
  carryId: '0198f0a0-0000-7000-8000-000000000001',
  deviceId: 'till',
  madeAt: 5,
  entries: 1,
};

const place: CarryLine = {
  kind: 'location',
  // The brand of an id exists only for the compiler.
  id: '0198f0a0-0000-7000-8000-000000000002' as Extract<CarryLine, { kind: 'location' }>['id'],
  name: 'Queen Street, "the old" shop\nback room',
  nameKey: 'queen street',
};

describe('a carry file', () => {
  it('is one line of text each, and comes back as it was written', () => {
    expect(fromCarryHeader(toCarryText(header))).toEqual(header);
    expect(toCarryText(place).trimEnd()).not.toContain('\n');
    expect(fromCarryText(toCarryText(place), 2)).toEqual(place);
  });

  it.each([
    ['something else', 'name,phone', 'NOT_A_CARRY'],
    ['an empty file', '', 'NOT_A_CARRY'],
    ['a file of a newer program', JSON.stringify({ ...header, version: 2 }), 'NEWER_CARRY'],
  ])('refuses %s', (_name, text, reason) => {
    expect(() => fromCarryHeader(text)).toThrow(expect.objectContaining({ reason }));
  });

  it('names the line that is damaged', () => {
    expect(() => fromCarryText('{"kind":"entry"', 7)).toThrow(/^Line 7 /);
    expect(() => fromCarryText('{"kind":"entry","id":"x"}', 8)).toThrow(/^Line 8 /);
  });
});
