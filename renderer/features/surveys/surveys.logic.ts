import { z } from 'zod';
import { fileIdSchema, reasonIdSchema } from '../../../shared/ids.ts';
import { moods, resultsFilterSchema } from '../../../shared/features/surveys/responses.schema.ts';
import type { Survey, SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import { countText, countWord, plural, sentenceCase } from '../../ui/format.ts';
import type { FilteredScreen } from '../../ui/screen.ts';
import { resultsViewSchema } from './reading/groups.logic.ts';

/** What the list of surveys shows; lives in the address. */
export const surveyListFilterSchema = z.object({
  show: z.enum(['current', 'archived']).optional(),
  /** A questionnaire that was opened on the desktop and handed over already. */
  file: fileIdSchema.optional(),
});
export type SurveyListFilter = z.infer<typeof surveyListFilterSchema>;

/** The parts of a survey's page. */
export const surveyTabs = ['results', 'ask', 'responses', 'files'] as const;

/** What a survey's page shows: its part, and which responses are read. Lives in the address. */
export const surveyFilterSchema = z.object({
  tab: z.enum(surveyTabs).optional(),
  ...resultsFilterSchema.shape,
  show: z.enum(['counted', 'set-aside', 'partial']).optional(),
  question: z
    .string()
    .regex(/^q\d+$/)
    .optional(),
  mood: z.enum(moods).optional(),
  themeId: reasonIdSchema.optional(),
  q: z.string().max(200).optional(),
  ...resultsViewSchema.shape,
});
export type SurveyFilter = z.infer<typeof surveyFilterSchema>;

/** What every part of a survey's page is given. */
export type SurveyTabProps = FilteredScreen<SurveyFilter> & { readonly survey: SurveyPage };

/** How a survey stands, in a word and the tone of its mark. */
export function stateMark({ state, archived }: Pick<Survey, 'state' | 'archived'>): {
  readonly word: string;
  readonly tone: 'good' | 'watch' | 'neutral';
} {
  if (archived) return { word: 'archived', tone: 'neutral' };
  if (state === 'open') return { word: 'open', tone: 'good' };
  return state === 'closed' ? { word: 'closed', tone: 'neutral' } : { word: 'being made', tone: 'watch' };
}

export const kindWords = {
  customers: 'for customers',
  guide: 'guide for a call',
  pulse: 'for the staff',
} satisfies Record<Survey['kind'], string>;

/** The title of the list: how many surveys can be answered now. */
export function surveysTitle(rows: readonly Survey[] | null, isArchive: boolean, locale: string): string {
  if (rows === null) return 'Surveys';
  if (isArchive) return rows.length === 0 ? 'No survey is archived' : 'Surveys that are put away';
  const open = rows.filter(({ state }) => state === 'open').length;
  if (open === 0) return rows.length === 0 ? 'No surveys yet' : 'No survey is open';
  return `${sentenceCase(countWord(open, locale))} ${plural(open, 'survey is', 'surveys are')} open`;
}

/** How a survey stands, as the line under its title. */
export function surveySentence(survey: SurveyPage, lastDay: string | null, locale: string): string {
  const answers =
    survey.responses === 0
      ? 'nobody has answered yet'
      : `${countText(survey.responses, locale)} ${plural(survey.responses, 'person has', 'people have')} answered${lastDay === null ? '' : `, the last ${lastDay}`}`;
  if (survey.state === 'draft') return 'Being made. Nobody can answer until you open it.';
  const stands = survey.state === 'open' ? 'Open' : 'Closed';
  const waiting = survey.hasDraft ? ' Changes wait that are not asked yet.' : '';
  return `${stands}, version ${survey.version}: ${answers}.${waiting}`;
}
