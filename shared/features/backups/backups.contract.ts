import { z } from 'zod';
import { instantSchema } from '../../clock.ts';
import { changed, commandInput, everyone, procedureFor } from '../../contract/procedure.ts';
import { jobIdSchema } from '../../ids.ts';
import { backupStateSchema, passphraseSchema, secondPlaceSchema } from './backups.schema.ts';

/** Making and keeping backups. */
export const backupsContract = {
  get: procedureFor('owner').input(z.strictObject({})).output(backupStateSchema),
  backUp: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  /** Makes one in a file of its own, for the owner to save where they like. */
  saveFile: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  check: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  /** Keeps the second place, or with null gives it up. */
  keepPlace: procedureFor('owner')
    .input(commandInput({ place: secondPlaceSchema.nullable() }))
    .output(changed({})),
  /** What leaves this computer from now on is sealed with it; null leaves it open. It is kept outside the records. */
  keepPassphrase: procedureFor('owner')
    .input(z.strictObject({ passphrase: passphraseSchema.nullable() }))
    .output(changed({})),
  /** Asked by every open window now and then: begins what is due, and tells the owner the newest and what is wrong. */
  onToday: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ newestAt: instantSchema.nullable(), problems: z.array(z.string()) })),
};
