import { describe, expect, it } from 'vitest';
import { readOrientation, toOrientationSegment } from './orientation.ts';
import { findPhotoType, pngSignature } from './photo-type.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const place = 'GPS 52.5200 13.4050';

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);

/** EXIF as a phone writes it, little-endian: a maker's tag, the orientation, and the place after it. */
const exif = (orientation: number): Buffer =>
  Buffer.concat([
    text('Exif\0\0II*\0'),
    Buffer.from([8, 0, 0, 0, 2, 0]),
    Buffer.from([0x0f, 0x01, 2, 0, 4, 0, 0, 0, 0x61, 0x63, 0x6d, 0x65]),
    Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]),
    Buffer.from([0, 0, 0, 0]),
    text(place),
  ]);

const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
]);
const picture = {
  jfif: segment(0xe0, text('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0')),
  colours: segment(0xe2, text('ICC_PROFILE\0 sRGB')),
  table: segment(0xdb, Buffer.alloc(65, 1)),
  adobe: segment(0xee, text('Adobe\0d\0\0\0\0\0')),
};
const soi = Buffer.from([0xff, 0xd8]);
const eoi = Buffer.from([0xff, 0xd9]);

const jpeg = (orientation: number): Buffer =>
  Buffer.concat([
    soi,
    picture.jfif,
    segment(0xe1, exif(orientation)),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x>${place}</x>`)),
    picture.colours,
    segment(0xe2, text(`MPF\0${place}`)),
    segment(0xed, text(`Photoshop 3.0\0${place}`)),
    picture.adobe,
    segment(0xfe, text(place)),
    picture.table,
    scan,
    picture.table,
    scan,
    eoi,
    text(`a film with ${place}`),
  ]);

const chunk = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, text(type), body, text('CRC!')]);
};

const riffChunk = (type: string, body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([text(type), size, body, Buffer.alloc(body.length % 2)]);
};

const riff = (...chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([text('WEBP'), ...chunks]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([text('RIFF'), size, body]);
};

describe('what a photo is', () => {
  it('is told by its bytes, not by its name', () => {
    expect(findPhotoType(jpeg(1))).toBe('image/jpeg');
    expect(findPhotoType(Buffer.from(pngSignature))).toBe('image/png');
    expect(findPhotoType(riff())).toBe('image/webp');
    expect(findPhotoType(text('<svg onload="alert(1)">'))).toBe(null);
    expect(findPhotoType(text('GIF89a'))).toBe(null);
    expect(findPhotoType(Buffer.alloc(0))).toBe(null);
  });
});

describe('a JPEG', () => {
  it('loses place, maker, comments and what hides after its end, and keeps picture and colours', () => {
    const stripped = stripJpeg(jpeg(1));
    expect(Buffer.from(stripped ?? []).includes(place)).toBe(false);
    expect(Buffer.from(stripped ?? []).includes('acme')).toBe(false);
    expect(stripped).toEqual(
      Buffer.concat([
        soi,
        toOrientationSegment(1),
        picture.jfif,
        picture.colours,
        picture.adobe,
        picture.table,
        scan,
        picture.table,
        scan,
        eoi,
      ]),
    );
  });

  it('keeps how it is to be turned, and nothing else of its EXIF', () => {
    const stripped = Buffer.from(stripJpeg(jpeg(6)) ?? []);
    const at = stripped.indexOf('Exif\0\0');
    expect(readOrientation(stripped.subarray(at + 6))).toBe(6);
    expect(stripJpeg(stripped)).toEqual(stripped);
  });

  it('that is cut short or lies about a length is none', () => {
    const whole = jpeg(1);
    expect(stripJpeg(whole.subarray(0, 60))).toBe(null);
    expect(stripJpeg(Buffer.concat([soi, Buffer.from([0xff, 0xe1, 0x00, 0x01, 0x00])]))).toBe(null);
    expect(stripJpeg(Buffer.concat([soi, Buffer.from([0xff, 0xe1, 0xff, 0xff]), text('Exif')]))).toBe(null);
  });

  it('says nothing about turning where its EXIF is damaged', () => {
    expect(readOrientation(text('II*\0\xff\xff\xff\xff'))).toBe(null);
    expect(readOrientation(text('nonsense'))).toBe(null);
    expect(readOrientation(exif(9).subarray(6))).toBe(null);
  });
});

describe('a PNG', () => {
  const signature = Buffer.from(pngSignature);
  const header = chunk('IHDR', Buffer.alloc(13, 1));
  const pixels = chunk('IDAT', Buffer.from('pixels'));
  const end = chunk('IEND', Buffer.alloc(0));

  it('loses text, times, EXIF and what comes after its end', () => {
    const given = [
      signature,
      header,
      chunk('tEXt', text(place)),
      chunk('eXIf', exif(1)),
      chunk('tIME', Buffer.alloc(7)),
      pixels,
      end,
      text(place),
    ];
    expect(stripPng(Buffer.concat(given))).toEqual(Buffer.concat([signature, header, pixels, end]));
  });

  it('that is cut short is none', () => {
    expect(stripPng(Buffer.concat([signature, header, pixels]))).toBe(null);
    expect(stripPng(Buffer.concat([signature, header, pixels.subarray(0, 9), end]))).toBe(null);
  });
});

describe('a WebP', () => {
  const vp8x = (flags: number): Buffer => riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
  const pixels = riffChunk('VP8 ', Buffer.from('odd'));

  it('loses EXIF and XMP, and its header no longer speaks of them', () => {
    const given = riff(vp8x(0x10 | 0x08 | 0x04), pixels, riffChunk('EXIF', exif(1)), riffChunk('XMP ', text(place)));
    expect(stripWebp(Buffer.concat([given, text(place)]))).toEqual(riff(vp8x(0x10), pixels));
  });

  it('that is cut short or empty is none', () => {
    expect(stripWebp(riff(pixels).subarray(0, 18))).toBe(null);
    expect(stripWebp(riff())).toBe(null);
  });
});
