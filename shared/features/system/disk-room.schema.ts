import { z } from 'zod';

/** How much room the disk with the records has. */
export const diskRoomSchema = z.object({
  freeBytes: z.number(),
  state: z.enum(['enough', 'low', 'full']),
});
/** How much room the disk with the records has. */
export type DiskRoom = z.infer<typeof diskRoomSchema>;
