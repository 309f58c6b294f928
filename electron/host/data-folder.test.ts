import { expect, test } from 'vitest';
import { decideDataFolder, toSampleFolder, type FolderSurroundings } from './data-folder.ts';

const linux: FolderSurroundings = { platform: 'linux', env: {}, home: '/home/ann', cwd: '/work' };
const mac: FolderSurroundings = { platform: 'darwin', env: {}, home: '/Users/ann', cwd: '/' };
const windows: FolderSurroundings = {
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' },
  home: 'C:\\Users\\ann',
  cwd: 'D:\\shop',
};

test('without a choice everything is kept where the system keeps what belongs to this computer', () => {
  expect(decideDataFolder(null, linux)).toEqual({ kind: 'folder', path: '/home/ann/.local/share/plain-mirror' });
  expect(decideDataFolder(null, mac)).toEqual({
    kind: 'folder',
    path: '/Users/ann/Library/Application Support/Plain Mirror',
  });
  expect(decideDataFolder(null, windows)).toEqual({
    kind: 'folder',
    path: 'C:\\Users\\ann\\AppData\\Local\\Plain Mirror',
  });
  expect(decideDataFolder(null, { ...windows, env: {} })).toEqual({
    kind: 'folder',
    path: 'C:\\Users\\ann\\AppData\\Local\\Plain Mirror',
  });
});

test('XDG_DATA_HOME is followed where it is an absolute path', () => {
  expect(decideDataFolder(null, { ...linux, env: { XDG_DATA_HOME: '/data' } })).toEqual({
    kind: 'folder',
    path: '/data/plain-mirror',
  });
  expect(decideDataFolder(null, { ...linux, env: { XDG_DATA_HOME: 'data' } })).toEqual({
    kind: 'folder',
    path: '/home/ann/.local/share/plain-mirror',
  });
});

test('the folder given wins over PLAIN_MIRROR_HOME, which wins over the default', () => {
  const around = { ...linux, env: { PLAIN_MIRROR_HOME: '/srv/mirror' } };
  expect(decideDataFolder('shop', around)).toEqual({ kind: 'folder', path: '/work/shop' });
  expect(decideDataFolder(null, around)).toEqual({ kind: 'folder', path: '/srv/mirror' });
  expect(decideDataFolder('mirror', windows)).toEqual({ kind: 'folder', path: 'D:\\shop\\mirror' });
});

test.each([
  ['C:\\Users\\ann\\OneDrive\\mirror', windows, 'OneDrive'],
  ['C:\\Users\\ann\\OneDrive - Smith Ltd\\mirror', windows, 'OneDrive'],
  ['/home/ann/Dropbox', linux, 'Dropbox'],
  ['/home/ann/Dropbox (Personal)/mirror', linux, 'Dropbox'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/mirror', mac, 'iCloud'],
  ['/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.org/My Drive', mac, 'Google Drive'],
  ['G:\\My Drive\\mirror', windows, 'Google Drive'],
] as const)('the synced folder %s is refused, by name', (folder, around, service) => {
  const choice = decideDataFolder(folder, around);
  expect(choice.kind === 'refused' ? choice.message : '').toContain(`kept in step by ${service}`);
  expect(decideDataFolder(null, { ...around, env: { PLAIN_MIRROR_HOME: folder } })).toEqual(choice);
});

test('a name that only begins like a service is a folder like any other', () => {
  expect(decideDataFolder('/srv/dropboxes/onedriver', linux)).toEqual({
    kind: 'folder',
    path: '/srv/dropboxes/onedriver',
  });
});

test('the sample company lives beside the default folder', () => {
  expect(toSampleFolder('/home/ann/.local/share/plain-mirror')).toBe('/home/ann/.local/share/plain-mirror-sample');
});
