import { z } from 'zod';
import { computerChangeSchema, computerSettingsSchema, computerStateSchema } from '../../computer.ts';
import { everyone, leaders, procedureFor, procedureForAnyone } from '../../contract/procedure.ts';
import { diskRoomSchema } from './disk-room.schema.ts';

/** The app about itself. */
export const systemContract = {
  /** Does nothing; what the stack itself costs. */
  ping: procedureForAnyone().input(z.strictObject({})).output(z.object({})),
  /**
   * The topics changed since `after`, for windows to stay in step. Asked every second or two by one tab for all;
   * `after: null` asks where the feed stands. `missed` tells a page to refresh everything.
   */
  topics: procedureFor(...everyone)
    .input(z.strictObject({ after: z.number().nullable() }))
    .output(z.object({ last: z.number(), topics: z.array(z.string()), missed: z.boolean() })),
  /** Saves what the window shows, as it would be printed; false where the person chose no file or the host can't. */
  savePdf: procedureFor(...leaders)
    .input(z.strictObject({ title: z.string().min(1).max(200) }))
    .output(z.object({ saved: z.boolean() })),
  /** How much room the disk has, so that everybody is told before it is full. */
  room: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(diskRoomSchema),
  /** How the program behaves on this computer; null where the host has nothing to set. */
  computer: procedureFor('owner')
    .input(z.strictObject({}))
    .output(z.object({ state: computerStateSchema.nullable() })),
  changeComputer: procedureFor('owner')
    .input(computerChangeSchema)
    .output(z.object({ state: computerStateSchema.nullable() })),
  /** Tells the host how light the page is, so that the window around it is the same. */
  setLook: procedureFor(...everyone)
    .input(z.strictObject({ look: computerSettingsSchema.shape.look }))
    .output(z.object({})),
};
