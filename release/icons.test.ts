import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string): Buffer => readFileSync(`resources/icons/${name}`);
const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 1, 4) === 'PNG';
const sizeOf = (png: Buffer): number => png.readUInt32BE(16);

test('the icon of Windows holds a picture of every size, where its directory says', () => {
  const ico = read('icon.ico');
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const at = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(at, at + ico.readUInt32LE(entry + 8));
    expect(isPng(png)).toBe(true);
    return sizeOf(png);
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the icon of macOS is as long as it says and holds its pictures one after the other', () => {
  const icns = read('icon.icns');
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sizes: number[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) sizes.push(sizeOf(icns.subarray(at + 8)));
  expect(sizes.toSorted((one, other) => one - other)).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);
});

test('the window and the tray have their pictures', () => {
  const sizes = ['icon.png', 'tray.png', 'tray@2x.png', 'trayTemplate.png', 'trayTemplate@2x.png'].map((name) =>
    sizeOf(read(name)),
  );
  expect(sizes).toEqual([512, 16, 32, 16, 32]);
});
