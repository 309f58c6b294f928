import { createHash } from 'node:crypto';

/** What a backup says of itself; `shared/features/backups/backup-file.schema.ts` is the same as a schema. */
export type BackupFacts = {
  readonly format: 'plain-mirror-backup';
  readonly formatVersion: 1;
  readonly number: number;
  readonly madeAt: number;
  readonly why: BackupWhy;
  readonly programVersion: string;
  readonly dataVersion: number;
  readonly deviceId: string;
  readonly business: string | null;
  readonly newestCommit: number;
  readonly counts: { readonly entries: number; readonly customers: number; readonly people: number };
  readonly database: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly attachments: ReadonlyArray<{ readonly name: string; readonly bytes: number }>;
};

/** What a backup is made for. */
export type BackupWhy = 'hourly' | 'before-update' | 'before-restore' | 'before-import' | 'by-hand' | 'drill';

/** A description under its own hash. */
export type SealedFacts = BackupFacts & { readonly sha256: string };

function hashOf(facts: object): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Puts a description under its own hash, as its last line. */
export function sealFacts(facts: BackupFacts): SealedFacts {
  return { ...facts, sha256: hashOf(facts) };
}

/** The text of a description as it stands in its file. */
export function toManifestText(facts: SealedFacts): string {
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** Whether a description is as it was written, to the byte: its hash is that of everything else, and nothing else is there. */
export function isSealed(text: string): boolean {
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told !== 'object' || told === null || !('sha256' in told)) return false;
    const { sha256, ...facts } = told;
    return sha256 === hashOf(facts) && text === `${JSON.stringify({ ...facts, sha256 }, null, 2)}\n`;
  } catch {
    return false;
  }
}
