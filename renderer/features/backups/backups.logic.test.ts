import { describe, expect, it } from 'vitest';
import type { BackupState } from '../../../shared/features/backups/backups.schema.ts';
import { backupLine, backupsTitle, checkTitle, placeTitle } from './backups.logic.ts';

const now = Date.UTC(2026, 10, 19, 12);
const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now };
const hourMs = 3_600_000;

const backup = {
  name: '2026-11-19T11-00-00Z-hourly.sqlite',
  number: 3,
  madeAt: now - hourMs,
  why: 'hourly',
  bytes: 4_140_000,
  entries: 1,
  customers: 1200,
  newestCommit: 7,
} as const;

const state: BackupState = {
  backups: [backup],
  hasChanged: false,
  isRunning: false,
  failure: null,
  place: null,
  hasPassphrase: false,
  check: null,
  isChecking: false,
  checkFailure: null,
};

const place = { folder: '/media/stick', since: now - 8 * 24 * hourMs, seenAt: null, failure: null };

describe('what stands over the backups', () => {
  it('says how much could be lost', () => {
    expect(backupsTitle(state, reader)).toBe('Everything is in the backup made 1 h ago');
    expect(backupsTitle({ ...state, hasChanged: true }, reader)).toBe('Last backup 1 h ago');
    expect(backupsTitle({ ...state, backups: [] }, reader)).toBe('No backup has been made yet');
    expect(backupsTitle({ ...state, isRunning: true }, reader)).toBe('A backup is being made');
  });

  it('says whether one disk is all there is, and when the other was seen', () => {
    expect(placeTitle(null, reader)).toBe('All backups are on this one disk');
    expect(placeTitle({ ...place, seenAt: now - hourMs }, reader)).toBe('Last copied to the second place 1 h ago');
    expect(placeTitle({ ...place, since: now }, reader)).toBe('The first copy is on its way');
    expect(placeTitle(place, reader)).toBe('The second place has not been seen for a week');
  });

  it('says what the weekly check found', () => {
    const check = { at: now - hourMs, problems: [], drill: null };
    expect(checkTitle(state, reader)).toBe('Not checked yet');
    expect(checkTitle({ ...state, check }, reader)).toBe('Checked 1 h ago: all is well');
    expect(checkTitle({ ...state, check: { ...check, problems: ['a', 'b'] } }, reader)).toBe(
      'The check found 2 problems',
    );
  });
});

describe('a backup in the list', () => {
  it('says why it was made and what it holds', () => {
    expect(backupLine(backup, 'en-GB')).toBe('by the hour · 1 entry, 1,200 customers · 4.1 MB');
  });
});
