import { toBoardCard } from './board.rules.ts';
import type { CardContent } from './telling.schema.ts';

/** Who writes to whom. */
export type Letter = { readonly to: string; readonly from: string; readonly businessName: string };

/** The text of a message to one who raised it, to be copied: nothing is sent. What others said is not theirs to read. */
export function toMailText(card: CardContent, { to, from, businessName }: Letter): string {
  const { said, lines } = toBoardCard({ ...card, quote: null });
  return [
    `Dear ${to},`,
    `you told us something, and here is what came of it.`,
    [`You said: ${said}`, ...lines.map(({ lead, text }) => `${lead}: ${text}`)].join('\n'),
    'Thank you for saying so. If it is not so where you are, please tell me.',
    `${from}\n${businessName}`,
  ].join('\n\n');
}
