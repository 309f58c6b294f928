import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { checkStore } from '../../electron/db/check.ts';
import type { Store } from '../../electron/db/store.ts';
import type { CommandId } from '../../shared/ids.ts';
import { startChild, type Child } from '../factories/child.ts';
import { makeFolder, nameProblems, openTestStore } from '../factories/store.ts';
import { openRealApp } from './children/open-app.ts';

export const childFile = (name: string): string => join(import.meta.dirname, 'children', `${name}.ts`);

/** A folder with a company in it, nobody working there. */
export async function makeCompany(): Promise<string> {
  const folder = makeFolder();
  const app = await openRealApp(folder);
  const business = {
    name: 'Northline',
    kind: 'internet-installer',
    currency: 'EUR',
    timeZone: 'UTC',
    yearStartsInMonth: 1,
  } as const;
  await app.call.session.setUp({ commandId: v7() as CommandId, business, ownerName: 'Sam', pin: '333333' });
  await app.close();
  return folder;
}

/** Everything a program printed until it was killed, `afterMs` after its first line. */
export async function killWhileWorking(child: Child, afterMs: number): Promise<string[]> {
  const first = await child.nextLine();
  if (first !== 'ready') throw new Error(`It ended early: ${(await child.ended).stderr}`);
  await pause(afterMs);
  await child.kill();
  const lines: string[] = [];
  for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) lines.push(line);
  return lines;
}

/** How long a program takes from its first line to a later one when nobody kills it: kills are spread over that. */
export async function timeUnkilled(child: Child, lines: number): Promise<number> {
  await child.nextLine();
  const startedAt = performance.now();
  for (let line = 0; line < lines; line += 1) await child.nextLine();
  const tookMs = performance.now() - startedAt;
  await child.kill();
  return tookMs;
}

export const startRecording = (folder: string): Child => startChild(childFile('record-entries'), [folder]);

/** What must be equal or empty in a log that holds whole entries only; each names what it found. */
const wholeness: readonly (readonly [name: string, count: string])[] = [
  [
    'entries without journal',
    `SELECT count(*) FROM entries e WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.table_name = 'entries' AND j.record_id = e.entry_id AND j.change = 'insert')`,
  ],
  [
    'journal of entries that are not there',
    `SELECT count(*) FROM journal j WHERE j.table_name = 'entries' AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.entry_id = j.record_id)`,
  ],
  [
    'entries without receipt',
    `SELECT count(*) FROM journal j JOIN commits c USING (commit_id) WHERE j.table_name = 'entries' AND j.change = 'insert'
       AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.command_id = c.command_id)`,
  ],
  [
    'receipts without commit',
    `SELECT count(*) FROM receipts r WHERE r.what = 'log.recorded' AND NOT EXISTS (SELECT 1 FROM commits c WHERE c.command_id = r.command_id)`,
  ],
  [
    'entries nobody can find',
    `SELECT (SELECT count(*) FROM entries) - (SELECT count(*) FROM entry_search WHERE entry_search MATCH 'line')`,
  ],
  ['entries not summed up', `SELECT (SELECT count(*) FROM entries) - (SELECT ifnull(sum(entries), 0) FROM entry_days)`],
  ['entries not counted', `SELECT (SELECT count(*) FROM entries) - (SELECT ifnull(sum(entries), 0) FROM entry_states)`],
  [
    'unhappy entries without action',
    `SELECT count(*) FROM entries e WHERE e.how_left = 'unhappy' AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.entry_id = e.entry_id)`,
  ],
  [
    'actions of no entry',
    `SELECT count(*) FROM actions a WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.entry_id = a.entry_id)`,
  ],
];

/** What of the log is only partly there, and whatever else is wrong with the store. */
export function listPartial(store: Store<never>): string[] {
  const counts = wholeness.map(([name, query]) => [name, Number(store.database.prepare(query).pluck().get())] as const);
  const partial = counts.flatMap(([name, count]) => (count === 0 ? [] : [`${count} ${name}`]));
  return [...partial, ...nameProblems(checkStore(store))];
}

/** Opens a company's store as the next start does, and looks at it. */
export function lookAt(folder: string): { ids: Set<string>; partial: string[] } {
  const store = openTestStore(join(folder, 'company'));
  const ids = new Set(store.database.prepare('SELECT entry_id FROM entries').pluck().all().map(String));
  const partial = listPartial(store);
  store.close();
  return { ids, partial };
}
