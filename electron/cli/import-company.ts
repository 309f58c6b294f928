import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents } from '../../shared/features/exports/exports.schema.ts';
import { pinSchema } from '../../shared/features/session/session.schema.ts';
import { toNameKey } from '../../shared/name-key.ts';
import { Refusal } from '../../shared/refusal.ts';
import { commandLineRole } from '../app/request-context.ts';
import { assertRoom, letIn, makeAccess, makeReady, moveIn, readContents, stagingName } from '../app/take-in.ts';
import { lockFolder } from '../db/folder-lock.ts';
import { findText, getText, UsageError, type Answer, type Flags } from './command.ts';
import { getFolder } from './open-folder.ts';

function findOwner({ owners }: Contents, name: string | null): Contents['owners'][number] {
  const names = owners.map((owner) => owner.name).join(', ');
  const named = name === null ? owners : owners.filter((owner) => toNameKey(owner.name) === toNameKey(name));
  const [owner] = named;
  if (owner === undefined)
    throw new Refusal('NO_SUCH_OWNER', `No owner is called ${name}. In this export they are: ${names}.`);
  if (named.length > 1) throw new Refusal('WHICH_OWNER', `Say with --owner which of them you are: ${names}.`);
  return owner;
}

function toText({ business, madeOn, rows, photos, tables }: Contents): string {
  const counts = tables.map((table) => `${table.rows} × ${table.noun}`).join(', ');
  return `${business}, as of ${madeOn}: ${rows} rows and ${photos} photos (${counts}).\n`;
}

async function takeIn(file: string, dataDir: string, flags: Flags): Promise<Answer> {
  assertRoom(dataDir);
  const pin = pinSchema.safeParse(getText(flags, 'pin'));
  if (!pin.success) throw new UsageError('--pin: a PIN has 4 to 12 digits.');
  const owner = findOwner(await readContents(file), findText(flags, 'owner'));
  const { access, recoveryCode } = await makeAccess({ personId: owner.id, pin: pin.data, role: commandLineRole });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataDir, 'command line', Date.now());
  try {
    // Now that nobody else can come in.
    assertRoom(dataDir);
    const how = { now: Date.now, role: commandLineRole, report: () => undefined, signal: new AbortController().signal };
    const contents = await makeReady(file, dataDir, how);
    letIn(dataDir, Date.now, access);
    moveIn(dataDir);
    return {
      isDone: true,
      json: { dataDir, ...contents, owner, recoveryCode },
      text:
        `${toText(contents)}It is in ${dataDir} now. ${owner.name} can sign in, and gives everybody else a new PIN.\n` +
        `Recovery code: ${recoveryCode}\n` +
        'Write it down and keep it away from this computer: it is shown only now, and sets a new PIN if yours is lost.\n',
    };
  } finally {
    rmSync(join(dataDir, stagingName), { recursive: true, force: true });
    lock.release();
  }
}

/** Takes a whole company into an empty folder, from what `mirror export` wrote. */
export async function importCompany(file: string, flags: Flags): Promise<Answer> {
  if (flags['dry-run'] !== true) return takeIn(file, getFolder(flags), flags);
  const contents = await readContents(file);
  return { isDone: true, json: contents, text: toText(contents) };
}
