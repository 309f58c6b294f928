import type { Contents } from '../../../shared/features/exports/exports.schema.ts';
import { periodName } from '../../../shared/period.ts';
import { countText, plural } from '../../ui/format.ts';

/** Irregular plurals of what is counted. */
const many: Readonly<Record<string, string>> = { entry: 'entries' };

/** What an export holds and from when, before it is taken in. */
export function contentsSentence({ business, madeOn, tables, photos }: Contents, locale: string): string {
  const counts = [...tables, { noun: 'photo', rows: photos }]
    .filter(({ rows }) => rows > 0)
    .map(({ noun, rows }) => `${countText(rows, locale)} ${rows === 1 ? noun : (many[noun] ?? plural(rows, noun))}`);
  const held = counts.length === 0 ? 'no records yet' : counts.join(', ');
  return `${business}, as it stood on ${periodName({ from: madeOn, to: madeOn })}: ${held}.`;
}

/** What is wrong with the PIN the owner chooses, by field. */
export function ownerPinProblems(pin: string, again: string): Readonly<Record<string, string>> {
  if (!/^\d{6,12}$/.test(pin)) return { pin: 'An owner’s PIN has 6 to 12 digits.' };
  return pin === again ? {} : { pinAgain: 'The two PINs are not the same.' };
}
