import { addDays } from '../../../shared/clock.ts';
import type { attentionContract } from '../../../shared/features/attention/attention.contract.ts';
import { assertHasBeen } from '../../../shared/features/attention/attention.rules.ts';
import { asOf, quarterOf, type Period } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import type { Row, Table } from '../../db/table.ts';
import type { WriteContext } from '../../db/write.ts';
import { assertLocation, hasRecord, listMeetings, listRounds, readAttention } from './attention.store.ts';
import { meetings, rounds } from './attention.tables.ts';

/** Keeps a record, new or under its old id; who wrote it first stays its author. */
function save(tx: WriteHandle, table: Table, id: string, row: Row, ctx: WriteContext): void {
  if (hasRecord(tx, table, id)) tx.update(table, id, row);
  else {
    const author = { by_person: ctx.personId, by_role: ctx.role, recorded_at: ctx.at };
    tx.insert(table, { [table.key]: id, ...row, ...author, archived_at: null });
  }
}

function archive(tx: WriteHandle, table: Table, id: string, at: number | null): void {
  if (!hasRecord(tx, table, id)) throw new Refusal('NOT_FOUND', `This ${table.noun} is no longer here.`);
  tx.update(table, id, { archived_at: at });
}

/** The last quarters of the business year, this one included, oldest first. */
function listQuarters(context: Context, count: number): Period[] {
  const { yearStartsInMonth } = context.business();
  const quarters = [quarterOf(context.today(), yearStartsInMonth)];
  for (let [first] = quarters; first !== undefined && quarters.length < count; [first] = quarters) {
    quarters.unshift(quarterOf(addDays(first.from, -1), yearStartsInMonth));
  }
  return quarters;
}

export const attentionHandlers: Handlers<typeof attentionContract> = {
  saveRound: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'attention.round-saved', input: { id, fields } }, (tx, ctx) => {
      const { ranOn, locationId, people, heard } = fields;
      assertHasBeen(ranOn, context.today(), 'ranOn');
      assertLocation(tx, locationId);
      save(tx, rounds, id, { ran_on: ranOn, location_id: locationId, people, heard }, ctx);
      return { answer: { id } };
    }),

  listRounds: ({ cursor, limit, ...filter }, context) => listRounds(context.read, filter, { cursor, limit }),

  archiveRound: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'attention.round-archived', input: { id, archived } }, (tx, ctx) => {
      archive(tx, rounds, id, archived ? ctx.at : null);
      return { answer: {} };
    }),

  saveMeeting: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'attention.meeting-saved', input: { id, fields } }, (tx, ctx) => {
      const { heldOn, title, kind, items } = fields;
      assertHasBeen(heldOn, context.today(), 'heldOn');
      save(tx, meetings, id, { held_on: heldOn, title, kind, items: JSON.stringify(items) }, ctx);
      return { answer: { id } };
    }),

  listMeetings: ({ cursor, limit, ...filter }, context) => listMeetings(context.read, filter, { cursor, limit }),

  archiveMeeting: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'attention.meeting-archived', input: { id, archived } }, (tx, ctx) => {
      archive(tx, meetings, id, archived ? ctx.at : null);
      return { answer: {} };
    }),

  shares: ({ quarters }, context) => ({
    quarters: listQuarters(context, quarters).map((period) => {
      const {
        lastOn: _lastOn,
        aboutCustomers: _aboutCustomers,
        ...attention
      } = readAttention(context.read, {
        from: period.from,
        to: asOf(period, context.today()),
      });
      return { ...period, ...attention };
    }),
  }),
};
