/** Chunks that make up the picture. Any other may say who, where and when. */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

const headerBytes = 12;
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** Drops EXIF, XMP and unknown chunks from a WebP, and what its header says of them. Null where it is no whole WebP. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < headerBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) return null;
  const header = Uint8Array.from(bytes.subarray(0, headerBytes));
  const pieces: Uint8Array[] = [header];
  let at = headerBytes;
  while (at + 8 <= fileEnd) {
    const size = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > fileEnd) return null;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (kept.has(type)) {
      const chunk = Uint8Array.from(bytes.subarray(at, end));
      if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~(exifFlag | xmpFlag);
      pieces.push(chunk);
    }
    at = end;
  }
  if (pieces.length < 2) return null;
  const stripped = Buffer.concat(pieces);
  stripped.writeUInt32LE(stripped.length - 8, 4);
  return stripped;
}
