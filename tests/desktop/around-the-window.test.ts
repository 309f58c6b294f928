import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../factories/eventually.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { makeEvent } from './stand-in/record.ts';
import { startTiny, startTinyReady, type TinyDesktop } from './start-tiny.ts';

/** A second program on the same folder ended and said with which words it was started. */
function startSecond({ desktop }: TinyDesktop, ...words: string[]): void {
  desktop.electron.app.emit('second-instance', {}, ['plain-mirror', '--lang=en', ...words], makeFolder());
}

/** The settings of this computer as a first start left them. */
function makeFolderWith(settings: object, name = 'computer.json'): string {
  const dataDir = makeFolder();
  mkdirSync(join(dataDir, 'window'));
  writeFileSync(join(dataDir, 'window', name), JSON.stringify(settings));
  return dataDir;
}

const askedFor = (tiny: TinyDesktop): unknown[] =>
  tiny.desktop.asked.filter(({ what }) => what === 'loadURL').map(({ value }) => value);

test('a second start brings the window of the first up, and a link it was given opens there', async () => {
  const tiny = await startTinyReady();
  tiny.desktop.world.isMinimized = true;
  startSecond(tiny);
  expect(tiny.desktop.whats()).toEqual(expect.arrayContaining(['restore', 'show', 'focus']));
  expect(tiny.desktop.windows).toHaveLength(1);
  startSecond(tiny, 'plain-mirror://app/promises?x=1');
  startSecond(tiny, 'plain-mirror://evil/log');
  expect(askedFor(tiny)).toEqual(['plain-mirror://app/', 'plain-mirror://app/promises']);
});

test('a file that is opened reaches the page under an id, and its copy lies where uploads lie', async () => {
  const tiny = await startTinyReady();
  const file = join(makeFolder(), 'Sunday.plainmirror');
  writeFileSync(file, 'a backup');
  startSecond(tiny, file);
  const address = await eventually(() => {
    const last = String(askedFor(tiny).at(-1));
    expect(last).toMatch(/^plain-mirror:\/\/app\/settings\?tab=backups&file=[0-9a-f-]{36}$/);
    return last;
  });
  const id = new URL(address).searchParams.get('file') ?? '';
  expect(address).not.toContain('Sunday');
  expect(readdirSync(join(tiny.dataDir, 'uploads'))).toEqual([id]);
  expect(readFileSync(join(tiny.dataDir, 'uploads', id), 'utf8')).toBe('a backup');
});

test('a file on the first command line, and one that macOS names before it is ready, are opened too', async () => {
  const file = join(makeFolder(), 'How was it.mirrorsurvey');
  writeFileSync(file, '{}');
  const tiny = await startTiny({ args: [file] });
  tiny.desktop.electron.app.emit('open-file', makeEvent({}), file);
  const early = makeEvent({});
  tiny.desktop.electron.app.emit('open-url', early, 'plain-mirror://app/log');
  expect(early.defaultPrevented).toBe(true);
  await tiny.desktop.becomeReady();
  await eventually(() => {
    expect(askedFor(tiny)).toContain('plain-mirror://app/log');
    expect(askedFor(tiny).filter((url) => String(url).includes('/surveys?file='))).toHaveLength(2);
  });
  tiny.desktop.electron.app.quit();
  await eventually(() => expect(tiny.desktop.whats()).toContain('ended'));
});

test('a file that is gone is said, in a sentence that names no path', async () => {
  const tiny = await startTinyReady();
  startSecond(tiny, '/home/ann/gone.plainmirror');
  await eventually(() => expect(tiny.desktop.lastOf('errorBox')).toContain('could not be opened'));
  expect(readFileSync(join(tiny.dataDir, 'logs/mirror.log'), 'utf8')).toContain('ENOENT');
  expect(readFileSync(join(tiny.dataDir, 'logs/mirror.log'), 'utf8')).not.toContain('ann');
});

