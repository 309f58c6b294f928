import { readOrientation, toOrientationSegment } from './orientation.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;

const exifName = 'Exif\0\0';
const colourProfileName = 'ICC_PROFILE\0';

const hasName = (body: Uint8Array, name: string): boolean =>
  Buffer.from(name, 'latin1').every((byte, index) => body[index] === byte);

/** Application segments that the picture's colours need; all others may say who, where and when. */
function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  return marker === app0 || marker === app14 || (marker === app2 && hasName(body, colourProfileName));
}

/** Finds where the compressed picture after a start of scan ends: at the next marker that is no stuffing or restart. */
function findScanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !isRestart) return at;
  }
  return bytes.length;
}

/**
 * Drops EXIF, XMP, IPTC, comments and everything after the end of the picture (phones hide films there) from a JPEG;
 * keeps how it is to be turned. Null where the bytes are no whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation: number | null = null;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      pieces.push(bytes.subarray(at, at + 2));
      if (orientation !== null) pieces.splice(1, 0, toOrientationSegment(orientation));
      return Buffer.concat(pieces);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (marker === app1 && hasName(body, exifName)) orientation ??= readOrientation(body.subarray(exifName.length));
    const last = marker === startOfScan ? findScanEnd(bytes, end) : end;
    if (isKept(marker, body)) pieces.push(bytes.subarray(at, last));
    at = last;
  }
  return null;
}
