/** The host's own answers carry these; the app's carry its own, stricter by page. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A page asks again after this many seconds: an engine that starts again is back in less. */
const askAgainSeconds = 2;

export function toJsonAnswer(status: number, value: unknown): Response {
  return Response.json(value, { status, headers });
}

/** Tells whoever asked, a page or a person's browser, why there is no answer now. */
export function toUnavailableAnswer(accept: string | null, message: string): Response {
  if (!isPageAsked(accept)) return toJsonAnswer(503, { message });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain Mirror</title><p>${toHtml(message)}</p></html>`;
  const pageHeaders = { ...headers, 'content-type': 'text/html; charset=utf-8', refresh: String(askAgainSeconds) };
  return new Response(page, { status: 503, headers: pageHeaders });
}

export function isPageAsked(accept: string | null): boolean {
  return accept !== null && accept.includes('text/html');
}

function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
