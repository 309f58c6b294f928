import { randomInt } from 'node:crypto';
import { z } from 'zod';
import kindsJson from '../../../resources/business-kinds.json' with { type: 'json' };
import type { Effect } from '../../../shared/effects.ts';
import type { CommandId, PersonId, ReasonId, TouchpointId } from '../../../shared/ids.ts';
import {
  businessKinds,
  reasonSchema,
  touchpointSchema,
  type BusinessSetUp,
  type Reason,
} from '../../../shared/features/business/business.schema.ts';
import { assertPinLength, makeRecoveryCode, toRecoveryKey } from '../../../shared/features/session/session.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context } from '../../app/context.ts';
import { recoveryId } from '../../app/pin-gate.ts';
import { findFrame, findSecret, saveSecret } from './session.store.ts';

const kinds = z
  .record(
    z.enum(businessKinds),
    z.object({
      touchpoints: z.array(touchpointSchema.pick({ name: true, department: true })),
      themes: z.array(reasonSchema.shape.name),
      slips: z.array(reasonSchema.shape.name),
      losses: z.array(reasonSchema.shape.name),
    }),
  )
  .parse(kindsJson);

type SetUp = { commandId: CommandId; business: BusinessSetUp; ownerName: string; pin: string };
type Done = { recoveryCode: string; ownerId: PersonId; topics: string[] };

/** Refuses a second first run before a quarter of a second is spent on hashing. */
function assertFirstRun(context: Context, commandId: string): void {
  if (findFrame(context.read) === null || isRepeat(context, commandId)) return;
  throw new Refusal('ALREADY_SET_UP', 'This business is set up already. Choose your name and enter your PIN.');
}

function isRepeat(context: Context, commandId: string): boolean {
  const known: unknown = context.store.statements
    .prepare(`SELECT 1 FROM receipts WHERE command_id = ? AND what = 'session.set-up'`)
    .get(commandId);
  return known !== undefined;
}

/**
 * First run. The code is shown in the answer and stored as a hash only, so a receipt can't hold it: a page that lost
 * the answer asks again with the same command and its PIN, and gets a new code.
 */
export async function setUp({ commandId, business, ownerName, pin }: SetUp, context: Context): Promise<Done> {
  assertPinLength('owner', pin, 'pin');
  assertFirstRun(context, commandId);
  const recoveryCode = makeRecoveryCode((limit) => randomInt(limit));
  const secret = await context.pins.hash(pin);
  const recovery = await context.pins.hash(toRecoveryKey(recoveryCode));
  let isNew = false;
  const written = context.write(
    { id: commandId, what: 'session.set-up', input: { business, ownerName } },
    (tx, ctx) => {
      if (findFrame(tx) !== null) {
        throw new Refusal('ALREADY_SET_UP', 'This business is set up already. Choose your name and enter your PIN.');
      }
      isNew = true;
      const ownerId = context.newId<PersonId>();
      saveSecret(tx, recoveryId, recovery, ctx.at);
      return {
        answer: { ownerId },
        effects: [
          beginBusiness(business, context.newId),
          { effect: 'people.join', id: ownerId, name: ownerName, role: 'owner' },
          { effect: 'session.set-pin', personId: ownerId, ...secret },
        ],
      };
    },
  );
  if (!isNew) await renewRecovery(context, written.ownerId, pin, recovery);
  return { ...written, recoveryCode };
}

function beginBusiness(setUp: BusinessSetUp, newId: Context['newId']): Extract<Effect, { effect: 'business.begin' }> {
  const { touchpoints, themes, slips, losses } = kinds[setUp.kind];
  const toReasons = (list: Reason['list'], names: readonly string[]) =>
    names.map((name) => ({ id: newId<ReasonId>(), list, name }));
  return {
    effect: 'business.begin',
    id: newId(),
    setUp,
    touchpoints: touchpoints.map((touchpoint) => ({ id: newId<TouchpointId>(), ...touchpoint })),
    reasons: [...toReasons('theme', themes), ...toReasons('slip', slips), ...toReasons('loss', losses)],
  };
}

async function renewRecovery(
  context: Context,
  ownerId: PersonId,
  pin: string,
  recovery: { salt: Uint8Array; hash: Uint8Array },
) {
  if (!(await context.pins.check(ownerId, pin, findSecret(context.read, ownerId)))) {
    throw new Refusal('ALREADY_SET_UP', 'This business is set up already. Choose your name and enter your PIN.');
  }
  context.write({ id: context.newId(), what: 'session.recovery-renewed', input: null }, (tx, ctx) => {
    saveSecret(tx, recoveryId, recovery, ctx.at);
    return { answer: {} };
  });
}
