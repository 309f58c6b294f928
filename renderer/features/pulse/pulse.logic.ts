import type { Pulse, Team, pulseCellSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import type { z } from 'zod';
import { countText, plural } from '../../ui/format.ts';

type Cell = z.infer<typeof pulseCellSchema>;

/** What is stored of an answer, exactly; shown to whoever answers before they do. */
export function storedSentences(pulse: Pick<Pulse, 'minScores' | 'minComments'>): readonly string[] {
  return [
    'Each answer is kept by itself, with the team you choose and nothing else: no name, no time, no order, no computer. Two answers of yours can’t be put together again.',
    'That you took part is kept apart, without a time, only until the pulse closes, so that nobody answers twice.',
    `Nobody reads anything while the pulse is open. Then scores are shown of at least ${pulse.minScores} people together, and comments when at least ${pulse.minComments} took part.`,
    'Answers are in no journal. While the pulse is open they are in no backup either; afterwards backups hold them as they are stored: shuffled, without names.',
    'What can’t be promised: somebody who watches this computer while you answer could learn more, and your way of writing may be known. Write comments as if read aloud.',
  ];
}

/** The title of a pulse’s page: what is true of it now. */
export function pulseTitle(pulse: Pulse, locale: string): string {
  if (pulse.state === 'open')
    return pulse.takenPart === 0
      ? `“${pulse.title}” is open; fewer than five have answered`
      : `“${pulse.title}” is open; at least ${countText(pulse.takenPart, locale)} have answered`;
  return `“${pulse.title}”: ${countText(pulse.takenPart, locale)} of ${countText(pulse.asked, locale)} took part`;
}

/** Teams as lines of text: a name and a number of people each. What is not one is answered with a sentence. */
export function readTeams(text: string): { readonly teams: readonly Team[] } | { readonly problem: string } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const teams: Team[] = [];
  for (const [index, line] of lines.entries()) {
    const found = /^(?<name>.+?)[\s,;:]+(?<size>\d{1,5})\s*$/.exec(line.trim());
    const { name = '', size = '' } = found?.groups ?? {};
    if (found === null)
      return { problem: `“${line.trim()}” needs the number of people at its end, such as “Office 6”.` };
    teams.push({ id: `t${index + 1}`, name: name.trim(), size: Number(size) });
  }
  return { teams };
}

/** What one cell says in words. */
export function cellText(cell: Cell, metric: 'nps' | 'csat' | 'ces' | null, locale: string): string {
  if (cell.state === 'no-answers') return 'nobody answered';
  if (cell.state === 'hidden' || cell.n === null) return 'not shown';
  const of = `${countText(cell.n, locale)} ${plural(cell.n, 'answer', 'answers')}`;
  if (cell.value === null || metric === null) return of;
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits: metric === 'ces' ? 1 : 0,
    ...(metric === 'csat' ? { style: 'percent' as const } : {}),
  });
  const range =
    cell.low === null || cell.high === null || cell.n < 10
      ? ''
      : `, likely ${number.format(cell.low)} to ${number.format(cell.high)}`;
  return `${number.format(cell.value)}${range} · ${of}`;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 16 letters and digits (80 random bits) in groups of four. */
export function newCode(random: Uint8Array): string {
  const letters = Array.from(random.slice(0, 16), (byte) => alphabet[byte % 32] ?? '0').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
