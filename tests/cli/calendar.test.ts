import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

it('writes what is due as a calendar file, everybody’s or one person’s', async () => {
  const { data } = await initBusiness();
  const out = join(testFolder(), 'due.ics');
  expect(await mirrorJson(['calendar', '--out', out, '--data', data])).toEqual({ out, events: 0 });
  expect(readFileSync(out, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  const { code, error } = await mirror(['calendar', '--out', out, '--who', 'Otto', '--data', data]);
  expect([code, error]).toEqual([1, 'Nobody here is called Otto.\n']);
});