test('the menu opens pages, prints, saves, shows the folders and says what program this is', async () => {
  const tiny = await startTinyReady();
  const { desktop, dataDir } = tiny;
  desktop.clickMenu('Save a backup…');
  expect(askedFor(tiny).at(-1)).toBe('plain-mirror://app/settings?tab=backups');
  desktop.clickMenu('Print…');
  expect(desktop.whats()).toContain('print');
  desktop.world.savePath = join(makeFolder(), 'report.pdf');
  desktop.clickMenu('Save as PDF…');
  await eventually(() => expect(readFileSync(desktop.world.savePath, 'utf8')).toBe('%PDF'));
  expect(desktop.valueOf('saveDialog')).toBe('Report Q3.pdf');
  desktop.clickMenu('Show the folder of the records');
  expect(desktop.lastOf('openPath')).toBe(dataDir);
  desktop.clickMenu('Show the log files');
  expect(desktop.lastOf('openPath')).toBe(join(dataDir, 'logs'));
  desktop.clickMenu('About Plain Mirror');
  expect(desktop.whats()).toContain('about');
  desktop.clickMenu('Keyboard shortcuts');
  expect(desktop.asked.findLast(({ what }) => what === 'input')?.value).toMatchObject({ keyCode: '?' });
});

test('the window opens where it was closed, and on another screen in the middle', async () => {
  const dataDir = makeFolderWith({ x: 100, y: 50, width: 900, height: 700, isMaximized: true }, 'place.json');
  const first = await startTinyReady({ dataDir });
  expect(first.desktop.windows[0]?.options).toMatchObject({ x: 100, y: 50, width: 900, height: 700 });
  expect(first.desktop.whats()).toContain('maximize');
  first.desktop.world.bounds = { x: 1500, y: 20, width: 1000, height: 800 };
  first.desktop.windows[0]?.close();
  expect(JSON.parse(readFileSync(join(dataDir, 'window/place.json'), 'utf8'))).toEqual({
    x: 1500,
    y: 20,
    width: 1000,
    height: 800,
    isMaximized: false,
  });
  const second = await startTinyReady({
    dataDir: makeFolderWith({ x: 5000, y: 0, width: 900, height: 700, isMaximized: false }, 'place.json'),
  });
  expect(second.desktop.windows[0]?.options).not.toHaveProperty('x');
});

test('a dark computer gets a dark window from the first moment, and it follows when that changes', async () => {
  const { desktop } = await startTinyReady({ prepare: (world) => (world.isDark = true) });
  expect(desktop.windows[0]?.options).toMatchObject({ backgroundColor: '#16191b' });
  desktop.world.isDark = false;
  desktop.electron.nativeTheme.emit('updated');
  expect(desktop.lastOf('backgroundColor')).toBe('#faf9f6');
});

test('closing the window ends the program; with the tray it goes on, and quits from there', async () => {
  const plain = await startTinyReady();
  plain.desktop.windows[0]?.close();
  await eventually(() => expect(plain.desktop.whats()).toContain('ended'));

  const { desktop } = await startTinyReady({ dataDir: makeFolderWith({ tray: true }) });
  expect(desktop.valueOf('tray')).toBe('/icons/tray.png');
  desktop.windows[0]?.close();
  expect(desktop.whats()).not.toContain('quit');
  desktop.clickTray('Log feedback');
  expect(desktop.windows).toHaveLength(1);
  expect(desktop.lastOf('input')).toMatchObject({ keyCode: 'L' });
  desktop.clickTray('Quit');
  await eventually(() => expect(desktop.whats()).toContain('ended'));
});

test('at a counter there is no menu and no way out by keys or closing; ending the program still works', async () => {
  const { desktop, askScheme } = await startTinyReady();
  const [window] = desktop.windows;
  expect(await (await askScheme('plain-mirror://app/kiosk-on')).json()).toBe(true);
  expect(desktop.lastOf('kiosk')).toBe(true);
  expect(desktop.hasMenu()).toBe(false);
  window?.close();
  expect(desktop.whats()).toContain('close prevented');
  const press = (key: object): boolean => {
    const event = makeEvent({});
    window?.webContents.emit('before-input-event', event, {
      control: false,
      meta: false,
      alt: false,
      shift: false,
      ...key,
    });
    return !event.defaultPrevented;
  };
  expect([press({ key: 'a' }), press({ key: 'F11' }), press({ key: 'r', control: true })]).toEqual([
    true,
    false,
    false,
  ]);
  startSecond({ desktop } as TinyDesktop, 'plain-mirror://app/log'); // no more than the stand-in is looked at
  expect(desktop.lastOf('loadURL')).toBe('plain-mirror://app/');
  // Nobody at the counter is asked anything: a page that crashed is shown again.
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(desktop.whats()).toContain('reload');
  expect(desktop.whats()).not.toContain('question');
  await askScheme('plain-mirror://app/kiosk-off');
  expect(desktop.hasMenu()).toBe(true);
  expect(press({ key: 'F11' })).toBe(true);
  await askScheme('plain-mirror://app/kiosk-on');
});

