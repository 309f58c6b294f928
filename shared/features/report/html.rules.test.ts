import { describe, expect, it } from 'vitest';
import { toHtml } from './html.rules.ts';
import { aReport, aSection } from './paper.fixture.ts';
import { toPaper } from './paper.rules.ts';

const toPage = (words: string, business = words): string =>
  toHtml(toPaper(aReport(words), [aSection(words)], { business, timeZone: 'UTC', locale: 'en', currency: 'EUR' }));

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><iframe src=javascript:alert(1)></iframe>",
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>',
];

/** Every tag of a page, as a browser would see it. */
const tagsOf = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];

describe('a report as a page of its own', () => {
  it.each(payloads)('shows %s as it was written, wherever somebody could have written it', (payload) => {
    const page = toPage(payload);
    expect(page).not.toContain(payload);
    // The same tags as with harmless words: nothing that was written became one.
    expect(tagsOf(page)).toEqual(tagsOf(toPage('harmless')));
  });

  it('needs nothing else: no script, no link, no address of anything', () => {
    const page = toPage('Northline');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import|https?:/i);
    expect(page).toContain("default-src 'none'");
  });

  it('holds the sentences, each figure with its interval and what was recorded since, and what each counts', () => {
    const page = toPage('As it is');
    for (const text of [
      'The quarter in five sentences, Q3 2026',
      'Frozen on 3 Oct 2026, signed by As it is',
      '1 Jul 2026 to 30 Sep 2026',
      '18 of 28',
      '64%, likely 46 to 79',
      '20 of 30 · no visible change',
      '1,204',
      'more than the records show',
      'proven better; today: worse since',
      'What we promise for the next quarter',
      'Promises kept on the first date (n = 28)',
    ])
      expect(page).toContain(text);
  });
});
