import { z } from 'zod';
import { changed, commandInput, procedureFor, procedureForAnyone } from '../../../contract/procedure.ts';
import { fileIdSchema, jobIdSchema, personIdSchema } from '../../../ids.ts';
import { pinSchema } from '../../session/session.schema.ts';
import {
  backupContentsSchema,
  backupNameSchema,
  backupSourceSchema,
  damageSchema,
  passphraseSchema,
  restoreStateSchema,
} from './restore.schema.ts';

const handedOver = { fileId: fileIdSchema, passphrase: passphraseSchema };

/** Bringing a business back from a backup. */
export const restoreContract = {
  /** Looks through a backup in the background and compares; the job's result is a RestorePreview. */
  preview: procedureFor('owner')
    .input(commandInput({ source: backupSourceSchema }))
    .output(changed({ jobId: jobIdSchema })),
  /** Restores it; `state` tells how far it is and, under the command's id, that it is done. */
  start: procedureFor('owner')
    .input(commandInput({ source: backupSourceSchema }))
    .output(changed({})),
  state: procedureFor('owner').input(z.strictObject({})).output(restoreStateSchema),
  /** Gives it up; what is here was not touched yet. */
  cancel: procedureFor('owner').input(commandInput({})).output(changed({})),
  /** First run only: what a backup that was handed over holds. */
  lookInto: procedureForAnyone().input(z.strictObject(handedOver)).output(backupContentsSchema),
  /** First run only: restores it. Its owner gets a PIN and the recovery code, shown once; `exports.arriving` tells how far it is. */
  takeIn: procedureForAnyone()
    .input(z.strictObject({ ...handedOver, ownerId: personIdSchema, pin: pinSchema }))
    .output(z.object({ recoveryCode: z.string() })),
  /** What is wrong with the database, and what can take its place; null where nothing is wrong. */
  damage: procedureForAnyone().input(z.strictObject({})).output(damageSchema.nullable()),
  /** Puts a backup in the place of a database that can't be opened; refused where it can. */
  recover: procedureForAnyone()
    .input(z.strictObject({ name: backupNameSchema }))
    .output(z.object({})),
};
