import { afterEach, describe, expect, test } from 'vitest';
import { isSingleKey, listShortcuts, openScope, pressedKeys, registerShortcut } from './shortcuts.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const undo: (() => unknown)[] = [];
const add = (keys: string, does: string, scope: symbol | null = null): void => {
  undo.push(registerShortcut({ keys, does, run: () => undefined, scope }));
};
const inUse = () => listShortcuts().map(({ keys, does }) => `${keys}: ${does}`);

afterEach(() => {
  for (const takeAway of undo.splice(0)) takeAway();
});

describe('the name of what was pressed', () => {
  test('is written as shortcuts are', () => {
    expect(pressedKeys({ ...plain, key: 'l' })).toBe('L');
    expect(pressedKeys({ ...plain, key: 'L', ctrlKey: true, shiftKey: true })).toBe('Ctrl Shift L');
    expect(pressedKeys({ ...plain, key: 'k', metaKey: true })).toBe('Ctrl K');
    expect(pressedKeys({ ...plain, key: 'Enter', ctrlKey: true })).toBe('Ctrl Enter');
    expect(pressedKeys({ ...plain, key: '?', shiftKey: true })).toBe('?');
  });

  test('a key without Ctrl or Alt is single, and can be turned off', () => {
    expect(['L', '?', 'Enter', 'Ctrl K', 'Alt 1'].map(isSingleKey)).toEqual([true, true, true, false, false]);
  });
});

describe('what the keys do now', () => {
  test('of two with the same keys the newest counts, and the older comes back', () => {
    add('J', 'older');
    add('J', 'newer');
    expect(inUse()).toEqual(['J: newer']);
    undo.pop()?.();
    expect(inUse()).toEqual(['J: older']);
  });

  test('single keys of the page rest while a dialog stands in front; Ctrl keys go on', () => {
    const dialog = Symbol('dialog');
    add('J', 'next entry');
    add('Ctrl K', 'find');
    add('1', 'happy', dialog);
    expect(inUse()).toEqual(['J: next entry', 'Ctrl K: find']);
    undo.push(openScope(dialog));
    expect(inUse()).toEqual(['Ctrl K: find', '1: happy']);
  });

  test('Ctrl keys that mean something else in a dialog rest behind it', () => {
    undo.push(registerShortcut({ keys: 'Ctrl Z', does: 'undo', run: () => undefined, scope: null, restsBehind: true }));
    expect(inUse()).toEqual(['Ctrl Z: undo']);
    undo.push(openScope(Symbol('dialog')));
    expect(inUse()).toEqual([]);
  });
});
