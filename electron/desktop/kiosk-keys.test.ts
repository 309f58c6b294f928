import { expect, test } from 'vitest';
import { isKioskKeyTaken, type PressedKey } from './kiosk-keys.ts';

function press(keys: string): PressedKey {
  const parts = keys.split(' ');
  const holds = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    control: holds('Ctrl'),
    meta: holds('Meta'),
    alt: holds('Alt'),
    shift: holds('Shift'),
  };
}

test.each([
  'a',
  'Shift A',
  'Tab',
  'Shift Tab',
  'Enter',
  'Escape',
  'ArrowLeft',
  'Ctrl v',
  'Meta c',
  'Ctrl Alt @',
  'Alt ł',
])('a customer may press %s', (keys) => expect(isKioskKeyTaken(press(keys))).toBe(true));

test('the way out, which asks for a PIN, is open', () => {
  expect(isKioskKeyTaken(press('Ctrl Shift X'))).toBe(true);
});

test.each([
  'Ctrl r',
  'Ctrl Shift R',
  'F5',
  'F11',
  'F12',
  'Ctrl w',
  'Meta w',
  'Meta q',
  'Alt F4',
  'Ctrl p',
  'Ctrl o',
  'Ctrl =',
  'Ctrl 0',
  'Ctrl Shift I',
  'Ctrl Shift L',
  'Meta Alt I',
  'Alt ArrowLeft',
  'Meta [',
  'Ctrl Tab',
  'ContextMenu',
  'BrowserBack',
  'LaunchMail',
])('nobody at the counter gets anywhere with %s', (keys) => {
  expect(isKioskKeyTaken(press(keys))).toBe(false);
});
