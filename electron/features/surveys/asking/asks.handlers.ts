import { z } from 'zod';
import { dayStart, toDay } from '../../../../shared/clock.ts';
import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import { assertMayNote, checkAsk } from '../../../../shared/features/surveys/guard.rules.ts';
import { surveyIdSchema, type CustomerId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context, Handlers } from '../../../app/context.ts';
import { sql } from '../../../db/sql.ts';
import { getSurvey } from '../making/surveys.store.ts';
import {
  assertLocation,
  getAskedCustomer,
  getAskedSurvey,
  hasAsk,
  insertAsk,
  listContacts,
  readOfCustomer,
} from './asked.store.ts';

type AskHandlers = Pick<Handlers<typeof askingContract>, 'listAskable' | 'checkAsk' | 'noteAsked' | 'listOfCustomer'>;

/** Surveys that can be open at once and still be chosen from a list. */
const maxAskable = 100;

const idRow = z.object({ id: surveyIdSchema }).transform((row) => row.id);

/** What the guard knows of a customer today. */
function readToday(context: Context, customerId: CustomerId) {
  const customer = getAskedCustomer(context.read, customerId);
  const on = context.today();
  return { customer, on, contacts: listContacts(context.read, customer.id, on, context.business().timeZone) };
}

export const asksHandlers: AskHandlers = {
  listAskable: ({ customerId }, context) => {
    const known = readToday(context, customerId);
    const open = context.read.all(
      sql`SELECT survey_id AS id FROM surveys WHERE state = 'open' AND kind <> 'pulse' AND archived_at IS NULL
        ORDER BY made_at DESC, survey_id DESC LIMIT ${maxAskable}`,
      idRow,
    );
    return {
      items: open.map((surveyId) => {
        const { proposed: _proposed, ...survey } = getSurvey(context.read, surveyId);
        return { survey, check: checkAsk({ ...known, survey }) };
      }),
    };
  },

  checkAsk: ({ surveyId, customerId }, context) =>
    checkAsk({ ...readToday(context, customerId), survey: getAskedSurvey(context.read, surveyId) }),

  noteAsked: ({ commandId, ...asked }, context) => {
    const { timeZone } = context.business();
    return context.write({ id: commandId, what: 'surveys.asked', input: asked }, (tx, ctx) => {
      if (hasAsk(tx, asked.id)) {
        throw new Refusal('ALREADY_RECORDED', 'This was already noted. Close the form and open it again.');
      }
      const survey = getAskedSurvey(tx, asked.surveyId);
      assertLocation(tx, asked.locationId);
      const customer = asked.customerId === null ? null : getAskedCustomer(tx, asked.customerId);
      const today = toDay(ctx.at, timeZone);
      assertMayNote({ survey, customer, ...asked }, today);
      insertAsk(tx, {
        ...asked,
        customerId: customer?.id ?? null,
        askedAt: asked.askedOn === today ? ctx.at : dayStart(asked.askedOn, timeZone),
        recordedBy: ctx.personId,
      });
      return { answer: { id: asked.id } };
    });
  },

  listOfCustomer: ({ customerId }, { read }) => readOfCustomer(read, getAskedCustomer(read, customerId).id),
};
