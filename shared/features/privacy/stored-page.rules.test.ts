import { expect, test } from 'vitest';
import { toStoredPage } from './stored-page.rules.ts';

test('the page of a customer names each kind once and holds every value as text', () => {
  const page = toStoredPage({
    business: 'Harbour Bikes',
    customer: 'Ann <b>',
    on: '19 November 2026',
    kinds: [
      { noun: 'customer', records: [[['Name', 'Ann <b>']]] },
      { noun: 'entry', records: [[['What they said', '"Slow" & rude']], [['What they said', 'Better']]] },
    ],
  });
  expect(page).toContain('<h2>2 entries</h2>');
  expect(page).toContain('<dd>&quot;Slow&quot; &amp; rude</dd>');
  expect(page).not.toContain('<b>');
  expect(page).not.toMatch(/<script|src=|href=/);
});
