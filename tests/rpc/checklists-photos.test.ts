import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId, RunId, RunPhotoId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import {
  fill,
  goodVisit,
  makeChecklist,
  makeChecklistDefinition,
  sectionOf,
  startRun,
  submit,
  toAnswers,
  yesNoItem,
} from '../factories/checklists.ts';
import { handOverPhoto, pngOf } from '../factories/photos.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';
import { blankItem } from '../../shared/features/checklists/blank-item.rules.ts';

let app: TestApp;
let runId: RunId;
beforeEach(async () => {
  app = await openTestApp();
  runId = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')));
});
afterEach(() => app.close());

const priya = () => app.as('staff').checklists;
const attachments = (): string[] => {
  const folder = join(app.dataDir, 'attachments');
  return existsSync(folder) ? readdirSync(folder) : [];
};

function add(fileId: FileId, itemId: string | null = 'i2', client = app.as('staff')): Promise<{ id: RunPhotoId }> {
  return client.checklists.addPhoto({ commandId: commandId(), id: newId<RunPhotoId>(), runId, itemId, fileId });
}

describe('a photo of a run', () => {
  it('is kept without what says where it was taken, and served to whoever may read the run', async () => {
    const place = 'GPS 52.52';
    const { id } = await add(await handOverPhoto(app, pngOf(10, 10, place)));
    const { photos } = await app.as('manager').checklists.getRun({ id: runId });
    expect(photos).toMatchObject([{ id, itemId: 'i2' }]);
    const { url } = sure(photos[0]);
    const answer = await app.fetch(url);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.includes(place), bytes.includes('IDAT')]).toEqual([false, true]);
    expect(attachments()).toHaveLength(1);
    expect((await app.fetch(url.replace(/key=.*/, 'key=wrong'))).status).toBe(404);
    expect((await app.fetch(url.replace(/\?.*/, ''))).status).toBe(404);
  });

  it('is one photo when the command comes twice', async () => {
    const fileId = await handOverPhoto(app, pngOf(10, 10));
    const command = { commandId: commandId(), id: newId<RunPhotoId>(), runId, itemId: null, fileId };
    expect(await priya().addPhoto(command)).toEqual(await priya().addPhoto(command));
    expect((await priya().getRun({ id: runId })).photos).toMatchObject([{ itemId: null }]);
  });

  it('answers an item that asks for one, and can be taken out until the run is handed in', async () => {
    const definition = makeChecklistDefinition([
      sectionOf('s1', [
        yesNoItem('i2', 'Clean?'),
        { ...blankItem('photo', 'i3'), label: 'The window', required: true },
      ]),
    ]);
    runId = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager'), definition));
    await fill(app.as('staff'), runId, toAnswers({ i2: { number: 1 } }));
    expect(await refusalOf(submit(app.as('staff'), runId))).toBe('NOT_COMPLETE');
    const { id } = await add(await handOverPhoto(app, pngOf(10, 10)), 'i3');
    expect((await priya().getRun({ id: runId })).run).toMatchObject({ answered: 2, toAnswer: 2 });
    await priya().removePhoto({ commandId: commandId(), id, runId });
    const without = await priya().getRun({ id: runId });
    expect([without.run.answered, without.photos]).toEqual([1, []]);
    const kept = await add(await handOverPhoto(app, pngOf(20, 20)), 'i3');
    await submit(app.as('staff'), runId);
    expect(await refusalOf(priya().removePhoto({ commandId: commandId(), id: kept.id, runId }))).toBe('HANDED_IN');
    expect(await refusalOf(add(await handOverPhoto(app, pngOf(10, 10))))).toBe('HANDED_IN');
  });

  it('belongs to its run and item: others’ runs, other runs and items that are not asked are refused', async () => {
    const { id } = await add(await handOverPhoto(app, pngOf(10, 10)));
    const other = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')));
    expect(await refusalOf(priya().removePhoto({ commandId: commandId(), id, runId: other }))).toBe('NOT_FOUND');
    expect(await refusalOf(add(await handOverPhoto(app, pngOf(10, 10)), 'i99'))).toBe('NOT_ASKED');
    const fileId = await handOverPhoto(app, pngOf(10, 10));
    expect(await refusalOf(add(fileId, 'i2', app.as('shopper')))).toBe('NOT_YOURS');
    expect((await priya().getRun({ id: runId })).photos).toHaveLength(1);
  });
});

