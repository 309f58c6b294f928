import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import type { Effect } from '../../../../shared/effects.ts';
import { hasContact } from '../../../../shared/features/surveys/kiosk.rules.ts';
import {
  assertBegun,
  decideFavour,
  settleAnswers,
  toUnhappyAction,
  type SettledAnswers,
} from '../../../../shared/features/surveys/record.rules.ts';
import type { ActionId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context, Handlers } from '../../../app/context.ts';
import { getVersion } from '../making/versions.store.ts';
import { getResponse, listResponses } from './responses.list.ts';
import { assertTheme, getStanding, updateAnswers, updateSetAside, updateTheme } from './responses.store.ts';
import { findEntered } from './sheets.store.ts';

type ResponseHandlers = Pick<
  Handlers<typeof askingContract>,
  'listResponses' | 'getResponse' | 'correct' | 'setAside' | 'setTheme' | 'askFavour'
>;

type Standing = ReturnType<typeof getStanding>;

/** The action of a response that turns out to be unhappy; imported ones are old, and of a kiosk somebody must be known. */
function listCorrectionEffects(context: Context, response: Standing, settled: SettledAnswers, now: number): Effect[] {
  const turnsUnhappy = settled.mood === 'unhappy' && response.mood !== 'unhappy' && response.setAside === null;
  const canBeCalled = response.channel !== 'kiosk' || hasContact(settled.answers);
  if (!turnsUnhappy || !canBeCalled || response.channel === 'online') return [];
  const { definition } = getVersion(context.read, response.versionId);
  const action = toUnhappyAction({
    id: response.id,
    surveyTitle: response.surveyTitle,
    definition,
    answers: settled.answers,
    customerId: response.customerId,
    who: response.lookedAfterBy ?? context.me().id,
    actionId: context.newId<ActionId>(),
    now,
    timeZone: context.business().timeZone,
  });
  return [action];
}

export const responsesHandlers: ResponseHandlers = {
  listResponses: ({ cursor, limit, ...filter }, { read }) => listResponses(read, filter, { cursor, limit }),

  getResponse: ({ id }, { read }) => {
    const response = getResponse(read, id);
    return { ...response, versionAsked: getVersion(read, response.versionId) };
  },

  correct: ({ commandId, id, answers }, context) =>
    context.write({ id: commandId, what: 'surveys.response-corrected', input: { id, answers } }, (tx, ctx) => {
      const response = getStanding(tx, id);
      if (response.isErased) throw new Refusal('ERASED', 'This customer was erased on request; nothing can be added.');
      const { definition } = getVersion(tx, response.versionId);
      const settled = settleAnswers(definition, answers, response.isComplete);
      assertBegun(settled.answers, response.isComplete);
      updateAnswers(tx, id, settled);
      return { answer: { id }, effects: listCorrectionEffects(context, response, settled, ctx.at) };
    }),

  setAside: ({ commandId, id, reason }, context) =>
    context.write({ id: commandId, what: 'surveys.response-set-aside', input: { id, reason } }, (tx) => {
      const { surveyId, sheet, setAside } = getStanding(tx, id);
      const isBack = reason === null && setAside !== null;
      if (isBack && sheet !== null && findEntered(tx, surveyId, sheet) !== null) {
        throw new Refusal('SHEET_TAKEN', `Sheet ${sheet} was entered again since. Set that one aside first.`);
      }
      updateSetAside(tx, id, reason);
      return { answer: { id } };
    }),

  setTheme: ({ commandId, id, themeId }, context) =>
    context.write({ id: commandId, what: 'surveys.response-sorted', input: { id, themeId } }, (tx) => {
      getStanding(tx, id);
      assertTheme(tx, themeId);
      updateTheme(tx, id, themeId);
      return { answer: { id } };
    }),

  askFavour: ({ commandId, id, favour, consents }, context) => {
    const { timeZone } = context.business();
    return context.write(
      { id: commandId, what: 'surveys.favour-asked', input: { id, favour, consents } },
      (tx, ctx) => {
        const response = getStanding(tx, id);
        const actionId = context.newId<ActionId>();
        const who = response.lookedAfterBy ?? context.me().id;
        const effects = decideFavour({ favour, consents, response, who, actionId, now: ctx.at, timeZone });
        return { answer: { actionId }, effects };
      },
    );
  },
};
