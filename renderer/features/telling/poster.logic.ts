import type { BoardPage } from '../../../shared/features/telling/board.rules.ts';

/** Cards that one sheet holds in a type that is read from two steps away. */
const cardsOnSheet = 6;

/** How large the type is: as large as so many cards allow. */
export type SheetSize = 'huge' | 'large' | 'usual';

/** One sheet of a poster. */
export type Sheet = {
  readonly no: number;
  readonly size: SheetSize;
  readonly sections: BoardPage['sections'];
};

const sizeOf = (count: number): SheetSize => (count <= 2 ? 'huge' : count <= 4 ? 'large' : 'usual');

/** Spreads the cards over sheets of about the same length, in their order; a title comes again on the next sheet. */
export function toSheets({ sections }: BoardPage): Sheet[] {
  const cards = sections.flatMap(({ title, cards: some }) => some.map((card) => ({ title, card })));
  const sheetCount = Math.ceil(cards.length / cardsOnSheet);
  const perSheet = Math.ceil(cards.length / sheetCount);
  return Array.from({ length: sheetCount }, (_, index) => {
    const own = cards.slice(index * perSheet, (index + 1) * perSheet);
    const titles = Map.groupBy(own, ({ title }) => title);
    return {
      no: index + 1,
      size: sizeOf(own.length),
      sections: [...titles].map(([title, of]) => ({ title, cards: of.map(({ card }) => card) })),
    };
  });
}
