import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { restoreContract } from '../../shared/features/backups/restore/restore.contract.ts';
import type { Damage } from '../../shared/features/backups/restore/restore.schema.ts';
import type { Caller, EngineOptions } from '../../shared/host.ts';
import { Refusal } from '../../shared/refusal.ts';
import { backupsIn } from '../db/backup.ts';
import { lockFolder } from '../db/folder-lock.ts';
import { judge, kindOf } from './guard.ts';
import { newNonce, sentence, withHeaders } from './response-headers.ts';
import { lookAtDamage, recoverFrom } from './restore.ts';
import { openStaticFiles } from './static-files.ts';

const needsBackup = 'The records of this business can’t be opened. Load the page again to see what can be done.';

const failed = 'This backup could not be put in place. Nothing was changed; choose another one.';

type Going = Pick<Damage, 'isRunning' | 'doing' | 'done' | 'total' | 'error'>;

const idle: Going = { isRunning: false, doing: '', done: 0, total: null, error: null };

/**
 * Answers where there is no store to answer from: the page, what is wrong, and putting a backup in place. It holds the
 * folder as the app would; `onRecovered` opens the app once there is a whole database again.
 */
export function openRecovery(
  { dataDir, pageDir, access, capabilities }: EngineOptions,
  now: () => number,
  onRecovered: () => Promise<void>,
): { fetch(request: Request, caller: Caller): Promise<Response>; close(): Promise<void> } {
  let lock = lockFolder(dataDir, capabilities.kind, now());
  const pages = openStaticFiles(pageDir);
  const damage = lookAtDamage(dataDir);
  const abort = new AbortController();
  let going = idle;
  let whenOver: Promise<void> = Promise.resolve();

  const put = async (path: string): Promise<void> => {
    const report = (doing: string, done: number, total: number | null): void => {
      going = { isRunning: true, doing, done, total, error: null };
    };
    try {
      await recoverFrom({ path, passphrase: null, dataDir }, null, { now, report, signal: abort.signal });
      lock.release();
      await onRecovered().catch((cause: unknown) => {
        lock = lockFolder(dataDir, capabilities.kind, now());
        throw cause;
      });
    } catch (cause) {
      if (!(cause instanceof Refusal)) console.error(cause);
      going = { ...idle, error: cause instanceof Refusal ? cause.message : failed };
    }
  };
  const begin = (name: string): void => {
    const path = join(backupsIn(dataDir), name);
    if (going.isRunning) return;
    if (!existsSync(path)) throw new Refusal('NO_SUCH_BACKUP', 'This backup is no longer here.');
    going = { ...idle, isRunning: true, doing: 'Looking through the backup' };
    whenOver = put(path);
  };

  const rpc = new RPCHandler({
    restore: {
      damage: implement(restoreContract.damage).handler(() => ({ ...damage, ...going })),
      recover: implement(restoreContract.recover).handler(({ input, errors }) => {
        try {
          begin(input.name);
          return {};
        } catch (cause) {
          if (!(cause instanceof Refusal)) throw cause;
          throw errors.REFUSED({ message: cause.message, data: { reason: cause.reason } });
        }
      }),
    },
  });
  const unavailable = (): Response =>
    Response.json({ json: { defined: false, code: 'DAMAGED', status: 503, message: needsBackup } }, { status: 503 });

  const answer = async (request: Request, caller: Caller, nonce: string): Promise<Response> => {
    const verdict = judge(request, caller, access);
    if (verdict.let === 'out') return sentence(verdict.status, verdict.why);
    if (verdict.let === 'in-with-cookie')
      return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': verdict.cookie } });
    const { pathname } = new URL(request.url);
    switch (kindOf(pathname)) {
      case 'rpc':
        return (await rpc.handle(request, { prefix: '/rpc', context: {} })).response ?? unavailable();
      case 'file':
        return sentence(503, needsBackup);
      case 'page':
        return (
          pages.find(pathname, nonce, request.headers.get('if-none-match')) ?? sentence(404, 'There is no such page.')
        );
    }
  };
  return {
    async fetch(request, caller) {
      const nonce = newNonce();
      return withHeaders(await answer(request, caller, nonce), nonce);
    },
    async close() {
      abort.abort(new Error('Plain Mirror is closing.'));
      await whenOver;
      lock.release();
    },
  };
}
