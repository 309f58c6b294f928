import { questionnaireFormats } from '../../shared/features/surveys/survey-files.contract.ts';
import { getText, UsageError, type Command } from './command.ts';
import { assertWritable, takeDownload } from './hand-over.ts';
import { toLines } from './import-questionnaire.ts';
import { withBusiness } from './open-folder.ts';
import { findSurvey } from './survey-results.ts';

export const exportQuestionnaire: Command = {
  name: 'export-questionnaire',
  purpose: 'writes the questions of a survey, by its id or exact title, as a file that other tools read',
  usage: `export-questionnaire SURVEY --format ${questionnaireFormats.join('|')} --out FILE`,
  options: { format: { type: 'string' }, out: { type: 'string' } },
  words: 1,
  run: async ({ flags, words: [named = ''] }) => {
    const format = questionnaireFormats.find((one) => one === getText(flags, 'format'));
    if (format === undefined) throw new UsageError(`--format must be one of ${questionnaireFormats.join(', ')}.`);
    const out = assertWritable(getText(flags, 'out'));
    return withBusiness(flags, async (app) => {
      const { id } = await findSurvey(app, named);
      const { fileId, notCarried } = await app.call.surveys.exportQuestionnaire({ id, format });
      takeDownload(app, fileId, out);
      return {
        isDone: true,
        json: { survey: id, out, notCarried },
        text: `The questions are in ${out}. Left behind: ${notCarried.length}.\n${toLines(notCarried)}`,
      };
    });
  },
};
