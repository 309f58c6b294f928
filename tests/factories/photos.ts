import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { FileId } from '../../shared/ids.ts';
import { newId, testPins, type TestApp } from './app.ts';

const chunk = (type: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  // Nothing here looks at the check sums of chunks.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
};

/** A PNG that says it has so many pixels, with a text chunk that says where it was taken. */
export function pngOf(width: number, height: number, place = ''): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(place === '' ? [] : [chunk('tEXt', Buffer.from(place, 'latin1'))]),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Hands a file over as a page does, signed in as this person; answers the id by which a command names it. */
export async function handOverPhoto(
  app: TestApp,
  bytes: Uint8Array,
  role: 'manager' | 'staff' = 'staff',
): Promise<FileId> {
  const id = newId<FileId>();
  const { windowId, client } = app.page();
  await client.session.signIn({ personId: app.people[role], pin: testPins[role] });
  // Node's buffers and the web's bodies differ only in name.
  const answer = await app.fetch(`/files/${id}`, { method: 'PUT', body: bytes as BodyInit, windowId });
  if (answer.status !== 200) throw new Error(`The file was not taken: ${answer.status}`);
  return id;
}

/** Puts a photo beside an entry of a folder that no program holds, as one that was handed over lies there. */
export function addPhoto(dataDir: string): void {
  const photo = pngOf(30, 40);
  const sha256 = createHash('sha256').update(photo).digest('hex');
  mkdirSync(join(dataDir, 'attachments'), { recursive: true });
  writeFileSync(join(dataDir, 'attachments', sha256), photo);
  const database = new Database(join(dataDir, 'plain-mirror.sqlite'));
  database
    .prepare("INSERT INTO entry_photos SELECT ?, entry_id, ?, 'image/png' FROM entries ORDER BY entry_id LIMIT 1")
    .run(newId(), sha256);
  database.close();
}
