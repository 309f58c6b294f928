import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import { assertAnswerable, settleAnswers } from '../../../../shared/features/surveys/record.rules.ts';
import { compareAnswers } from '../../../../shared/features/surveys/sheets.rules.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Handlers } from '../../../app/context.ts';
import { getVersion } from '../making/versions.store.ts';
import { getAskedSurvey } from './asked.store.ts';
import { countSheets, findEntered, findUnchecked, listSample, markChecked, updateLastSheet } from './sheets.store.ts';

type SheetHandlers = Pick<
  Handlers<typeof askingContract>,
  'printSheets' | 'findSheet' | 'sampleSheets' | 'compareSheet'
>;

export const sheetsHandlers: SheetHandlers = {
  printSheets: ({ commandId, surveyId, sheets }, context) =>
    context.write({ id: commandId, what: 'surveys.sheets-printed', input: { surveyId, sheets } }, (tx) => {
      const survey = getAskedSurvey(tx, surveyId);
      assertAnswerable(survey, 'paper');
      const to = survey.lastSheet + sheets;
      updateLastSheet(tx, surveyId, to);
      return { answer: { from: survey.lastSheet + 1, to } };
    }),

  findSheet: ({ surveyId, sheet }, { read }) => {
    const entered = findEntered(read, surveyId, sheet);
    if (entered !== null) return { state: entered.isChecked ? 'checked' : 'entered', responseId: entered.id };
    const { lastSheet } = getAskedSurvey(read, surveyId);
    return { state: sheet <= lastSheet ? 'printed' : 'unknown', responseId: null };
  },

  sampleSheets: ({ surveyId }, { read }) => {
    const { unchecked, checked } = countSheets(read, surveyId);
    const sample = listSample(read, surveyId);
    // Of a few sheets none may fall into the sample; one is still to be looked at.
    const first = sample.length === 0 && checked === 0 ? findUnchecked(read, surveyId) : null;
    return { sheets: first === null ? sample : [first], entered: unchecked + checked, checked };
  },

  compareSheet: ({ commandId, surveyId, sheet, answers }, context) =>
    context.write({ id: commandId, what: 'surveys.sheet-compared', input: { surveyId, sheet, answers } }, (tx, ctx) => {
      const entered = findEntered(tx, surveyId, sheet);
      if (entered === null) {
        throw new Refusal('NOT_ENTERED', `Sheet ${sheet} was not entered yet. Enter it first.`, 'sheet');
      }
      const { definition } = getVersion(tx, entered.versionId);
      const again = settleAnswers(definition, answers, entered.isComplete);
      const differing = compareAnswers(entered.answers, again.answers);
      if (differing.length === 0) markChecked(tx, entered.id, ctx.at);
      return { answer: { id: entered.id, differing } };
    }),
};
