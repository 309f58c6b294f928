import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBoardHtml } from '../../shared/features/telling/board-html.ts';
import { toBoardText } from '../../shared/features/telling/board-text.ts';
import { toBoardPage } from '../../shared/features/telling/board.rules.ts';
import type { Board } from '../../shared/features/telling/telling.schema.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { openAction } from '../factories/proof.ts';
import { day } from '../factories/survey-answers.ts';
import { complain, saveCard } from '../factories/telling.ts';
import { payloads } from '../e2e/payloads.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

/** The same board with words in which nothing can hide. */
const harmless = (board: Board): Board => ({
  ...board,
  businessName: 'x',
  cards: board.cards.map((card) => ({
    ...card,
    said: 'x',
    says: 'x',
    quote: card.quote === null ? null : { words: 'x', name: card.quote.name === null ? null : 'x' },
  })),
});

describe('the page', () => {
  it('shows what people wrote as text and nothing else, whatever it holds', async () => {
    const owner = app.as('owner');
    // Sixty cards are all a board holds.
    const shown = payloads.filter((_, index) => index % 4 === 0);
    for (const [index, payload] of shown.entries()) {
      const name = `${payload} ${index}`.slice(0, 160);
      const customerId = await addCustomer(owner, {
        name,
        status: 'active',
        consents: [{ kind: 'testimonial', givenOn: day('2026-11-01') }],
      });
      const { actionId, entryId } = await complain(app, customerId, payload);
      const sentences = { said: payload, working: `Working: ${payload}` };
      await saveCard(owner, actionId, { ...sentences, quotedEntryId: entryId, withName: true }, undefined, true);
    }
    await owner.business.change({ commandId: commandId(), patch: { name: `Northline ${payloads[0]}` } });
    const board = await owner.telling.board({});
    expect(board.cards).toHaveLength(shown.length);
    expect(board.cards.every(({ quote }) => quote?.name != null)).toBe(true);
    const html = toBoardHtml(toBoardPage(board));
    expect(tagsOf(html)).toEqual(tagsOf(toBoardHtml(toBoardPage(harmless(board)))));
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`);
  });
});

describe('poster, page and text', () => {
  it('hold the same: what is shown, by kind, with the day and the name of the business', async () => {
    await app.close();
    app = await openTestApp();
    const owner = app.as('owner');
    const [done, open, dropped, draft] = [
      await openAction(app),
      await openAction(app),
      await openAction(app),
      await openAction(app),
    ];
    await owner.actions.change({ commandId: commandId(), id: done, state: 'done' });
    await owner.actions.change({ commandId: commandId(), id: dropped, state: 'dropped' });
    for (const [action, said] of [
      [done, 'Nobody called.'],
      [open, 'The page is slow.'],
      [dropped, 'Open on Sundays.'],
    ] as const)
      await saveCard(owner, action, { said }, undefined, true);
    await saveCard(owner, draft, { said: 'Not for anybody yet.' });
    const board = await owner.telling.board({});
    const page = toBoardPage(board);
    expect(page).toMatchObject({ businessName: 'Northline Internet', day: '19 Nov 2026' });
    expect(page.sections.map(({ title, cards }) => [title, cards.map(({ said }) => said)])).toEqual([
      ['You said, we did', ['Nobody called.']],
      ['What we are working on', ['The page is slow.']],
      ['What we won’t do, and why', ['Open on Sundays.']],
    ]);
    const [html, text] = [toBoardHtml(page), toBoardText(page)];
    for (const written of [html, text]) {
      expect(written).toContain('We call an hour before we come.');
      expect(written).toContain('Northline Internet, 19 Nov 2026');
      expect(written).not.toContain('Not for anybody yet.');
      // No address, so nothing from elsewhere.
      expect(written).not.toMatch(/https?:|url\(|<script|src=|href=/);
    }
    expect(toBoardPage(board, ['declined']).sections.map(({ title }) => title)).toEqual(['What we won’t do, and why']);
  });
});
