import { pngSignature } from './photo-type.ts';

/** Chunks that make up the picture, its transparency, colours and animation. Any other may say who, where and when. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));

/** Drops text, times, EXIF and everything after the end from a PNG. Null where the bytes are no whole PNG. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  if (pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [bytes.subarray(0, pngSignature.length)];
  let at: number = pngSignature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kept.has(type)) pieces.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(pieces);
    at = end;
  }
  return null;
}
