import type { PhotoType } from './photo-type.ts';

/** How large a picture is once it is unpacked, in pixels. */
export type PhotoSize = { readonly width: number; readonly height: number };

const toView = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const toSize = (width: number, height: number): PhotoSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

/** Starts of frame: 0xC0 to 0xCF without tables of Huffman codes, JPEG extensions and arithmetic conditions. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJpegSize(bytes: Uint8Array): PhotoSize | null {
  const view = toView(bytes);
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    if (isStartOfFrame(marker)) return toSize(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The header chunk comes first: length, "IHDR", width, height. */
function readPngSize(bytes: Uint8Array): PhotoSize | null {
  const view = toView(bytes);
  const isHeader = bytes.length >= 24 && view.getUint32(12) === 0x49484452;
  return isHeader ? toSize(view.getUint32(16), view.getUint32(20)) : null;
}

const chunkName = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(12, 16));

/** The first chunk says it: the canvas of VP8X less one, or the frame of VP8 (14 bits) and VP8L (14 bits less one). */
function readWebpSize(bytes: Uint8Array): PhotoSize | null {
  if (bytes.length < 30) return null;
  const view = toView(bytes);
  switch (chunkName(bytes)) {
    case 'VP8X':
      return toSize((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
    case 'VP8 ':
      return toSize(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return toSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return null;
  }
}

/**
 * Reads how large a picture says it is, without unpacking it; null where it does not say. A file of some kilobytes can
 * unpack to gigabytes, and the window that shows it would die of that.
 */
export function readPhotoSize(bytes: Uint8Array, type: PhotoType): PhotoSize | null {
  switch (type) {
    case 'image/jpeg':
      return readJpegSize(bytes);
    case 'image/png':
      return readPngSize(bytes);
    case 'image/webp':
      return readWebpSize(bytes);
  }
}
