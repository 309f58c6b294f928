import { z } from 'zod';
import { changed, commandInput, everyone, procedureForAnyone, procedureFor } from '../../contract/procedure.ts';
import { personIdSchema } from '../../ids.ts';
import { businessSetUpSchema } from '../business/business.schema.ts';
import { pinSchema, sessionStateSchema, signInChoiceSchema } from './session.schema.ts';

/** Who works at this window: first run, choosing a name, the PIN, locking. */
export const sessionContract = {
  get: procedureForAnyone().input(z.strictObject({})).output(sessionStateSchema),
  signIn: procedureForAnyone()
    .input(z.strictObject({ personId: personIdSchema, pin: pinSchema }))
    .output(z.object({ person: signInChoiceSchema })),
  signOut: procedureForAnyone().input(z.strictObject({})).output(z.object({})),
  /** First run only: the business, its owner and the recovery code, shown once. */
  setUp: procedureForAnyone()
    .input(commandInput({ business: businessSetUpSchema, ownerName: z.string().trim().min(1).max(80), pin: pinSchema }))
    .output(changed({ recoveryCode: z.string(), ownerId: personIdSchema })),
  /** With the recovery code: sets a new owner PIN and lifts a lock. */
  resetPin: procedureForAnyone()
    .input(commandInput({ personId: personIdSchema, recoveryCode: z.string().min(4).max(60), pin: pinSchema }))
    .output(changed({})),
  changeOwnPin: procedureFor(...everyone)
    .input(commandInput({ oldPin: pinSchema, newPin: pinSchema }))
    .output(changed({})),
};
