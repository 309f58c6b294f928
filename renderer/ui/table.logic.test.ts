import { describe, expect, test } from 'vitest';
import { countLine, isNearEnd, leastWidthPx, rowAfterKey } from './table.logic.ts';

describe('moving through a list by keyboard', () => {
  test('goes down and up by one, and stays at the ends', () => {
    expect(rowAfterKey('ArrowDown', 0, 3, 10)).toBe(1);
    expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2);
    expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0);
    expect(rowAfterKey('k', 2, 3, 10)).toBe(1);
  });

  test('jumps by a screenful and to either end', () => {
    expect(rowAfterKey('PageDown', 5, 100, 10)).toBe(15);
    expect(rowAfterKey('PageUp', 5, 100, 10)).toBe(0);
    expect(rowAfterKey('End', 5, 100, 10)).toBe(99);
    expect(rowAfterKey('Home', 5, 100, 10)).toBe(0);
  });

  test('leaves other keys and empty lists alone', () => {
    expect(rowAfterKey('x', 0, 3, 10)).toBeNull();
    expect(rowAfterKey('ArrowDown', 0, 0, 10)).toBeNull();
  });
});

test('a list is never squeezed below its columns and some letters of the shared ones', () => {
  expect(leastWidthPx([{ width: 80 }, {}, { width: 120 }])).toBe(380);
});

describe('fetching more rows', () => {
  test('begins a screenful before the end and not earlier', () => {
    expect(isNearEnd(34, 50)).toBe(false);
    expect(isNearEnd(35, 50)).toBe(true);
  });
});

describe('the line that says how much is shown', () => {
  const write = String;
  test('says when that is all', () => {
    expect(countLine(44, false, undefined, write)).toBe('All 44 shown');
    expect(countLine(1, false, 1, write)).toBe('One shown, that is all');
    expect(countLine(0, false, undefined, write)).toBe('Nothing to show');
  });

  test('says what is left where the count is known', () => {
    expect(countLine(50, true, 1204, write)).toBe('50 of 1204 shown');
    expect(countLine(50, true, undefined, write)).toBe('50 shown, more below');
  });
});
