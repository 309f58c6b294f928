import { expect, test } from 'vitest';
import { decideExternalLink } from './external-links.ts';

test('a review site, a mail address and a telephone number may be opened, and the person sees which', () => {
  expect(decideExternalLink('https://www.yelp.com/biz/x?id=1')).toEqual({
    url: 'https://www.yelp.com/biz/x?id=1',
    shown: 'https://www.yelp.com/biz/x?id=1',
  });
  expect(decideExternalLink('mailto:ann@example.org')).toEqual({
    url: 'mailto:ann@example.org',
    shown: 'ann@example.org',
  });
  expect(decideExternalLink('tel:+49-30-1234')).toEqual({ url: 'tel:+49-30-1234', shown: '+49-30-1234' });
});

test.each([
  'http://www.yelp.com/',
  'https://www.yelp.com.evil.example/',
  'https://www.yelp.com@evil.example/',
  'https://user:pin@www.yelp.com/',
  'https://www.yelp.com:8443/',
  'https://evil.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'mailto:ann@example.org?cc=evil@example.org',
  'mailto:ann@example.org,evil@example.org',
  'mailto:ann@example.org%0d%0acc:evil@example.org',
  'mailto:ann',
  'tel:*#06#',
  'tel:1234;ext=1',
  '',
])('%s stays unopened', (address) => {
  expect(decideExternalLink(address)).toBeNull();
});
