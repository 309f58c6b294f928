import type { Day } from '../../shared/clock.ts';
import type { ExitCallFields, LossFields } from '../../shared/features/losses/losses.schema.ts';
import type { CallTryId, CustomerId, ExitCallId, LossId, ReasonId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';
import { sure } from './sure.ts';

/** The id of one of the reasons customers leave for. */
export async function lossReason(client: Client, name: string): Promise<ReasonId> {
  const { reasons } = await client.business.places({});
  return sure(reasons.find((reason) => reason.list === 'loss' && reason.name === name)).id;
}

/** Writes down that a customer left; unless told otherwise they said so, and nobody knows why. */
export async function recordLoss(
  client: Client,
  customerId: CustomerId,
  lostOn: Day,
  more: Partial<LossFields> = {},
): Promise<LossId> {
  const fields = {
    lostOn,
    noticed: 'they-said',
    marginMinor: null,
    reasonId: null,
    note: '',
    caller: null,
    ...more,
  } as const;
  const { id } = await client.losses.record({ commandId: commandId(), id: newId<LossId>(), customerId, fields });
  return id;
}

const silence = { hoped: '', happened: '', firstThought: '', told: '', wouldHaveKept: '', shouldKnow: '' };

/** Writes down an exit call with what drove them away; unless told otherwise by phone, and they had never complained. */
export async function saveExitCall(
  client: Client,
  lossId: LossId,
  calledOn: Day,
  causes: ExitCallFields['causes'],
  more: Partial<ExitCallFields> = {},
): Promise<ExitCallId> {
  const id = newId<ExitCallId>();
  const call = {
    calledOn,
    through: 'phone',
    answers: silence,
    causes,
    complained: false,
    winBack: 'no',
    wouldTake: '',
    othersSaid: '',
    ...more,
  } as const;
  await client.losses.saveCall({ commandId: commandId(), id, lossId, call });
  return id;
}

/** Notes a call that nobody answered. */
export async function tryCall(client: Client, lossId: LossId, triedOn: Day, note = ''): Promise<void> {
  await client.losses.tryCall({ commandId: commandId(), id: newId<CallTryId>(), lossId, triedOn, note });
}
