import { DAY_MS, toDay, type Instant } from '../../../clock.ts';
import { monthOf, weekOf } from '../../../period.ts';
import type { BackupReason } from '../backup-file.schema.ts';

/** How many backups stay; the product's promise to owners. */
export const kept = { newest: 3, days: 7, weeks: 4, months: 12 } as const;

/** What was there before a restore stays this long, so that the restore can be undone. */
export const undoableMs = 30 * DAY_MS;

/** What the rule must know of a backup. */
export type KeptBackup = { readonly number: number; readonly madeAt: Instant; readonly why: BackupReason };

/**
 * The backups that go. The newest stay, and of the latest days, weeks and months the newest each ("keep-last" and its
 * kin of restic). What is newest is told by the number a backup got when it was made, never by the clock: one that
 * jumped to 2099 and back can't push the good ones out. What was there before a restore stays for 30 days, and until
 * backups of enough later days stand before it: a clock that jumps ahead does not end those days.
 */
export function listOutdated<Backup extends KeptBackup>(
  backups: readonly Backup[],
  now: { readonly at: Instant; readonly timeZone: string },
): Backup[] {
  const newestFirst = backups.toSorted((one, other) => other.number - one.number);
  const staying = new Set<Backup>(newestFirst.slice(0, kept.newest));
  const dayOf = ({ madeAt }: Backup) => toDay(madeAt, now.timeZone);
  const keepEach = (of: (backup: Backup) => string, most: number): Set<string> => {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const one = of(backup);
      if (seen.has(one)) continue;
      if (seen.size === most) break;
      seen.add(one);
      staying.add(backup);
    }
    return seen;
  };
  keepEach(dayOf, kept.days);
  keepEach((backup) => weekOf(dayOf(backup)).from, kept.weeks);
  keepEach((backup) => monthOf(dayOf(backup)).from, kept.months);
  for (const [at, backup] of newestFirst.entries()) {
    if (backup.why !== 'before-restore') continue;
    const laterDays = new Set(newestFirst.slice(0, at).map(dayOf)).size;
    if (laterDays < kept.days || now.at - backup.madeAt < undoableMs) staying.add(backup);
  }
  return newestFirst.filter((backup) => !staying.has(backup));
}
