import { randomBytes } from 'node:crypto';

/** The content security policy; only the style nonce differs from answer to answer (Mantine's one style tag needs it). */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'none'",
    "object-src 'none'",
    "child-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
];
const alsoDenied = [
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
];

const fixed: ReadonlyArray<readonly [string, string]> = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', [...denied, ...alsoDenied].map((feature) => `${feature}=()`).join(', ')],
];

/** A fresh nonce for one answer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Puts the headers that every answer carries on a response; what it says of caching stays. */
export function withHeaders(response: Response, nonce: string): Response {
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', contentSecurityPolicy(nonce));
  for (const [name, value] of fixed) headers.set(name, value);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** An answer in plain words. */
export function sentence(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
