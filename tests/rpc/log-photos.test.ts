import Database from 'better-sqlite3';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, FileId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { entryFields, recordEntry } from '../factories/log.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } });

/** Reads the file as anybody with a disk could. */
function readStore<T>(query: string): T[] {
  const database = new Database(join(app.dataDir, 'plain-mirror.sqlite'), { readonly: true });
  try {
    // The test names the columns it asks for.
    return database.prepare(query).all() as T[];
  } finally {
    database.close();
  }
}

describe('photos', () => {
  const place = 'GPS 52.52';
  const chunk = (type: string, body: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type + body, 'latin1'), Buffer.alloc(4)]);
  };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    // 10 × 10 pixels.
    chunk('IHDR', '\0\0\0\n\0\0\0\n\u0008\u0002\0\0\0'),
    chunk('tEXt', place),
    chunk('IDAT', 'pixels'),
    chunk('IEND', ''),
  ]);

  async function handOver(bytes: Uint8Array): Promise<FileId> {
    const id = newId<FileId>();
    const { windowId, client } = app.page();
    await client.session.signIn({ personId: app.people.staff, pin: '1111' });
    // The brand exists only for the compiler.
    expect((await app.fetch(`/files/${id}`, { method: 'PUT', body: bytes as BodyInit, windowId })).status).toBe(200);
    return id;
  }

  it('are kept without what says where and when, and served to whoever may read the entry', async () => {
    const { id } = await recordEntry(app, app.as('staff'), { photoIds: [await handOver(png)] });
    const { photos } = await app.as('owner').log.get({ id });
    expect(photos).toHaveLength(1);
    const answer = await app.fetch(sure(photos[0]).url);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes(place)).toBe(false);
    expect(bytes.includes('pixels')).toBe(true);
    const [name] = readdirSync(join(app.dataDir, 'attachments'));
    expect(readFileSync(join(app.dataDir, 'attachments', sure(name)))).toEqual(bytes);
    expect((await app.fetch(sure(photos[0]).url.replace(/key=.*/, 'key=wrong'))).status).toBe(404);
  });

  it('are one photo when the command comes twice', async () => {
    const input = {
      commandId: commandId(),
      id: newId<EntryId>(),
      fields: entryFields(app, { photoIds: [await handOver(png)] }),
    };
    const first = await app.as('staff').log.record(input);
    expect(await app.as('staff').log.record(input)).toEqual(first);
    expect(readStore('SELECT count(*) AS n FROM entry_photos')).toEqual([{ n: 1 }]);
    expect(readdirSync(join(app.dataDir, 'uploads'))).toEqual([]);
  });

  it('that are none, or did not arrive, are refused and nothing is kept', async () => {
    await expect(
      recordEntry(app, app.as('staff'), { photoIds: [await handOver(Buffer.from('<svg/>'))] }),
    ).rejects.toMatchObject(refusal('NOT_A_PHOTO'));
    await expect(recordEntry(app, app.as('staff'), { photoIds: [newId()] })).rejects.toMatchObject(
      refusal('PHOTO_GONE'),
    );
    expect((await app.as('owner').log.counts({})).all).toBe(0);
    expect(existsSync(join(app.dataDir, 'attachments')) ? readdirSync(join(app.dataDir, 'attachments')) : []).toEqual(
      [],
    );
  });
});
