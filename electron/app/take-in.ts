import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Contents } from '../../shared/features/exports/exports.schema.ts';
import { assertPinLength, makeRecoveryCode, toRecoveryKey } from '../../shared/features/session/session.rules.ts';
import { giveAccess, type Access } from '../features/exports/take-in/give-access.ts';
import { lookInto } from '../features/exports/take-in/look-into.ts';
import { stagingName } from '../features/exports/take-in/move-in.ts';
import type { StagedFolder } from '../db/open-staged.ts';
import { stageCompany, type Staging } from '../features/exports/take-in/stage-company.ts';
import { withCompany } from '../features/exports/take-in/with-company.ts';
import { hashPin, type PinCost } from './pin-gate.ts';
import { recomputed, tables } from './router.ts';

const toStaged = (dataDir: string, now: () => number): StagedFolder => ({
  folder: join(dataDir, stagingName),
  tables,
  recomputed,
  now,
});

/** What an export holds; nothing is taken in. */
export function readContents(path: string): Promise<Contents> {
  return withCompany(path, lookInto);
}

/** Makes a company ready beside an empty data folder, from its export. */
export function makeReady(
  path: string,
  dataDir: string,
  how: Pick<Staging, 'now' | 'role' | 'report' | 'signal'>,
): Promise<Contents> {
  return withCompany(path, async (company) => {
    const contents = await lookInto(company);
    await stageCompany(company, { ...toStaged(dataDir, how.now), ...how });
    return contents;
  });
}

/** Makes the PIN of the owner and a new recovery code, which is shown once. */
export async function makeAccess(
  owner: { readonly personId: string; readonly pin: string; readonly role: string | null },
  cost?: PinCost,
): Promise<{ access: Access; recoveryCode: string }> {
  assertPinLength('owner', owner.pin, 'pin');
  const recoveryCode = makeRecoveryCode((limit) => randomInt(limit));
  const pin = await hashPin(owner.pin, cost);
  const recovery = await hashPin(toRecoveryKey(recoveryCode), cost);
  return { access: { personId: owner.personId, pin, recovery, role: owner.role }, recoveryCode };
}

/** Lets the owner into the company that is ready. */
export function letIn(dataDir: string, now: () => number, access: Access): void {
  giveAccess(toStaged(dataDir, now), access);
}

export { assertRoom, moveIn, stagingName } from '../features/exports/take-in/move-in.ts';