test('a page that crashed or stands still is said to the person, who may have it shown again', async () => {
  const { desktop, dataDir } = await startTinyReady();
  const [window] = desktop.windows;
  window?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
  expect(desktop.lastOf('question')).toBe('This window stopped working. What was saved is safe.');
  await eventually(() => expect(desktop.whats()).toContain('reload'));
  desktop.world.dialogAnswer = 1;
  window?.emit('unresponsive');
  expect(desktop.lastOf('question')).toBe('This window is not answering. What was saved is safe.');
  await eventually(() => expect(desktop.whats().filter((what) => what === 'reload')).toHaveLength(2));
  expect(desktop.whats()).toContain('forcefullyCrashRenderer');
  // Ended by us, it is not asked about a second time.
  expect(desktop.whats().filter((what) => what === 'question')).toHaveLength(2);
  const log = readFileSync(join(dataDir, 'logs/mirror.log'), 'utf8');
  expect(log).toContain('"event":"window-gone","code":"oom"');
  expect(log).toContain('"event":"window-silent"');
});

test('what is due is reminded of once, counted in the tray, and its reminder opens the window', async () => {
  const dataDir = makeFolderWith({ tray: true });
  writeFileSync(join(dataDir, 'due'), '');
  const { desktop } = await startTinyReady({ dataDir });
  await eventually(() => expect(desktop.notifications).toHaveLength(1));
  expect(desktop.notifications[0]?.options).toEqual({ title: 'A promise is due', body: 'A promise is due by 12:00.' });
  expect(desktop.trayLabels()).toContain('1 promise is due today');
  desktop.windows[0]?.close();
  desktop.notifications[0]?.emit('click');
  expect(desktop.windows).toHaveLength(1);
  // The computer slept and wakes: it is looked at once more, and nothing is said twice.
  desktop.electron.powerMonitor.emit('resume');
  await eventually(() => expect(readFileSync(join(dataDir, 'dues'), 'utf8').split('\n')).toHaveLength(3));
  expect(desktop.notifications).toHaveLength(1);
  expect(existsSync(join(dataDir, 'window/reminded.json'))).toBe(true);
});

test('the settings of this computer are followed at once and kept', async () => {
  const { desktop, dataDir, askScheme } = await startTinyReady();
  expect(desktop.trays).toHaveLength(0);
  const change = (change: object): Promise<Response> =>
    askScheme('plain-mirror://app/change-computer', { method: 'POST', body: JSON.stringify(change) });
  const state: unknown = await (await change({ tray: true, look: 'dark' })).json();
  expect(state).toMatchObject({ settings: { tray: true, look: 'dark', reminders: true, namesInReminders: false } });
  expect(desktop.trays).toHaveLength(1);
  expect(desktop.electron.nativeTheme.themeSource).toBe('dark');
  expect(JSON.parse(readFileSync(join(dataDir, 'window/computer.json'), 'utf8'))).toMatchObject({ tray: true });
  await change({ tray: false });
  expect(desktop.trays).toHaveLength(0);
});

test('an engine that dies is written into the log files, without a word of what it was about', async () => {
  const { dataDir, askScheme } = await startTinyReady();
  await askScheme('plain-mirror://app/throw-once', { method: 'POST', body: 'x' });
  const log = readFileSync(join(dataDir, 'logs/mirror.log'), 'utf8');
  expect(log).toContain('"event":"engine-ended","fault":{"name":"Error"');
  expect(log).not.toContain('thrown outside');
});
