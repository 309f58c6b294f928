import type { businessContract } from '../../../shared/features/business/business.contract.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { Table } from '../../db/table.ts';
import { updateBusiness } from './business.store.ts';
import { locations, reasons, touchpoints } from './business.tables.ts';
import {
  findPlace,
  findTwin,
  insertLocation,
  insertReason,
  insertTouchpoint,
  listPlaces,
  placeTables,
  updatePlace,
} from './places.store.ts';

function assertNameFree(read: ReadHandle, table: Table, name: string, list: string | null, id: string): void {
  const twin = findTwin(read, table, name, list, id);
  if (twin === null) return;
  const sentence =
    twin.archived_at === null
      ? `There is a ${table.noun} called “${twin.name}” already.`
      : `There was a ${table.noun} called “${twin.name}”. Take it out of the archive instead.`;
  throw new Refusal('NAME_TAKEN', sentence, 'name');
}

function assertTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Refusal(
      'UNKNOWN_TIME_ZONE',
      `“${timeZone}” is not a time zone this computer knows, such as Europe/London.`,
      'timeZone',
    );
  }
}

export const businessHandlers: Handlers<typeof businessContract> = {
  get: (_input, context) => context.business(),

  change: ({ commandId, patch }, context) => {
    assertTimeZone(patch.timeZone);
    return context.write({ id: commandId, what: 'business.changed', input: patch }, (tx) => {
      updateBusiness(tx, context.business().id, patch);
      return { answer: {} };
    });
  },

  places: (_input, { read }) => listPlaces(read),

  addLocation: ({ commandId, id, name }, context) =>
    context.write({ id: commandId, what: 'business.location-added', input: { id, name } }, (tx) => {
      assertNameFree(tx, locations, name, null, id);
      insertLocation(tx, { id, name });
      return { answer: { id } };
    }),

  addTouchpoint: ({ commandId, id, name, department }, context) =>
    context.write({ id: commandId, what: 'business.touchpoint-added', input: { id, name, department } }, (tx) => {
      assertNameFree(tx, touchpoints, name, null, id);
      insertTouchpoint(tx, { id, name, department });
      return { answer: { id } };
    }),

  addReason: ({ commandId, id, name, list }, context) =>
    context.write({ id: commandId, what: 'business.reason-added', input: { id, name, list } }, (tx) => {
      assertNameFree(tx, reasons, name, list, id);
      insertReason(tx, { id, name, list });
      return { answer: { id } };
    }),

  changePlace: (input, context) => {
    const { commandId, kind, id, name, department, archived } = input;
    if (department !== undefined && kind !== 'touchpoint') {
      throw new Refusal('NO_DEPARTMENT', 'Only a touchpoint belongs to a department.', 'department');
    }
    const table = placeTables[kind];
    return context.write(
      { id: commandId, what: `business.${kind}-changed`, input: { ...input, commandId: undefined } },
      (tx, ctx) => {
        const place = findPlace(tx, table, id);
        if (place === null) throw new Refusal('NOT_FOUND', `This ${kind} is no longer here.`);
        if (name !== undefined) assertNameFree(tx, table, name, place.list, id);
        const isMoved = archived !== undefined && archived !== (place.archived_at !== null);
        updatePlace(tx, table, id, { name, department, ...(isMoved ? { archivedAt: archived ? ctx.at : null } : {}) });
        return { answer: {} };
      },
    );
  },
};
