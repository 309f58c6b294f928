import { toDay } from '../../../shared/clock.ts';
import type { touchContract } from '../../../shared/features/touch/touch.contract.ts';
import { mailAddress, phoneAddress } from '../../../shared/features/touch/reach.rules.ts';
import { assertSnooze, assertTouch, isRealContact } from '../../../shared/features/touch/touch.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { sql } from '../../db/sql.ts';
import { listCadences, listSetCadences, saveCadence } from './cadences.store.ts';
import { listCallBacks, listWaitingOf } from './call-backs.store.ts';
import { listOwnDaysOf } from './occasions.store.ts';
import { listRunsOf } from './playbooks.store.ts';
import {
  getCallBackCustomer,
  getCalled,
  getCustomer,
  getRecorded,
  getReach,
  insertTouch,
  listTouches,
  listTouchesOf,
} from './touch.store.ts';
import { snoozes } from './touch.tables.ts';
import { listWeekCalls, readGap } from './week-calls.ts';

/** How many of a customer's touches stand on their page; the timeline holds all. */
const shownTouches = 5;

type CallsHandlers = Pick<
  Handlers<typeof touchContract>,
  'calls' | 'log' | 'list' | 'snooze' | 'ofCustomer' | 'handOver' | 'cadences' | 'saveCadence' | 'callBacks'
>;

const clockOf = (context: Context) => ({
  now: context.now(),
  calendar: context.calendar(),
  timeZone: context.business().timeZone,
});

export const callsHandlers: CallsHandlers = {
  calls: ({ limit }, context) => listWeekCalls(context.read, context.today(), limit),

  log: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'touch.logged', input: { id, fields } }, (tx, ctx) => {
      const askedBy = fields.entryId === null ? null : getCallBackCustomer(tx, fields.entryId);
      const chosen = fields.customerId ?? askedBy;
      const customerId = chosen === null ? null : getRecorded(tx, chosen).id;
      const touch = { ...fields, customerId };
      assertTouch(touch, ctx.at);
      insertTouch(tx, { ...touch, id, touchedOn: toDay(fields.touchedAt, context.business().timeZone) }, ctx);
      if (!isRealContact(fields)) return { answer: { id } };
      const waiting = new Set(customerId === null ? [] : listWaitingOf(tx, customerId));
      if (fields.entryId !== null) waiting.add(fields.entryId);
      const calledAt = fields.touchedAt;
      return {
        answer: { id },
        effects: [...waiting].map((entryId) => ({ effect: 'log.called-back' as const, entryId, calledAt })),
      };
    }),

  list: ({ cursor, limit, ...filter }, context) => listTouches(context.read, filter, { cursor, limit }),

  snooze: ({ commandId, id, customerId, untilOn, reason }, context) =>
    context.write({ id: commandId, what: 'touch.snoozed', input: { id, customerId, untilOn, reason } }, (tx, ctx) => {
      assertSnooze(untilOn, context.today());
      const customer = getCalled(tx, customerId);
      const row = { customer_id: customer.id, until_on: untilOn, reason, at: ctx.at, by_person: ctx.personId };
      tx.insert(snoozes, { snooze_id: id, ...row });
      return { answer: { id } };
    }),

  ofCustomer: ({ customerId }, context) => {
    const { read } = context;
    const { id, status, archived, erased } = getCustomer(read, customerId);
    const gap = readGap(read, id, { today: context.today(), cadences: listSetCadences(read) });
    const isCalled = !archived && !erased && (status === 'active' || status === 'prospect');
    return {
      gap,
      isCalled,
      snoozeReason:
        gap.snoozedUntil === null
          ? null
          : read.text(
              sql`SELECT reason FROM snoozes WHERE customer_id = ${id} ORDER BY at DESC, snooze_id DESC LIMIT 1`,
            ),
      touches: listTouchesOf(read, id, shownTouches),
      runs: listRunsOf(read, id),
      occasions: listOwnDaysOf(read, id),
    };
  },

  handOver: async ({ customerId, way }, context) => {
    const { name, status } = getRecorded(context.read, customerId);
    if (way === 'mail' && status === 'lost')
      throw new Refusal('LOST', `${name} left. Who left is called in person, never written to.`);
    const { phone, email } = getReach(context.read, customerId);
    const value = way === 'phone' ? phone : email;
    const url = value === null ? null : way === 'phone' ? phoneAddress(value) : mailAddress(value);
    if (url === null) throw new Refusal('NOT_REACHED', `Nothing is known to reach ${name} this way.`);
    return { opened: await context.host.openExternal(url) };
  },

  cadences: (_input, context) => ({ items: listCadences(context.read) }),

  saveCadence: ({ commandId, who, days }, context) =>
    context.write({ id: commandId, what: 'touch.cadence-saved', input: { who, days } }, (tx) => {
      const known = listCadences(tx).find((cadence) => cadence.who === who);
      if (known === undefined)
        throw new Refusal('NO_SUCH_CLASS', 'No customer is in this class. Choose another.', 'who');
      saveCadence(tx, { who, name: known.name, days });
      return { answer: {} };
    }),

  callBacks: (question, context) => listCallBacks(context.read, question, clockOf(context)),
};
