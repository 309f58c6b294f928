import type { Due } from '../../shared/due.ts';
import type { Caller, EngineOptions, HostPort } from '../../shared/host.ts';
import { Refusal } from '../../shared/refusal.ts';
import { openApp, type AppSetting } from './app.ts';
import { openRecovery } from './recovery.ts';

/** What a host needs of the application, whole or in need of a backup. */
type Answering = {
  fetch(request: Request, caller: Caller): Promise<Response>;
  due(): Due | null;
  close(): Promise<void>;
};

/** What a backup can mend. A newer file is whole, and another program's is not ours to replace. */
const mendable: readonly string[] = ['DAMAGED_FILE', 'FILE_MISSING'];

/** Opens the app, or where its database can't be opened a page that offers the backups, and then the app. */
export async function openAppOrRecovery(
  options: EngineOptions,
  host: HostPort,
  setting: AppSetting = {},
): Promise<Answering> {
  const open = async (): Promise<Answering> => {
    try {
      return await openApp(options, host, setting);
    } catch (cause) {
      if (!(cause instanceof Refusal) || !mendable.includes(cause.reason)) throw cause;
      const recovery = openRecovery(options, setting.now ?? Date.now, async () => {
        current = await open();
      });
      // Nothing is due while there is nothing to read.
      return { ...recovery, due: () => null };
    }
  };
  let current = await open();
  return {
    fetch: (request, caller) => current.fetch(request, caller),
    due: () => current.due(),
    close: () => current.close(),
  };
}
