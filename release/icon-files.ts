/** The pictures of one icon by the length of their side in pixels, as PNG. */
export type Drawn = ReadonlyMap<number, Buffer>;

const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** The kinds of picture in an icon of macOS that are PNG, by their side: twice as fine ones have kinds of their own. */
const icnsKinds: readonly (readonly [kind: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** An icon of Windows: a directory of 16 bytes a picture, then the pictures (ICO with PNG, since Windows Vista). */
export function toIco(drawn: Drawn): Buffer {
  const pictures = icoSizes.map((size) => ({ size, png: pick(drawn, size) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // One byte holds no 256; 0 stands for it.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An icon of macOS: a name, the length of all, and each picture under its kind and length. */
export function toIcns(drawn: Drawn): Buffer {
  const parts = icnsKinds.map(([kind, size]) => toPart(kind, pick(drawn, size)));
  return toPart('icns', Buffer.concat(parts));
}

function toPart(kind: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}

function pick(drawn: Drawn, size: number): Buffer {
  const png = drawn.get(size);
  if (png === undefined) throw new Error(`Nothing was drawn of ${size} pixels.`);
  return png;
}
