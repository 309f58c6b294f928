import { v7 } from 'uuid';
import { recoveryId } from '../../../app/pin-gate.ts';
import { sql } from '../../../db/sql.ts';
import type { Store } from '../../../db/store.ts';
import { write } from '../../../db/write.ts';
import { readNewestCommit } from './here.ts';
import { restores } from './restore.tables.ts';
import type { Restoring } from './settle-access.ts';

/** A PIN or the recovery code as it is kept. */
export type Secret = { readonly salt: Uint8Array; readonly hash: Uint8Array };

/** Who can sign in after a restore into an empty folder: an owner with a new PIN, or nobody before `reset-pin`. */
export type FirstAccess = {
  readonly recovery: Secret;
  readonly owner: { readonly personId: string; readonly pin: Secret } | null;
};

/**
 * Where nobody was at home there is no access to keep: no PIN comes along, so nobody gets in but the owner who
 * restores, and everybody else by them.
 */
export function settleFirst(store: Store<never>, { recovery, owner }: FirstAccess, restoring: Restoring): void {
  const secrets = store.tables.get('secrets');
  if (secrets === undefined) throw new Error('No table keeps PINs.');
  const { personId, role, at } = restoring;
  const upTo = readNewestCommit(store.read);
  store.statements.prepare('DELETE FROM secrets').run();
  write(store, { id: v7(), what: 'backup.restored', input: null }, { personId, role, at }, (tx) => {
    tx.insert(secrets, { secret_id: recoveryId, ...recovery, set_at: at });
    if (owner !== null) {
      const isOwner = tx.number(
        sql`SELECT count(*) FROM people WHERE person_id = ${owner.personId} AND role = 'owner' AND archived_at IS NULL`,
      );
      if (isOwner === 0) throw new Error('Who restores it is no owner among the people who came.');
      tx.insert(secrets, { secret_id: owner.personId, ...owner.pin, set_at: at });
    }
    tx.insert(restores, {
      restore_id: restoring.restoreId,
      backup_sha256: restoring.backupSha256,
      made_at: restoring.madeAt,
      up_to_commit: upTo,
      undo_name: null,
      at,
    });
    return { answer: {} };
  });
}
