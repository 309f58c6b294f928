import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, startTinyBridge, toUpload } from './tiny-bridge.ts';
import { eventually } from '../factories/eventually.ts';

test.each(['/die-once', '/throw-once'])(
  'a command under way when the engine dies (%s) is sent again, once, with the same body',
  async (path) => {
    const bridge = startTinyBridge();
    const answer = await bridge.post(path, '{"commandId":"c-1"}');
    expect(await answer.json()).toBe('done');
    expect(await bridge.noted('commands')).toEqual(['{"commandId":"c-1"}', '{"commandId":"c-1"}']);
    expect(await bridge.noted('openings')).toHaveLength(2);
    expect(bridge.logged).toEqual(['The engine ended unexpectedly.']);
  },
);

test('reading requests under way when the engine dies are answered by the next one', async () => {
  const bridge = startTinyBridge();
  await bridge.opened;
  const [command, page] = await Promise.all([bridge.post('/die-once', 'c-1'), bridge.get('/hello')]);
  expect([command.status, page.status]).toEqual([200, 200]);
});

test('an upload under way when the engine dies is answered in plain words', async () => {
  const bridge = startTinyBridge();
  await bridge.opened;
  const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) });
  const upload = bridge.get('/read-one', toUpload(endless));
  await eventually(async () => expect(await bridge.noted('uploads')).toEqual(['1024']));
  await bridge.post('/die-once', 'c-1');
  const answer = await upload;
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    message: 'Plain Mirror was interrupted before it could finish this. Please try again.',
  });
});

test('a download under way when the engine dies breaks for its reader', async () => {
  const bridge = startTinyBridge();
  const reader = (await bridge.get('/numbers')).body?.getReader();
  await reader?.read();
  await bridge.post('/die-once', 'c-1');
  await expect(
    (async () => {
      while (!(await reader?.read())?.done);
    })(),
  ).rejects.toThrow('broke off');
});

test('a request that kills the engine each time is turned away, and others go on', async () => {
  const bridge = startTinyBridge();
  const answer = await bridge.post('/die-always', 'c-1');
  expect(answer.status).toBe(503);
  expect((await bridge.get('/hello')).status).toBe(200);
});

test('an engine that dies five times within a minute is not started again, and says so', async () => {
  const bridge = startTinyBridge();
  for (let n = 0; n < 3; n += 1) expect((await bridge.post('/die-always', 'c-1')).status).toBe(503);
  const said =
    'Plain Mirror stopped working 5 times within a minute, so it was not started again. What was saved is safe. Restart it; if that does not help, go back to a backup.';
  expect(bridge.alive()).toEqual({ engine: 'stopped', message: said });
  expect(await (await bridge.get('/hello')).json()).toEqual({ message: said });
  expect(await bridge.restart()).toBe(true);
  expect((await bridge.get('/hello')).status).toBe(200);
});

test('an engine that hangs is said to hang while the host goes on, and a restart brings an answer', async () => {
  const bridge = startTinyBridge();
  await bridge.opened;
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 5);
  const hung = bridge.post('/hang', 'c-1');
  const page = bridge.get('/hello');
  await eventually(() => expect(bridge.alive().engine).toBe('hung'));
  expect(bridge.alive().message).toContain('taking longer than it should');
  clearInterval(turning);
  expect(turns).toBeGreaterThan(10);
  expect(await bridge.restart()).toBe(true);
  expect((await page).status).toBe(200);
  // The command is sent again, as it may well be innocent; it hangs the second engine as well, and gets no third.
  await eventually(() => expect(bridge.alive().engine).toBe('hung'));
  expect(await bridge.restart()).toBe(true);
  expect((await hung).status).toBe(503);
  expect((await bridge.get('/hello')).status).toBe(200);
});

test('a folder that cannot be opened is a sentence, not a loop', async () => {
  const dataDir = makeFolder();
  writeFileSync(join(dataDir, 'held'), '');
  const bridge = startTinyBridge(dataDir);
  const early = bridge.get('/hello');
  await expect(bridge.opened).rejects.toThrow('Another Plain Mirror holds this folder.');
  expect(bridge.alive()).toEqual({ engine: 'stopped', message: 'Another Plain Mirror holds this folder.' });
  expect(await (await early).json()).toEqual({ message: 'Another Plain Mirror holds this folder.' });
  expect(bridge.logged).toEqual(['Another Plain Mirror holds this folder.']);
});

test('a program with a part missing says so once and is not started over and over', async () => {
  const bridge = startTinyBridge(undefined, {}, join(import.meta.dirname, 'engines/not-there.ts'));
  await expect(bridge.opened).rejects.toThrow('a part of the program is missing or broken');
  expect(bridge.logged).toHaveLength(2);
});

test('closing an engine that is still opening ends it for good', async () => {
  const bridge = startTinyBridge();
  expect(await bridge.close()).toBe(true);
  expect(await bridge.opened).toBe(false);
  expect(bridge.alive().engine).toBe('stopped');
  expect(await bridge.restart()).toBe(true);
  expect((await bridge.get('/hello')).status).toBe(503);
  expect(bridge.logged).toEqual([]);
});

test('closing lets the app close its files and aborts what is under way', async () => {
  const bridge = startTinyBridge();
  const wait = bridge.get('/wait');
  await eventually(async () => expect(await bridge.noted('waits')).toEqual(['begun']));
  expect(await bridge.close()).toBe(true);
  expect((await wait).status).toBe(503);
  expect(readFileSync(join(bridge.dataDir, 'closings'), 'utf8')).toBe('process-1\n');
  expect(readFileSync(join(bridge.dataDir, 'aborts'), 'utf8')).toBe('wait\n');
});
