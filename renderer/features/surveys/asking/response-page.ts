import type { SurveyResponse } from '../../../../shared/features/surveys/responses.schema.ts';
import type { Version } from '../../../../shared/features/surveys/surveys.schema.ts';

/** A response with the version of the survey it answered. */
export type ResponsePage = SurveyResponse & { readonly versionAsked: Version };
