import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { roleSchema } from '../../contract/procedure.ts';
import {
  customerIdSchema,
  entryIdSchema,
  locationIdSchema,
  personIdSchema,
  reasonIdSchema,
  touchpointIdSchema,
} from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { departments } from '../business/business.schema.ts';
import { customerKinds, customerStatuses } from '../customers/customers.schema.ts';
import { entryFieldsSchema, entryStatuses } from './log.schema.ts';

// A carry file is text, one JSON object a line: what it is, the names that its entries use, the entries. It is read line
// by line, so a year's entries need no more memory than one.

/** What the first line says, so that no other file is taken for a carry file. */
export const carryFormat = 'plain-mirror-carry';

/** A program that reads version 1 refuses any later one. */
export const carryVersion = 1;

/** The first line. */
export const carryHeaderSchema = z.object({
  format: z.literal(carryFormat),
  version: z.literal(carryVersion),
  carryId: z.uuid(),
  deviceId: z.string(),
  madeAt: z.number(),
  entries: z.number(),
});

/** The first line of a carry file. */
export type CarryHeader = z.infer<typeof carryHeaderSchema>;

const nameKey = z.string();
const text = z.string().nullable();

/** A customer that entries name; the keys fold case, accents and spaces as both programs do. */
const customerLine = z.object({
  kind: z.literal('customer'),
  id: customerIdSchema,
  customerKind: z.enum(customerKinds),
  name: z.string(),
  nameKey,
  reference: text,
  email: text,
  emailKey: text,
  phone: text,
  phoneKey: text,
  status: z.enum(customerStatuses),
});

const touchpointLine = z.object({
  kind: z.literal('touchpoint'),
  id: touchpointIdSchema,
  name: z.string(),
  nameKey,
  department: z.enum(departments),
});

const locationLine = z.object({ kind: z.literal('location'), id: locationIdSchema, name: z.string(), nameKey });

const themeLine = z.object({ kind: z.literal('theme'), id: reasonIdSchema, name: z.string(), nameKey });

const personLine = z.object({ kind: z.literal('person'), id: personIdSchema, name: z.string() });

const entryLine = entryFieldsSchema.omit({ photoIds: true, anonymous: true }).extend({
  kind: z.literal('entry'),
  id: entryIdSchema,
  themeId: reasonIdSchema.nullable(),
  heardOn: daySchema,
  recordedAt: z.number(),
  recordedBy: personIdSchema.nullable(),
  recordedRole: roleSchema.nullable(),
  status: z.enum(entryStatuses),
  answeredAt: z.number().nullable(),
  calledBackAt: z.number().nullable(),
  needsAnswer: z.boolean(),
});

/** Any line after the first. */
export const carryLineSchema = z.discriminatedUnion('kind', [
  customerLine,
  touchpointLine,
  locationLine,
  themeLine,
  personLine,
  entryLine,
]);

/** Any line after the first. */
export type CarryLine = z.infer<typeof carryLineSchema>;
/** A customer that entries name. */
export type CarriedCustomer = z.infer<typeof customerLine>;
/** An entry, as the other computer keeps it. */
export type CarriedEntry = z.infer<typeof entryLine>;

/** Writes one line of a carry file, its end included. */
export function toCarryText(line: CarryHeader | CarryLine): string {
  return `${JSON.stringify(line)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the first line; refuses a file that is none of ours or newer. */
export function fromCarryHeader(text: string): CarryHeader {
  const value = parseJson(text);
  const header = carryHeaderSchema.safeParse(value);
  if (header.success) return header.data;
  const newer = z.object({ format: z.literal(carryFormat), version: z.number().gt(carryVersion) }).safeParse(value);
  throw newer.success
    ? new Refusal(
        'NEWER_CARRY',
        'This carry file was made by a newer Plain Mirror. Update this computer first.',
        'fileId',
      )
    : new Refusal('NOT_A_CARRY', 'This is no carry file. Make one on the other computer and choose that.', 'fileId');
}

/** Reads a later line; refuses one that is damaged, by its number in the file. */
export function fromCarryText(text: string, lineNumber: number): CarryLine {
  const line = carryLineSchema.safeParse(parseJson(text));
  if (line.success) return line.data;
  throw new Refusal(
    'DAMAGED_CARRY',
    `Line ${lineNumber} of this carry file is damaged. Nothing after it was taken in. Make it again.`,
    'fileId',
  );
}
