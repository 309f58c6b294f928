import { afterEach, beforeEach, expect, test } from 'vitest';
import { rpcBodyLimitBytes } from '../../shared/host.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';

let app: TestApp;
let windowId: string;
beforeEach(async () => {
  app = await openTestApp();
  const page = app.page();
  windowId = page.windowId;
  await page.client.session.signIn({ personId: app.people.owner, pin: '333333' });
});
afterEach(() => app.close());

function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    windowId,
    ...streamed,
  };
  return app.fetch(path, init);
}

/** A body as the page's client writes it. */
const call = (input: unknown): string => JSON.stringify({ json: input });

const countChanges = (): unknown => app.app.store.statements.prepare('SELECT total_changes()').pluck().get();

test('a procedure answers with no caching', async () => {
  const answer = await post('/rpc/customers/counts', call({}));
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test.each([
  '/rpc/constructor',
  '/rpc/constructor/name',
  '/rpc/__proto__/toString',
  '/rpc/log/constructor',
  '/rpc/log/__proto__',
  '/rpc/log/hasOwnProperty',
  '/rpc/toString/call',
  '/rpc/log',
  '/rpc/log/',
  '/rpc//record',
  '/rpc/',
  '/rpc/log/record/more',
  '/rpc/log/record/',
  '/rpc/Log/record',
  '/rpc/log.record',
  '/rpc/log%2frecord',
  '/rpc/log%252frecord',
  '/rpc/log/..%2fsession%2fget',
  '/rpc/log\\record',
  '/rpc/log/record%00',
  '/rpc/%6cog/record',
])('%s is no procedure', async (path) => {
  const before = countChanges();
  const answer = await post(path, call({}));
  expect([403, 404]).toContain(answer.status);
  expect(Object.keys((await answer.json()) as object)).toEqual(['message']);
  expect(countChanges()).toBe(before);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['text', 'hello'],
  ['a number', '7'],
  ['a list', '[]'],
  ['null', 'null'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
  ['a form', 'json=%7B%7D'],
  ['an unknown field', call({ more: 1 })],
  ['a wrong type', call({ id: 7 })],
])('a body of %s is a mistake of the caller, said without a stack', async (_, body) => {
  const answer = await post('/rpc/customers/get', body);
  const text = await answer.text();
  expect([answer.status, text]).toEqual([400, text]);
  expect(text).not.toMatch(/at .*:\d+:\d+|node_modules|electron\/|SELECT/);
});

test('a body of up to 1 MB is read, one byte more is not, whatever its length claims', async () => {
  const padded = (bytes: number): string => {
    const bare = call({ id: '' }).length;
    return call({ id: 'x'.repeat(bytes - bare) });
  };
  expect((await post('/rpc/customers/get', padded(rpcBodyLimitBytes))).status).toBe(400);
  expect((await post('/rpc/customers/get', padded(rpcBodyLimitBytes + 1))).status).toBe(413);
  expect((await post('/rpc/customers/get', padded(rpcBodyLimitBytes + 1), { 'content-length': '2' })).status).toBe(413);
});

test('an endless body is left alone as soon as it is too long', async () => {
  let sent = 0;
  let isStopped = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
    },
    cancel() {
      isStopped = true;
    },
  });
  expect((await post('/rpc/customers/get', endless)).status).toBe(413);
  expect(isStopped).toBe(true);
  expect(sent).toBeLessThan(2 * rpcBodyLimitBytes);
});

test('an unknown error is shown without a word of it', async () => {
  const id = await addCustomer(app.as('owner'), { name: 'Ann' });
  app.app.store.database.exec('DROP TABLE expectations');
  const answer = await post('/rpc/customers/get', call({ id }));
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toContain('Something went wrong inside Plain Mirror. Nothing was saved; try again.');
  expect(text).not.toMatch(/expectations|SELECT|stack/i);
});

