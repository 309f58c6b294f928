import { toDay } from '../../../../shared/clock.ts';
import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import { assertForKiosk, decidePress, hasContact } from '../../../../shared/features/surveys/kiosk.rules.ts';
import {
  assertAnswerable,
  hasAnswer,
  settleAnswers,
  toUnhappyAction,
  withoutUnfit,
} from '../../../../shared/features/surveys/record.rules.ts';
import type { ActionId, SurveyId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Handlers } from '../../../app/context.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { findVersionInUse } from '../making/versions.store.ts';
import { assertLocation, getAnsweredVersion, getAskedSurvey } from './asked.store.ts';
import { findLastPress, getKiosk, listKiosks, saveKiosk } from './kiosks.store.ts';
import { hasResponse, insertResponse } from './responses.store.ts';

type KioskHandlers = Pick<
  Handlers<typeof askingContract>,
  'listKiosks' | 'setKiosk' | 'startKiosk' | 'getKiosk' | 'recordAtKiosk'
>;

function findOpenVersion(read: ReadHandle, surveyId: SurveyId): ReturnType<typeof findVersionInUse> {
  const { state, archived } = getAskedSurvey(read, surveyId);
  return state === 'open' && !archived ? findVersionInUse(read, surveyId) : null;
}

export const kioskHandlers: KioskHandlers = {
  listKiosks: (_input, { read }) => ({ items: listKiosks(read) }),

  setKiosk: ({ commandId, ...chosen }, context) =>
    context.write({ id: commandId, what: 'surveys.kiosk-set', input: chosen }, (tx, ctx) => {
      const { kioskId, surveyId, locationId, settings } = chosen;
      getKiosk(tx, kioskId);
      assertForKiosk(getAskedSurvey(tx, surveyId));
      assertLocation(tx, locationId);
      saveKiosk(tx, { id: kioskId, surveyId, locationId, settings }, ctx.at);
      return { answer: {} };
    }),

  startKiosk: async ({ kioskId }, context) => {
    if (context.windowId === null) {
      throw new Refusal('NO_WINDOW', 'This window has no name of its own. Load the page again.');
    }
    const { surveyId } = getKiosk(context.read, kioskId);
    if (surveyId === null) {
      throw new Refusal('NO_SURVEY', 'Choose a survey for this kiosk first.', 'kioskId');
    }
    context.sessions.signIn(context.windowId, kioskId);
    await context.host.kiosk(true);
    return {};
  },

  getKiosk: (_input, context) => {
    const kiosk = getKiosk(context.read, context.me().id);
    const version = kiosk.surveyId === null ? null : findOpenVersion(context.read, kiosk.surveyId);
    return { kiosk, businessName: context.business().name, version };
  },

  recordAtKiosk: ({ commandId, ...given }, context) => {
    const { timeZone } = context.business();
    context.write({ id: commandId, what: 'surveys.recorded-at-kiosk', input: given }, (tx, ctx) => {
      // Sent again under another command, after the page was loaded anew: it is here already.
      if (hasResponse(tx, given.id)) return { answer: {} };
      const kiosk = getKiosk(tx, context.me().id);
      if (kiosk.surveyId === null) throw new Refusal('NO_SURVEY', 'Nobody has chosen a survey for this kiosk.');
      const survey = getAskedSurvey(tx, kiosk.surveyId);
      assertAnswerable(survey, 'kiosk');
      const { definition } = getAnsweredVersion(tx, survey.id, given.versionId);
      const answers = given.isComplete ? given.answers : withoutUnfit(definition, given.answers);
      const settled = settleAnswers(definition, answers, given.isComplete);
      if (!hasAnswer(settled.answers)) return { answer: {} };
      const setAside = decidePress(findLastPress(tx, kiosk.id, ctx.at), ctx.at, kiosk.settings.pressFilterSeconds);
      insertResponse(tx, {
        ...settled,
        id: given.id,
        surveyId: survey.id,
        versionId: given.versionId,
        customerId: null,
        locationId: kiosk.locationId,
        channel: 'kiosk',
        language: given.language,
        isComplete: given.isComplete,
        sheet: null,
        answeredAt: ctx.at,
        answeredOn: toDay(ctx.at, timeZone),
        recordedAt: ctx.at,
        recordedBy: kiosk.id,
        recordedRole: 'kiosk',
        setAside,
        importKey: null,
      });
      // Without a way to reach them nobody could be called.
      const isToBeCalled = settled.mood === 'unhappy' && setAside === null && hasContact(settled.answers);
      if (!isToBeCalled) return { answer: {} };
      const action = toUnhappyAction({
        id: given.id,
        surveyTitle: survey.title,
        definition,
        answers: settled.answers,
        customerId: null,
        who: null,
        actionId: context.newId<ActionId>(),
        now: ctx.at,
        timeZone,
      });
      return { answer: {}, effects: [action] };
    });
    return {};
  },
};
