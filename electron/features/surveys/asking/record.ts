import { toDay } from '../../../../shared/clock.ts';
import type { Effect } from '../../../../shared/effects.ts';
import { checkAsk } from '../../../../shared/features/surveys/guard.rules.ts';
import {
  assertAnswerable,
  assertAnswered,
  assertBegun,
  settleAnswers,
  toUnhappyAction,
  type AskedSurvey,
  type NewResponse,
} from '../../../../shared/features/surveys/record.rules.ts';
import type { ResponseFields } from '../../../../shared/features/surveys/responses.schema.ts';
import { assertSheet } from '../../../../shared/features/surveys/sheets.rules.ts';
import type { ActionId, AskId, ResponseId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context } from '../../../app/context.ts';
import type { WriteHandle } from '../../../db/handle.ts';
import type { WriteContext } from '../../../db/write.ts';
import {
  assertLocation,
  findAwaitedAsk,
  getAnsweredVersion,
  getAskedCustomer,
  getAskedSurvey,
  insertAsk,
  listContacts,
  markAnswered,
} from './asked.store.ts';
import { hasResponse, insertResponse } from './responses.store.ts';
import { findEntered } from './sheets.store.ts';

type Customer = ReturnType<typeof getAskedCustomer>;

/** Refuses a customer the guard protects; what they were asked and have not answered yet is what they answer now. */
function assertMayAnswer(
  tx: WriteHandle,
  survey: AskedSurvey,
  customer: Customer,
  response: NewResponse,
  timeZone: string,
): void {
  const contacts = listContacts(tx, customer.id, response.answeredOn, timeZone).filter(
    ({ isAwaited, surveyId }) => !(isAwaited && surveyId === survey.id),
  );
  const { sentence } = checkAsk({ survey, customer, contacts, on: response.answeredOn });
  if (sentence !== null) throw new Refusal('NOT_TO_BE_ASKED', sentence, 'customerId');
}

/** Notes that somebody was asked, or that a request was answered, so that the response rate is right. */
function noteAnswered(tx: WriteHandle, response: NewResponse, askId: AskId, timeZone: string): void {
  const { surveyId, customerId, channel, answeredAt, answeredOn } = response;
  // Sheets handed out to people nobody knows are noted by their number.
  if (customerId === null && channel === 'paper') return;
  const awaited = customerId === null ? null : findAwaitedAsk(tx, { surveyId, customerId, on: answeredOn, timeZone });
  if (awaited !== null) markAnswered(tx, awaited);
  else
    insertAsk(tx, {
      id: askId,
      surveyId,
      customerId,
      channel,
      people: 1,
      outcome: 'answered',
      locationId: response.locationId,
      askedAt: answeredAt,
      askedOn: answeredOn,
      recordedBy: response.recordedBy,
    });
}

/** Records a response entered by hand, with the request it answers; an unhappy one opens an action. */
export function recordByHand(
  tx: WriteHandle,
  ctx: WriteContext,
  context: Context,
  entered: { readonly id: ResponseId; readonly fields: ResponseFields; readonly isComplete: boolean },
): { answer: { id: ResponseId; actionId: ActionId | null }; effects: Effect[] } {
  const { id, fields, isComplete } = entered;
  const { timeZone } = context.business();
  if (hasResponse(tx, id)) {
    throw new Refusal('ALREADY_RECORDED', 'This was already recorded. Close the form and open it again.');
  }
  const survey = getAskedSurvey(tx, fields.surveyId);
  assertAnswerable(survey, fields.channel);
  assertAnswered(fields.answeredAt, ctx.at);
  assertLocation(tx, fields.locationId);
  assertSheet({
    sheet: fields.sheet,
    channel: fields.channel,
    lastSheet: survey.lastSheet,
    isEntered: fields.sheet !== null && findEntered(tx, survey.id, fields.sheet) !== null,
  });
  const { definition } = getAnsweredVersion(tx, survey.id, fields.versionId);
  const settled = settleAnswers(definition, fields.answers, isComplete);
  assertBegun(settled.answers, isComplete);
  const customer = fields.customerId === null ? null : getAskedCustomer(tx, fields.customerId);
  const { id: recordedBy, role: recordedRole } = context.me();
  const response: NewResponse = {
    ...fields,
    ...settled,
    id,
    customerId: customer?.id ?? null,
    isComplete,
    answeredOn: toDay(fields.answeredAt, timeZone),
    recordedAt: ctx.at,
    recordedBy,
    recordedRole,
    setAside: null,
    importKey: null,
  };
  if (customer !== null) assertMayAnswer(tx, survey, customer, response, timeZone);
  insertResponse(tx, response);
  noteAnswered(tx, response, context.newId<AskId>(), timeZone);
  if (response.mood !== 'unhappy') return { answer: { id, actionId: null }, effects: [] };
  const action = toUnhappyAction({
    id,
    surveyTitle: survey.title,
    definition,
    answers: response.answers,
    customerId: response.customerId,
    who: customer?.lookedAfterBy ?? recordedBy,
    actionId: context.newId<ActionId>(),
    now: ctx.at,
    timeZone,
  });
  return { answer: { id, actionId: action.id }, effects: [action] };
}
