import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import type { MainWindow } from '../../electron/desktop/main-window.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { makeStandIn } from './electron-stand-in.ts';

/** A host port with a window of its own, or with none. */
async function openPort({ hasWindow = true } = {}) {
  const desktop = makeStandIn();
  vi.doMock('electron', () => desktop.electron);
  vi.resetModules();
  const { makeDesktopHostPort } = await import('../../electron/desktop/desktop-host-port.ts');
  const { openComputer } = await import('../../electron/desktop/computer.ts');
  // The stand-in has the few methods of a window that the port calls.
  const window = hasWindow ? (new desktop.electron.BrowserWindow({}) as unknown as BrowserWindow) : null;
  const own: Pick<MainWindow, 'find' | 'kiosk'> = { find: () => window, kiosk: () => hasWindow };
  const computer = openComputer(makeFolder(), [], () => undefined);
  return { desktop, host: makeDesktopHostPort({ window: own, computer, note: () => undefined }) };
}

test('a link is opened outside only if it may be, and after the person has seen it', async () => {
  const { desktop, host } = await openPort();
  expect(await host.openExternal('https://evil.example/')).toBe(false);
  expect(desktop.whats()).not.toContain('question');
  desktop.world.dialogAnswer = 1;
  expect(await host.openExternal('https://www.yelp.com/biz/x')).toBe(false);
  expect(desktop.valueOf('question')).toBe('https://www.yelp.com/biz/x');
  expect(desktop.whats()).not.toContain('openExternal');
  desktop.world.dialogAnswer = 0;
  expect(await host.openExternal('https://www.yelp.com/biz/x')).toBe(true);
  expect(desktop.valueOf('openExternal')).toBe('https://www.yelp.com/biz/x');
});

test('a page is saved as PDF under a name every system takes, on the paper of the country', async () => {
  const { desktop, host } = await openPort();
  expect(await host.savePdf('Report: Q3')).toBe(false);
  expect(desktop.valueOf('saveDialog')).toBe('Report Q3.pdf');
  desktop.world.savePath = `${makeFolder()}/report.pdf`;
  expect(await host.savePdf('Report: Q3')).toBe(true);
  expect(desktop.valueOf('printToPDF')).toMatchObject({ pageSize: 'A4', printBackground: true });
});

test('where there is no window, nothing can be done in one', async () => {
  const { host } = await openPort({ hasWindow: false });
  expect(await host.savePdf('Report')).toBe(false);
  expect(await host.openExternal('https://www.yelp.com/biz/x')).toBe(false);
  expect(await host.kiosk(true)).toBe(false);
});
