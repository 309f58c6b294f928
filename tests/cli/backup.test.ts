import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { initBusiness, mirror, mirrorJson } from '../factories/mirror.ts';

const answerSchema = z.object({ counts: z.object({ people: z.literal(1) }) });

test('mirror backup writes one file, sealed if wished, and mirror check tells whether it is as it was', async () => {
  const { data } = await initBusiness();
  const folder = dirname(data);
  const [out, sealed, phrase] = ['plain.plainmirror', 'sealed.plainmirror', 'phrase'].map((name) => join(folder, name));
  if (out === undefined || sealed === undefined || phrase === undefined) throw new Error('Three names were given.');

  const { counts } = answerSchema.parse(await mirrorJson(['backup', '--data', data, '--out', out]));
  // No data folder is needed to check a backup, and none is made.
  const checked = await mirrorJson(['check', '--backup', out, '--data', join(folder, 'nowhere')]);
  expect(checked).toMatchObject({ ok: true, problems: [], counts });

  writeFileSync(phrase, 'horse battery staple\n');
  await mirrorJson(['backup', '--data', data, '--out', sealed, '--passphrase-file', phrase]);
  expect(await mirrorJson(['check', '--backup', sealed, '--passphrase-file', phrase])).toMatchObject({ ok: true });
  const shut = await mirror(['check', '--backup', sealed]);
  expect([shut.code, shut.error]).toEqual([1, expect.stringContaining('has a passphrase')]);
  expect(readdirSync(folder).toSorted()).toEqual(['company', 'phrase', 'plain.plainmirror', 'sealed.plainmirror']);

  const bytes = readFileSync(out);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
  writeFileSync(out, bytes);
  const spoilt = await mirror(['check', '--backup', out]);
  expect([spoilt.code, spoilt.error]).toEqual([1, expect.stringContaining('not as it was when the backup was made')]);
});
