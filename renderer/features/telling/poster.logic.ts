import type { BoardCard, BoardPage } from '../../../shared/features/telling/board.rules.ts';

/** Cards and letters that one sheet holds in a type that is read from two steps away. */
const most = { cards: 6, letters: 1500 };
/** Up to so much the type is larger; measured on A4 and on Letter, which is shorter. */
const mostLarge = { cards: 4, letters: 700 };
const mostHuge = { cards: 2, letters: 380 };

/** How large the type is: as large as so many words allow. */
export type SheetSize = 'huge' | 'large' | 'usual';

/** One sheet of a poster. */
export type Sheet = {
  readonly no: number;
  readonly size: SheetSize;
  readonly sections: BoardPage['sections'];
};

type Placed = { readonly title: string; readonly card: BoardCard };

const countLetters = ({ card: { said, quote, lines } }: Placed): number =>
  said.length + (quote?.words.length ?? 0) + lines.reduce((sum, { text }) => sum + text.length, 0);

function fits(cards: readonly Placed[], room: typeof most): boolean {
  return cards.length <= room.cards && cards.reduce((sum, card) => sum + countLetters(card), 0) <= room.letters;
}

function toSheet(cards: readonly Placed[], no: number): Sheet {
  const size = fits(cards, mostHuge) ? 'huge' : fits(cards, mostLarge) ? 'large' : 'usual';
  const titles = Map.groupBy(cards, ({ title }) => title);
  return { no, size, sections: [...titles].map(([title, of]) => ({ title, cards: of.map(({ card }) => card) })) };
}

/** Fills sheets in the order of the cards; what a sheet's cards belong to is said on each. */
export function toSheets({ sections }: BoardPage): Sheet[] {
  const sheets: Placed[][] = [];
  for (const placed of sections.flatMap(({ title, cards }) => cards.map((card) => ({ title, card })))) {
    const last = sheets.at(-1);
    if (last !== undefined && fits([...last, placed], most)) last.push(placed);
    else sheets.push([placed]);
  }
  return sheets.map((cards, index) => toSheet(cards, index + 1));
}
