import { expect, test } from 'vitest';
import { toTrayTemplate } from './tray-menu.ts';

const actions = { logFeedback: () => undefined, open: () => undefined, quit: () => undefined };
const item = { key: 'promise 1', kind: 'promise', dueAt: 0, text: 'A promise is due.', named: 'Line for Ann' } as const;

test('the tray logs feedback, counts what is due, opens the window and quits', () => {
  expect(toTrayTemplate([item], actions).flatMap(({ label }) => label ?? [])).toEqual([
    'Log feedback',
    '1 promise is due today',
    'Open Plain Mirror',
    'Quit',
  ]);
});

test('where nothing is due that is said, and is nothing to click', () => {
  expect(toTrayTemplate([], actions)).toContainEqual(
    expect.objectContaining({ label: 'Nothing is due today', enabled: false }),
  );
});

test('nobody who opens the tray reads a name', () => {
  expect(JSON.stringify(toTrayTemplate([item], actions))).not.toContain('Ann');
});
