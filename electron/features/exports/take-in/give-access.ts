import { v7 } from 'uuid';
import { recoveryId } from '../../../app/pin-gate.ts';
import { sql } from '../../../db/sql.ts';
import { write } from '../../../db/write.ts';
import { openStaged, type StagedFolder } from '../../../db/open-staged.ts';

/** A PIN or the recovery code as it is kept. */
type Secret = { readonly salt: Uint8Array; readonly hash: Uint8Array };

/** The one person who can sign in once a company is taken in; they give everybody else a PIN. */
export type Access = {
  readonly personId: string;
  readonly pin: Secret;
  readonly recovery: Secret;
  /** The journal's word for who takes it in. */
  readonly role: string | null;
};

/** Gives the owner a PIN and the business a recovery code, in the folder that is ready. */
export function giveAccess(staged: StagedFolder, { personId, pin, recovery, role }: Access): void {
  const store = openStaged(staged);
  try {
    const secrets = store.tables.get('secrets');
    if (secrets === undefined) throw new Error('No table keeps PINs.');
    const at = staged.now();
    write(store, { id: v7(), what: 'company.access-given', input: null }, { personId: null, role, at }, (tx) => {
      const isOwner = tx.number(
        sql`SELECT count(*) FROM people WHERE person_id = ${personId} AND role = 'owner' AND archived_at IS NULL`,
      );
      if (isOwner === 0) throw new Error('Who takes it in is no owner among the people who came.');
      tx.insert(secrets, { secret_id: personId, ...pin, set_at: at });
      tx.insert(secrets, { secret_id: recoveryId, ...recovery, set_at: at });
      return { answer: {} };
    });
  } finally {
    store.close();
  }
}
