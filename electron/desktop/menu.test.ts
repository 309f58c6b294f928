import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { toMenu, type MenuActions } from './menu.ts';

const actions = {
  logFeedback: vi.fn<() => void>(),
  saveBackup: vi.fn<() => void>(),
  restore: vi.fn<() => void>(),
  print: vi.fn<() => void>(),
  savePdf: vi.fn<() => void>(),
  restart: vi.fn<() => void>(),
  keys: vi.fn<() => void>(),
  dataFolder: vi.fn<() => void>(),
  logFiles: vi.fn<() => void>(),
  about: vi.fn<() => void>(),
} satisfies MenuActions;

const platforms = ['linux', 'win32', 'darwin'] as const;

function itemsOf(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

const labels = (platform: NodeJS.Platform, isPackaged = true): (string | undefined)[] =>
  itemsOf(toMenu(platform, isPackaged, actions)).map(({ label, role }) => label ?? role);

test.each(platforms)('on %s every action stands in the menu once, and does what it says', (platform) => {
  vi.clearAllMocks();
  for (const item of itemsOf(toMenu(platform, true, actions))) {
    // A click of ours looks at none of what Electron passes.
    (item.click as (() => void) | undefined)?.();
  }
  for (const action of Object.values(actions)) expect(action).toHaveBeenCalledOnce();
});

test('a Mac has the menu of the program, with About and Quit in it; elsewhere they stand in Help and File', () => {
  const [first] = toMenu('darwin', true, actions);
  expect(itemsOf(first === undefined ? [] : [first]).map(({ label, role }) => label ?? role)).toEqual(
    expect.arrayContaining(['Plain Mirror', 'About Plain Mirror', 'hide', 'quit']),
  );
  expect(toMenu('win32', true, actions)[0]).toMatchObject({ label: '&File' });
  for (const platform of platforms) {
    expect(labels(platform).filter((label) => label === 'quit')).toHaveLength(1);
    expect(labels(platform).filter((label) => label === 'About Plain Mirror')).toHaveLength(1);
  }
});

test('developer tools stand in the menu only while developing', () => {
  expect(labels('linux')).not.toContain('toggleDevTools');
  expect(labels('linux', false)).toContain('toggleDevTools');
});