const poisons = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"json":{"__proto__":{"polluted":1}}}',
  '{"json":{"constructor":{"prototype":{"polluted":1}}}}',
  '{"json":{"id":"x","fields":{"__proto__":{"polluted":1},"name":"Ann"}}}',
  '{"json":{},"meta":[[1,"__proto__","polluted"]]}',
  '{"json":{"a":"2020-01-01"},"meta":[[1,"constructor","prototype","polluted"]]}',
  '{"json":{"a":1},"meta":[[1,"__proto__"]],"maps":[["__proto__","polluted"]]}',
];

const builtIns = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Function,
  Map,
  Set,
  Date,
  Promise,
  RegExp,
  Error,
  Request,
  Response,
  Headers,
];
const ownKeys = (): unknown =>
  builtIns.map((builtIn) => [Reflect.ownKeys(builtIn), Reflect.ownKeys(builtIn.prototype)]);

test('no input, at any depth, reaches the prototypes of the program', async () => {
  const before = ownKeys();
  const paths = [
    '/rpc/session/get',
    '/rpc/session/signIn',
    '/rpc/customers/add',
    '/rpc/log/record',
    '/rpc/imports/preview',
  ];
  for (const path of paths) {
    for (const poison of poisons) {
      const { status } = await post(path, poison);
      expect([path, poison, status]).toEqual([path, poison, path === '/rpc/session/get' && status === 200 ? 200 : 400]);
    }
  }
  expect(ownKeys()).toEqual(before);
  expect('polluted' in {}).toBe(false);
});

test('what is stored of a record named after a prototype is just that name', async () => {
  const owner = app.as('owner');
  const id = await addCustomer(owner, { name: '__proto__', tags: ['constructor', '__proto__'] });
  expect((await owner.customers.get({ id })).customer).toMatchObject({
    name: '__proto__',
    tags: ['constructor', '__proto__'],
  });
  await owner.imports
    .preview({
      fileId: newId(),
      as: 'customers',
      map: { columns: JSON.parse('{"__proto__":"a"}') as Record<string, string> },
    })
    .catch(() => undefined);
  expect(Object.prototype).not.toHaveProperty('a');
});

test('a field nobody declared is refused, not ignored', async () => {
  const asOwner = {
    commandId: commandId(),
    id: newId<string>(),
    fields: { name: 'Ann' },
    role: 'owner',
    personId: app.people.owner,
  };
  const answer = await post('/rpc/customers/add', call(asOwner));
  expect(answer.status).toBe(400);
  expect((await app.as('owner').customers.find({ text: 'Ann' })).items).toEqual([]);
});

test('headers of every answer are exactly these', async () => {
  const answers = await Promise.all([
    app.fetch('/'),
    app.fetch('/nothing-here'),
    app.fetch('/%00'),
    post('/rpc/customers/counts', call({})),
    post('/rpc/nothing/here', call({})),
    app.fetch(`/files/out/${windowId}`, { windowId }),
  ]);
  for (const { headers, url, status } of answers) {
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? 'no nonce';
    expect({ url, status, policy: policy.replace(nonce, 'NONCE') }).toEqual({
      url,
      status,
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-NONCE'; img-src 'self' blob: data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'none'; object-src 'none'; child-src 'none'; " +
        "frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    });
    const named = [
      'x-content-type-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'cache-control',
    ];
    expect(named.map((name) => headers.get(name))).toEqual([
      'nosniff',
      'no-referrer',
      'same-origin',
      'same-origin',
      'no-store',
    ]);
    const permissions = (headers.get('permissions-policy') ?? '').split(', ');
    const denied =
      'accelerometer autoplay camera display-capture geolocation gyroscope hid idle-detection magnetometer microphone ' +
      'midi payment publickey-credentials-get screen-wake-lock serial usb';
    expect(permissions).toEqual(denied.split(' ').map((feature) => `${feature}=()`));
    expect([...headers.keys()].filter((name) => /^access-control|server|powered/.test(name))).toEqual([]);
  }
  const nonces = answers.map(({ headers }) => headers.get('content-security-policy'));
  expect(new Set(nonces).size).toBe(answers.length);
});
