import { backupFileEnd } from '../../../shared/features/backups/backup-file.schema.ts';
import type { BackupContents } from '../../../shared/features/backups/restore/restore.schema.ts';
import type { Contents } from '../../../shared/features/exports/exports.schema.ts';
import { periodName } from '../../../shared/period.ts';
import { countNoun, countText, plural } from '../../ui/format.ts';

/** One and many of what an export calls shorter, or what has a plural of its own. */
const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  entry: ['entry', 'entries'],
  response: ['survey answer', 'survey answers'],
  run: ['filled-in checklist', 'filled-in checklists'],
};

/** What an export holds and from when, before it is taken in. */
export function contentsSentence({ business, madeOn, tables, photos }: Contents, locale: string): string {
  const counts = [...tables, { noun: 'photo', rows: photos }]
    .filter(({ rows }) => rows > 0)
    .map(({ noun, rows }) => `${countText(rows, locale)} ${words[noun]?.[rows === 1 ? 0 : 1] ?? plural(rows, noun)}`);
  const held = counts.length === 0 ? 'no records yet' : counts.join(', ');
  return `${business}, as it stood on ${periodName({ from: madeOn, to: madeOn })}: ${held}.`;
}

/** Whether a file calls itself a backup; everything else is looked into as an export. */
export function isBackupName(name: string): boolean {
  return name.toLowerCase().endsWith(backupFileEnd);
}

/** What a backup holds and from when, before it comes back. */
export function backupSentence({ business, madeAt, counts }: BackupContents, locale: string): string {
  const when = new Date(madeAt).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  const held = [
    countNoun(counts.entries, 'entry', locale),
    countNoun(counts.customers, 'customer', locale),
    countNoun(counts.people, 'person', locale),
  ];
  return `${business}, as it stood on ${when}: ${held.join(', ')}.`;
}

/** What is wrong with the PIN the owner chooses, by field. */
export function ownerPinProblems(pin: string, again: string): Readonly<Record<string, string>> {
  if (!/^\d{6,12}$/.test(pin)) return { pin: 'An owner’s PIN has 6 to 12 digits.' };
  return pin === again ? {} : { pinAgain: 'The two PINs are not the same.' };
}
