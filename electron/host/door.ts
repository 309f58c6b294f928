/** What a raw request must look like before anything of it is read further. */
export type RawRequest = {
  readonly method: string;
  /** The request target as it came, not yet a URL. */
  readonly target: string;
  /** Names and values by turns, as they came: parsed headers hide a second Host. */
  readonly rawHeaders: readonly string[];
};

export type Door = { readonly open: true } | { readonly open: false; readonly status: 400 | 405 | 421 };

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT']);

/**
 * Lets a request in only if it names this server, once and to the letter. A page elsewhere that
 * made its own name point at this computer sends that name here (DNS rebinding), and so is seen.
 */
export function decideDoor(request: RawRequest, host: string): Door {
  const hosts = listHeader(request.rawHeaders, 'host');
  const [only] = hosts;
  if (hosts.length !== 1 || only === undefined) return { open: false, status: 400 };
  // A target with a host of its own (`GET http://other/ HTTP/1.1`) overrides the header, so it is refused as well.
  if (!request.target.startsWith('/') || request.target.startsWith('//')) return { open: false, status: 400 };
  if (listHeader(request.rawHeaders, 'upgrade').length > 0) return { open: false, status: 400 };
  if (only !== host) return { open: false, status: 421 };
  if (!methods.has(request.method)) return { open: false, status: 405 };
  return { open: true };
}

function listHeader(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}