describe('what is no photo, or more than a photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const jpegStart = [0xff, 0xd8, 0xff, 0xe0];

  it.each<[string, () => Uint8Array, string, RegExp]>([
    ['a text', () => Buffer.from('not a photo'), 'NOT_A_PHOTO', /JPEG, PNG and WebP/],
    ['a film under a photo’s name', () => Buffer.from('\0\0\0\u0018ftypmp42'), 'NOT_A_PHOTO', /JPEG, PNG and WebP/],
    ['an SVG with a script', () => Buffer.from(svg), 'NOT_A_PHOTO', /JPEG, PNG and WebP/],
    [
      'an SVG behind the first bytes of a JPEG',
      () => Buffer.concat([Buffer.from(jpegStart), Buffer.from(svg)]),
      'NOT_A_PHOTO',
      /JPEG/,
    ],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'NOT_A_PHOTO', /JPEG/],
    ['nothing at all', () => Buffer.alloc(0), 'NOT_A_PHOTO', /JPEG/],
    [
      'a photo of 40 MB',
      () => Buffer.concat([pngOf(10, 10), Buffer.alloc(40 * 1024 * 1024)]),
      'PHOTO_TOO_LARGE',
      /25 MB/,
    ],
    ['a few bytes that unpack to gigabytes', () => pngOf(60_000, 60_000), 'PHOTO_TOO_LARGE', /60000 × 60000/],
    ['a picture of no size', () => pngOf(0, 10), 'NOT_A_PHOTO', /JPEG/],
  ])('%s is refused with a sentence, and nothing is kept', async (_what, make, reason, sentence) => {
    const fileId = await handOverPhoto(app, make());
    await expect(add(fileId)).rejects.toMatchObject({ data: { reason, field: 'fileId' } });
    await expect(add(fileId)).rejects.toThrow(sentence);
    expect(attachments()).toEqual([]);
    expect((await priya().getRun({ id: runId })).photos).toEqual([]);
  });

  it('a picture of an SVG or a page is kept as a photo without what hides behind its end', async () => {
    await add(await handOverPhoto(app, Buffer.concat([pngOf(10, 10), Buffer.from(svg)])));
    const { photos } = await priya().getRun({ id: runId });
    const answer = await app.fetch(sure(photos[0]).url);
    expect(Buffer.from(await answer.arrayBuffer()).includes('script')).toBe(false);
  });

  it('that did not arrive is refused', async () => {
    expect(await refusalOf(add(newId<FileId>()))).toBe('PHOTO_GONE');
  });

  it.each(['../plain-mirror.sqlite', '..%2fplain-mirror.sqlite', '/etc/passwd', 'C:\\Windows\\win.ini', 'a\0b'])(
    'no path leads anywhere: %j',
    async (path) => {
      // The brand exists only for the compiler; what a page sends may be anything.
      const fileId = path as FileId;
      expect(await refusalOf(add(fileId))).toBe('BAD_REQUEST');
      for (const url of [
        `/files/photo/${path}?key=x`,
        `/files/${path}`,
        `/files/photo/${encodeURIComponent(path)}?key=x`,
      ])
        expect((await app.fetch(encodeURI(url))).status).toBeGreaterThanOrEqual(400);
      expect(attachments()).toEqual([]);
    },
  );
});

it('a run is handed in with its photos, which the reviewer sees beside the items', async () => {
  await fill(app.as('staff'), runId, toAnswers(goodVisit));
  await add(await handOverPhoto(app, pngOf(10, 10)), 'i2');
  await add(await handOverPhoto(app, pngOf(20, 20)), null);
  await submit(app.as('staff'), runId);
  const { photos } = await app.as('manager').checklists.getRun({ id: runId });
  expect(photos.map(({ itemId }) => itemId)).toEqual(['i2', null]);
});
