/** Sites that an owner opens from the log: where customers write reviews. All others can be copied and pasted. */
const reviewHosts: ReadonlySet<string> = new Set([
  'www.google.com',
  'maps.google.com',
  'www.facebook.com',
  'www.tripadvisor.com',
  'www.trustpilot.com',
  'www.yelp.com',
]);

export type ExternalLink = {
  readonly url: string;
  /** What is shown to the person before it is opened. */
  readonly shown: string;
};

/** Decides what may be opened outside the app: a review site by https, one mail address, or one telephone number. */
export function decideExternalLink(address: string): ExternalLink | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') {
    return url.port === '' && reviewHosts.has(url.hostname) ? { url: url.href, shown: url.href } : null;
  }
  // Nothing but the one value: a subject, a copy or a second recipient could be slipped in by whoever wrote the text.
  if (url.protocol === 'mailto:') return toBareLink('mailto:', url, /^[^\s@?&,;%"<>]+@[^\s@?&,;%"<>]+$/);
  if (url.protocol === 'tel:') return toBareLink('tel:', url, /^\+?[\d().\- ]{2,30}$/);
  return null;
}

function toBareLink(scheme: string, url: URL, pattern: RegExp): ExternalLink | null {
  if (url.search !== '' || url.hash !== '' || !pattern.test(url.pathname)) return null;
  return { url: `${scheme}${url.pathname}`, shown: url.pathname };
}
