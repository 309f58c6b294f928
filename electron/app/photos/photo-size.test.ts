import { describe, expect, it } from 'vitest';
import { readPhotoSize } from './photo-size.ts';
import { pngSignature } from './photo-type.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const webp = (...chunk: readonly (string | readonly number[])[]): Buffer =>
  bytes(
    'RIFF',
    [0, 0, 0, 0],
    'WEBP',
    ...chunk,
    Array.from({ length: 12 }, () => 0),
  );

describe('how large a picture says it is', () => {
  it('stands in the header of a PNG', () => {
    const header = bytes(pngSignature, [0, 0, 0, 13], 'IHDR', [0, 1, 0, 0], [0, 0, 2, 1]);
    expect(readPhotoSize(header, 'image/png')).toEqual({ width: 65_536, height: 513 });
    expect(readPhotoSize(header.subarray(0, 20), 'image/png')).toBe(null);
    expect(readPhotoSize(bytes(pngSignature, [0, 0, 0, 13], 'IDAT', [0, 1, 0, 0], [0, 0, 2, 1]), 'image/png')).toBe(
      null,
    );
  });

  it('stands in the first frame of a JPEG, after what comes before', () => {
    const [start, table] = [
      [0xff, 0xd8],
      [0xff, 0xc4, 0, 4, 9, 9],
    ];
    const frame = (marker: number) => [0xff, marker, 0, 11, 8, 0x01, 0x02, 0x03, 0x04, 1, 0, 0, 0];
    for (const marker of [0xc0, 0xc2, 0xcf])
      expect(readPhotoSize(bytes(start, table, frame(marker)), 'image/jpeg')).toEqual({ width: 0x304, height: 0x102 });
    expect(readPhotoSize(bytes(start, table), 'image/jpeg')).toBe(null);
    expect(readPhotoSize(bytes(start, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'image/jpeg')).toBe(null);
    // A frame that is said to have no lines at first.
    expect(readPhotoSize(bytes(start, [0xff, 0xc0, 0, 11, 8, 0, 0, 0, 9, 1, 0, 0, 0]), 'image/jpeg')).toBe(null);
  });

  it('stands in the first chunk of a WebP, whichever of three it is', () => {
    const extended = webp('VP8X', [10, 0, 0, 0], [0, 0, 0, 0], [0xff, 0xff, 0x00], [0x01, 0x00, 0x01]);
    expect(readPhotoSize(extended, 'image/webp')).toEqual({ width: 65_536, height: 65_538 });
    const lossy = webp('VP8 ', [10, 0, 0, 0], [0, 0, 0, 0x9d, 0x01, 0x2a], [0x80, 0x42], [0xe0, 0x01]);
    expect(readPhotoSize(lossy, 'image/webp')).toEqual({ width: 0x280, height: 480 });
    // 14 bits of width less one, then 14 bits of height less one: 100 and 200.
    const size = 99 | (199 << 14);
    const lossless = webp(
      'VP8L',
      [5, 0, 0, 0],
      [0x2f],
      [size & 255, (size >> 8) & 255, (size >> 16) & 255, size >>> 24],
    );
    expect(readPhotoSize(lossless, 'image/webp')).toEqual({ width: 100, height: 200 });
    expect(readPhotoSize(webp('EXIF', [0, 0, 0, 0]), 'image/webp')).toBe(null);
    expect(readPhotoSize(bytes('RIFF'), 'image/webp')).toBe(null);
  });
});
