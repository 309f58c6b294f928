import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { deafHost, desktopOrigin } from '../../shared/host.ts';
import type { CommandId } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { openApp, type App } from '../app/app.ts';
import { databaseName } from '../db/open-database.ts';
import { decideDataFolder } from '../host/data-folder.ts';
import { findText, type Flags } from './command.ts';

/** The data folder a command works on: `--data`, else the one the app itself would open. */
export function getFolder(flags: Flags): string {
  const around = { platform: process.platform, env: process.env, home: homedir(), cwd: process.cwd() };
  const choice = decideDataFolder(findText(flags, 'data'), around);
  if (choice.kind === 'refused') throw new Refusal('BAD_FOLDER', choice.message);
  return choice.path;
}

/** Works with the app on a folder and closes it whatever happens. Refused while another Plain Mirror holds the folder. */
export async function withApp<T>(dataDir: string, work: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(
    {
      dataDir,
      // Nobody looks at pages here.
      pageDir: '',
      processId: randomUUID(),
      access: { kind: 'desktop', origin: desktopOrigin },
      capabilities: {
        kind: 'command-line',
        savePdf: false,
        pickFile: false,
        openExternal: false,
        notify: false,
        kiosk: false,
      },
    },
    deafHost,
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Works with the business of a folder; a folder without one is refused instead of made. */
export async function withBusiness<T>(flags: Flags, work: (app: App) => Promise<T>): Promise<T> {
  const dataDir = getFolder(flags);
  const missing = new Refusal(
    'NOT_SET_UP',
    `There is no business in ${dataDir} yet. Begin with: mirror init --data ${dataDir}`,
  );
  if (!existsSync(join(dataDir, databaseName))) throw missing;
  return withApp(dataDir, async (app) => {
    const { business } = await app.call.session.get({});
    if (business === null) throw missing;
    return work(app);
  });
}

/** A new id for a command; the brand exists only for the compiler. */
export const newCommandId = (): CommandId => v7() as CommandId;
