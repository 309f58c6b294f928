import type { BoardCard, BoardPage } from './board.rules.ts';

function toCardText({ said, quote, lines }: BoardCard): string {
  return [
    `You said: ${said}`,
    ...(quote === null ? [] : [`“${quote.words}”${quote.name === null ? '' : ` (${quote.name})`}`]),
    ...lines.map(({ lead, text }) => `${lead}: ${text}`),
  ].join('\n');
}

/** The board as plain text, to paste wherever customers read. */
export function toBoardText({ businessName, day, sections }: BoardPage): string {
  const parts = sections.map(({ title, cards }) => [title.toUpperCase(), ...cards.map(toCardText)].join('\n\n'));
  return [...parts, `${businessName}, ${day}`].join('\n\n\n').concat('\n');
}
