import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commandIdSchema } from '../ids.ts';

/** Every role a person or a device can sign in with (design: who may do what). */
export const roles = ['owner', 'manager', 'staff', 'kiosk', 'shopper'] as const;

/** A role's schema. */
export const roleSchema = z.enum(roles);

/** What somebody may do in the business. */
export type Role = z.infer<typeof roleSchema>;

/** Who may call a procedure: a list of roles, or anyone who reaches the page (before sign-in). */
export type Access = { readonly allow: readonly Role[] | 'anyone' };

/** Errors every procedure can answer with; each message is a sentence for people. */
export const commonErrors = {
  SIGN_IN_NEEDED: { status: 401, message: 'Choose your name and enter your PIN first.' },
  NOT_ALLOWED: { status: 403, message: 'Your role does not allow this. Ask the owner.' },
  NOT_FOUND: { status: 404, message: 'This is no longer here. It may have been archived or undone.' },
  REFUSED: {
    status: 409,
    message: 'This could not be done.',
    data: z.object({ reason: z.string(), field: z.string().optional() }),
  },
} as const;

const builder = oc.$meta<Access>({ allow: [] }).errors(commonErrors);

/** Starts a procedure for the roles named; without this call nobody is let in. */
export const procedureFor = (...allow: readonly Role[]) => builder.meta({ allow });

/** Starts a procedure that needs no sign-in. */
export const procedureForAnyone = () => builder.meta({ allow: 'anyone' });

/** Owner, manager and staff: everybody who works in the app itself. */
export const everyone = ['owner', 'manager', 'staff'] as const satisfies readonly Role[];

/** Owner and manager: those who see money, results and reports. */
export const leaders = ['owner', 'manager'] as const satisfies readonly Role[];

/** Input of a command: strict, with the id that makes a repeat return the first answer. */
export const commandInput = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ commandId: commandIdSchema, ...shape });

/** Output of a command: its answer, and the topics it changed so that screens refresh. */
export const changed = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object({ ...shape, topics: z.array(z.string()) });

/** How many rows a list answers with at a time; one screen and a half. */
export const pageSize = 50;

/** Input fields of a list read by key: where to go on, and how many rows (50 unless told). */
export const pageInput = {
  cursor: z.string().max(500).optional(),
  limit: z.int().min(1).max(200).default(pageSize),
};

/** Output of a list read by key; `next` is null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
