import { expect, test } from 'vitest';
import { decideLoginItem, type LoginSurroundings } from './login-item.ts';

const around: LoginSurroundings = {
  platform: 'linux',
  isPackaged: true,
  env: {},
  home: '/home/ann',
  program: '/opt/Plain Mirror/plain-mirror',
  args: [],
};

test('on Linux a file of the session starts the program', () => {
  expect(decideLoginItem(around)).toEqual({
    kind: 'file',
    path: '/home/ann/.config/autostart/plain-mirror.desktop',
    content:
      '[Desktop Entry]\nType=Application\nName=Plain Mirror\nExec="/opt/Plain Mirror/plain-mirror"\nX-GNOME-Autostart-enabled=true\n',
  });
});

test('an AppImage is started by the file it is, from the folder the session keeps such files in', () => {
  const env = { APPIMAGE: '/home/ann/Mirror.AppImage', XDG_CONFIG_HOME: '/cfg' };
  const item = decideLoginItem({ ...around, env });
  expect(item).toMatchObject({ path: '/cfg/autostart/plain-mirror.desktop' });
  expect(item).toHaveProperty('content', expect.stringContaining('Exec="/home/ann/Mirror.AppImage"\n'));
  expect(decideLoginItem({ ...around, env: { XDG_CONFIG_HOME: 'cfg' } })).toMatchObject({
    path: '/home/ann/.config/autostart/plain-mirror.desktop',
  });
});

test('nothing in a name of a folder becomes a command', () => {
  const item = decideLoginItem({ ...around, program: '/x', args: ['--data', '/a"b`c$d%e\\f'] });
  const quoted = '"/x" "--data" "/a\\\\"b\\\\`c\\\\$d%%e\\\\\\\\f"';
  expect(item).toHaveProperty('content', expect.stringContaining(`Exec=${quoted}\n`));
});

test('Windows and macOS keep a list of their own', () => {
  const args = ['--data', 'D:\\mirror'];
  expect(decideLoginItem({ ...around, platform: 'win32', args })).toEqual({ kind: 'listed', args });
  expect(decideLoginItem({ ...around, platform: 'darwin' })).toEqual({ kind: 'listed', args: [] });
});

test('while developing, and on a system nobody knows, it can not be', () => {
  expect(decideLoginItem({ ...around, isPackaged: false })).toBeNull();
  expect(decideLoginItem({ ...around, platform: 'freebsd' })).toBeNull();
});
