// Most phones store a picture as the sensor saw it and say in EXIF how to turn it. Without that one number every second
// photo would lie on its side, so it alone is kept: a number from 1 to 8 that says nothing about who, where or when.

const orientationTag = 0x0112;
const tagBytes = 12;

/** Reads how a picture is to be turned from the TIFF block of EXIF (after "Exif\0\0"); null where it does not say. */
export function readOrientation(tiff: Uint8Array): number | null {
  if (tiff.length < 8) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const isLittle = order === 0x4949;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return null;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * tagBytes;
    if (at + tagBytes > tiff.length) return null;
    if (view.getUint16(at, isLittle) === orientationTag) {
      const value = view.getUint16(at + 8, isLittle);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

/** Makes a JPEG segment (APP1) whose EXIF holds the orientation and nothing else. */
export function toOrientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xe1,
    0x00,
    0x22, // APP1, 34 bytes with these two
    0x45,
    0x78,
    0x69,
    0x66,
    0x00,
    0x00, // "Exif", 0, 0
    0x4d,
    0x4d,
    0x00,
    0x2a,
    0x00,
    0x00,
    0x00,
    0x08, // big-endian TIFF, first directory at 8
    0x00,
    0x01, // one tag
    0x01,
    0x12,
    0x00,
    0x03,
    0x00,
    0x00,
    0x00,
    0x01,
    0x00,
    orientation,
    0x00,
    0x00, // orientation, SHORT, 1 value
    0x00,
    0x00,
    0x00,
    0x00, // no further directory
  ]);
}
