import { dayName } from '../../period.ts';
import type { Board, CardContent, CardKind } from './telling.schema.ts';
import { kindLead, kindTitle, workedLead } from './telling.words.ts';

/** One sentence of a card, and what stands before it. */
export type BoardLine = { readonly lead: string; readonly text: string; readonly isProof: boolean };

/** A card as it is told: on a poster, a page, or in a text. */
export type BoardCard = {
  readonly said: string;
  readonly quote: CardContent['quote'];
  readonly lines: readonly BoardLine[];
};

/** All that stands on a board, ready to be written down in whatever form. */
export type BoardPage = {
  readonly title: string;
  readonly businessName: string;
  readonly day: string;
  readonly sections: readonly { readonly title: string; readonly cards: readonly BoardCard[] }[];
};

/** What was done comes first, then what will be, then what won't. */
const order: readonly CardKind[] = ['changed', 'working-on', 'declined'];

/** Puts a card into lines. */
export function toBoardCard({ kind, said, quote, says, worked }: CardContent): BoardCard {
  const lines = [{ lead: kindLead[kind], text: says, isProof: false }];
  return {
    said,
    quote,
    lines: worked === null ? lines : [...lines, { lead: workedLead, text: worked, isProof: true }],
  };
}

/** The content of poster, page and text alike; cards without a sentence and kinds without a card are left out. */
export function toBoardPage({ businessName, on, cards }: Board, kinds: readonly CardKind[] = order): BoardPage {
  return {
    title: 'You said, we did',
    businessName,
    day: dayName(on),
    sections: order
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({
        title: kindTitle[kind],
        cards: cards.filter((card) => card.kind === kind && card.says !== '').map(toBoardCard),
      }))
      .filter(({ cards: some }) => some.length > 0),
  };
}
