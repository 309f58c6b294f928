import { orpc } from '../../../rpc/client.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { SurveyFilter } from '../surveys.logic.ts';
import { byPage } from '../../../rpc/pages.ts';

/** The pages of a survey's responses for a filter. */
export const responsePages = (surveyId: Id<'Survey'>, filter: SurveyFilter) => {
  const { from, to, locationId, channel, answered, show } = filter;
  return orpc.surveys.listResponses.infiniteOptions(
    byPage((cursor) => ({ surveyId, from, to, locationId, channel, answered, show, cursor })),
  );
};
