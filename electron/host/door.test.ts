import { expect, test } from 'vitest';
import { decideDoor } from './door.ts';

const host = '127.0.0.1:4173';
const ask = (rawHeaders: string[], target = '/', method = 'GET') => decideDoor({ method, target, rawHeaders }, host);

test('a request that names this server to the letter comes in', () => {
  for (const method of ['GET', 'HEAD', 'POST', 'PUT'])
    expect(ask(['HOST', host], '/rpc/x?y', method)).toEqual({ open: true });
});

test.each([
  'evil.example',
  '127.0.0.1',
  '127.0.0.1:4174',
  '127.0.0.1.:4173',
  'localhost:4173',
  '2130706433:4173',
  '0x7f.1:4173',
  '[::1]:4173',
  '127.0.0.1:4173.evil.example',
  'user@127.0.0.1:4173',
  '',
])('a request for the host "%s" is misdirected', (other) => {
  expect(ask(['Host', other])).toEqual({ open: false, status: 421 });
});

test('no Host and two Hosts are refused, equal or not', () => {
  expect(ask(['accept', '*/*'])).toEqual({ open: false, status: 400 });
  expect(ask(['Host', host, 'host', host])).toEqual({ open: false, status: 400 });
  expect(ask(['Host', host, 'host', 'evil.example'])).toEqual({ open: false, status: 400 });
});

test.each(['http://127.0.0.1:4173/', 'http://evil.example/', '//evil.example/', '*', 'evil.example:80', ''])(
  'the target "%s" is refused',
  (target) => {
    expect(ask(['Host', host], target)).toEqual({ open: false, status: 400 });
  },
);

test('other methods and changes of protocol are refused', () => {
  for (const method of ['OPTIONS', 'DELETE', 'TRACE', 'CONNECT'])
    expect(ask(['Host', host], '/', method)).toEqual({ open: false, status: 405 });
  expect(ask(['Host', host, 'Upgrade', 'websocket'])).toEqual({ open: false, status: 400 });
});
