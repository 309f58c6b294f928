import { expect, test } from 'vitest';
import { startTinyBridge, toUpload } from './tiny-bridge.ts';
import { eventually } from '../factories/eventually.ts';

test('an answer comes through whole: status, headers, every cookie, body', async () => {
  const bridge = startTinyBridge();
  const response = await bridge.get('/hello', { headers: { 'x-word': 'mirror' } });
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await response.json()).toEqual({ url: 'http://127.0.0.1:4173/hello', word: 'mirror', initiator: null });
  expect((await bridge.get('/nothing')).status).toBe(204);
  expect((await bridge.get('/nowhere')).status).toBe(404);
});

test('the engine learns who made the request, as the host knows it', async () => {
  const bridge = startTinyBridge();
  const response = await bridge.fetch(new Request('plain-mirror://app/hello'), {
    initiatorOrigin: 'plain-mirror://app',
  });
  expect(await response.json()).toMatchObject({ url: 'plain-mirror://app/hello', initiator: 'plain-mirror://app' });
});

test('requests made before the engine is ready are answered once it is', async () => {
  const bridge = startTinyBridge();
  expect(bridge.alive()).toEqual({ engine: 'starting' });
  const answers = await Promise.all([1, 2, 3].map(async (n) => (await bridge.post('/echo', `body ${n}`)).text()));
  expect(answers).toEqual(['body 1', 'body 2', 'body 3']);
  expect(bridge.alive()).toEqual({ engine: 'ready' });
});

test('bodies of any size and any way of coming arrive byte for byte, both ways', async () => {
  const bridge = startTinyBridge();
  for (const size of [0, 1, 65_536, 65_537, 3_000_000]) {
    const sent = new Uint8Array(size).map((_, at) => at % 251);
    for (const path of ['/echo', '/echo-stream']) {
      const whole = await bridge.get(path, { method: 'POST', body: sent });
      expect(Buffer.compare(Buffer.from(await whole.arrayBuffer()), sent)).toBe(0);
      const inPieces = await bridge.get(path, toUpload(new Blob([sent]).stream()));
      expect(Buffer.compare(Buffer.from(await inPieces.arrayBuffer()), sent)).toBe(0);
    }
  }
});

test('an app that sends faster than the reader reads is held back', async () => {
  const bridge = startTinyBridge();
  const reader = (await bridge.get('/numbers')).body?.getReader();
  expect((await reader?.read())?.value?.[0]).toBe(1);
  for (let turn = 0; turn < 20; turn += 1) await bridge.get('/hello');
  expect(Number(await (await bridge.get('/pulls')).json())).toBeLessThan(10);
  expect((await reader?.read())?.value?.[0]).toBe(2);
  await reader?.cancel();
});

test('an upload that comes faster than the app reads is held back', async () => {
  const bridge = startTinyBridge();
  let pulls = 0;
  const leave = new AbortController();
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  const answer = bridge.get('/read-one', toUpload(endless, leave.signal));
  await eventually(async () => expect(await bridge.noted('uploads')).toEqual(['1024']));
  for (let turn = 0; turn < 20; turn += 1) await bridge.get('/hello');
  expect(pulls).toBeLessThan(10);
  leave.abort();
  await expect(answer).rejects.toThrow('Nobody waits');
});

test('a reader who goes away stops the stream in the engine', async () => {
  const bridge = startTinyBridge();
  const reader = (await bridge.get('/numbers')).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await eventually(async () => expect(await bridge.noted('stops')).toEqual(['numbers']));
});

test('a request whose sender goes away is aborted in the engine', async () => {
  const bridge = startTinyBridge();
  const leave = new AbortController();
  const answer = bridge.get('/wait', { signal: leave.signal });
  await eventually(async () => expect(await bridge.noted('waits')).toEqual(['begun']));
  leave.abort();
  await expect(answer).rejects.toThrow('Nobody waits');
  await eventually(async () => expect(await bridge.noted('aborts')).toEqual(['wait']));
});

test('an upload that is answered before it was read is not read on', async () => {
  const bridge = startTinyBridge();
  const stopped = Promise.withResolvers<string>();
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    cancel: () => stopped.resolve('stopped'),
  });
  expect((await bridge.get('/read-none', toUpload(endless))).status).toBe(413);
  expect(await stopped.promise).toBe('stopped');
});

test('an answer that breaks half way breaks for its reader too', async () => {
  const bridge = startTinyBridge();
  const response = await bridge.get('/broken');
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow('could not read the rest');
});

test('an app that throws is answered for in plain words, without what it threw', async () => {
  const bridge = startTinyBridge();
  const response = await bridge.get('/throw');
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ message: 'Something went wrong inside Plain Mirror.' });
});

test('what only the host can do is asked of the host', async () => {
  const asked: string[] = [];
  const bridge = startTinyBridge(undefined, {
    notify: async (title, body) => {
      asked.push(`${title}: ${body}`);
      return true;
    },
  });
  expect(await (await bridge.get('/notify')).json()).toBe(true);
  expect(asked).toEqual(['Title: Body']);
});
