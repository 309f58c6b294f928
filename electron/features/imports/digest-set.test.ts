import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DigestSet } from './digest-set.ts';

const digestOf = (no: number): Buffer => hash('sha256', String(no), 'buffer');

test('knows each digest it was given, and no other, also after it grew', () => {
  const seen = new DigestSet();
  const count = 20_000;
  for (let no = 0; no < count; no += 1) expect(seen.add(digestOf(no))).toBe(true);
  for (let no = 0; no < count; no += 1) expect(seen.add(digestOf(no))).toBe(false);
  expect(seen.add(digestOf(count))).toBe(true);
});

test('tells digests apart that want the same place, one of nothing but zeros among them', () => {
  const seen = new DigestSet();
  const digests = Array.from({ length: 50 }, (_, last) => {
    const digest = Buffer.alloc(32);
    digest[15] = last;
    return digest;
  });
  expect(digests.map((digest) => seen.add(digest))).toEqual(digests.map(() => true));
  expect(digests.map((digest) => seen.add(digest))).toEqual(digests.map(() => false));
});
