import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer, recordEntry } from '../factories/log.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const wordsOf = (page: { items: readonly { words: string }[] }): string[] => page.items.map(({ words }) => words);

describe('search', () => {
  beforeEach(async () => {
    for (const words of [
      'The technician came on Tuesday, not Monday.',
      'Techniker war sehr nett, Frau Müller freut sich.',
      'Two technicians, two stories.',
      'My bill says 50% more AND nobody told me OR asked (really).',
    ]) {
      app.clock.move(1000);
      await recordEntry(app, app.as('staff'), { words });
    }
  });

  it.each([
    ['the beginning of a word', 'tech', 3],
    ['a longer beginning, by the words that begin so', 'technici', 2],
    ['every word, in any order', 'stories tech', 1],
    ['words without their accents', 'muller', 1],
    ['letters that are syntax elsewhere, as plain words', '50% (really) AND OR', 1],
    ['a quote that is not closed', '"Monday', 1],
    ['what looks like a column or a command', 'words: technician', 0],
    ['an asterisk alone', '*', 0],
    ['nothing but signs', '"" -- ;', 0],
    ['no word of it', 'elephant', 0],
  ])('finds %s: %s', async (_name, q, hits) => {
    expect((await app.as('owner').log.list({ q })).items).toHaveLength(hits);
  });

  it('shows the newest first and marks what was found', async () => {
    const { items } = await app.as('owner').log.list({ q: 'technician' });
    expect(items.map(({ snippet }) => snippet)).toEqual([
      'Two \uE000technicians\uE001, two stories.',
      'The \uE000technician\uE001 came on Tuesday, not Monday.',
    ]);
  });

  it('goes together with filters, and by pages', async () => {
    expect((await app.as('owner').log.list({ q: 'tech', howLeft: 'unhappy' })).items).toEqual([]);
    const first = await app.as('owner').log.list({ q: 'tech', limit: 2 });
    const second = await app.as('owner').log.list({ q: 'tech', limit: 2, cursor: sure(first.next) });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
  });

  it('shows, while typing, what others said alike, and the customer’s last words first', async () => {
    const customerId = await addCustomer(app.as('owner'), 'Osei & Sons');
    await recordEntry(app, app.as('staff'), { words: 'All is well here.', customerId });
    const similar = (words: string, id: typeof customerId | null) =>
      app.as('staff').log.similar({ words, customerId: id });
    expect(wordsOf(await similar('They sent two technicians with other stories', null))).toEqual([
      'Two technicians, two stories.',
    ]);
    expect(wordsOf(await similar('They sent two technicians with other stories', customerId))).toEqual([
      'All is well here.',
      'Two technicians, two stories.',
    ]);
    expect(wordsOf(await similar('and then they were', null))).toEqual([]);
  });
});
