import { toDay } from '../../../../shared/clock.ts';
import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import { decideTotals } from '../../../../shared/features/surveys/totals.rules.ts';
import { joinVersions } from '../../../../shared/features/surveys/versions.rules.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Handlers } from '../../../app/context.ts';
import { listVersions } from '../making/versions.store.ts';
import { assertLocation, getAskedSurvey } from './asked.store.ts';
import { findSurveyOfTotals, listTotals, saveTotals, setTotalsAside } from './totals.store.ts';

type TotalsHandlers = Pick<Handlers<typeof askingContract>, 'saveTotals' | 'listTotals' | 'removeTotals'>;

export const totalsHandlers: TotalsHandlers = {
  saveTotals: ({ commandId, totals }, context) => {
    const { timeZone } = context.business();
    return context.write({ id: commandId, what: 'surveys.totals-saved', input: { totals } }, (tx, ctx) => {
      const { id } = getAskedSurvey(tx, totals.surveyId);
      const known = findSurveyOfTotals(tx, totals.id);
      if (known !== null && known !== id) {
        throw new Refusal('OTHER_SURVEY', 'These counts belong to another survey.');
      }
      assertLocation(tx, totals.locationId);
      const asked = joinVersions(listVersions(tx, id).map(({ definition }) => definition));
      const question = asked.find((one) => one.id === totals.question);
      if (question === undefined) {
        throw new Refusal('NO_SUCH_QUESTION', 'This survey never asked this question.', 'question');
      }
      const counts = decideTotals(totals, question, toDay(ctx.at, timeZone));
      saveTotals(tx, { ...totals, counts }, ctx);
      return { answer: { id: totals.id } };
    });
  },

  listTotals: ({ surveyId }, { read }) => ({ items: listTotals(read, surveyId) }),

  removeTotals: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'surveys.totals-removed', input: { id } }, (tx) => {
      if (findSurveyOfTotals(tx, id) === null) {
        throw new Refusal('NOT_FOUND', 'These counts are no longer here.');
      }
      setTotalsAside(tx, id);
      return { answer: {} };
    }),
};
