import type { BackupReason } from '../../../shared/features/backups/backup-file.schema.ts';
import type { BackupState, ListedBackup } from '../../../shared/features/backups/backups.schema.ts';
import { findPlaceProblem } from '../../../shared/features/backups/keep/problems.rules.ts';
import { countNoun, relativeText, sizeText, type Reader } from '../../ui/format.ts';

/** What is true of the backups now: how much could be lost. */
export function backupsTitle({ backups, hasChanged, isRunning }: BackupState, reader: Reader): string {
  const [newest] = backups;
  if (isRunning) return 'A backup is being made';
  if (newest === undefined) return 'No backup has been made yet';
  const age = relativeText(newest.madeAt, reader);
  return hasChanged ? `Last backup ${age}` : `Everything is in the backup made ${age}`;
}

/** What a backup was made for, in a word or two. */
export function reasonText(why: BackupReason): string {
  switch (why) {
    case 'hourly':
      return 'by the hour';
    case 'before-update':
      return 'before an update';
    case 'before-restore':
      return 'before a restore';
    case 'before-import':
      return 'before an import';
    case 'by-hand':
      return 'by hand';
    case 'drill':
      return 'for trial';
  }
}

/** What a backup holds and why it was made: "by the hour · 120 entries, 40 customers · 4.1 MB". */
export function backupLine({ why, entries, customers, bytes }: ListedBackup, locale: string): string {
  const held = `${countNoun(entries, 'entry', locale)}, ${countNoun(customers, 'customer', locale)}`;
  return [reasonText(why), held, sizeText(bytes, locale)].join(' · ');
}

/** What is true of the second place. */
export function placeTitle(place: BackupState['place'], reader: Reader): string {
  if (place === null) return 'All backups are on this one disk';
  if (findPlaceProblem(place, reader.now) !== null) return 'The second place has not been seen for a week';
  if (place.seenAt === null) return 'The first copy is on its way';
  return `Last copied to the second place ${relativeText(place.seenAt, reader)}`;
}

/** What the weekly check found, or that it is still to come. */
export function checkTitle({ check, isChecking }: BackupState, reader: Reader): string {
  if (isChecking) return 'Being checked';
  if (check === null) return 'Not checked yet';
  const count = check.problems.length;
  if (count === 0) return `Checked ${relativeText(check.at, reader)}: all is well`;
  return `The check found ${count === 1 ? 'a problem' : `${count} problems`}`;
}
