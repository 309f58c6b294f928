import type { AnswerPlan } from '../../../../../shared/features/surveys/answer-files/answer-plan.rules.ts';
import type { SurveyId, VersionId } from '../../../../../shared/ids.ts';
import type { JobRun } from '../../../../app/job-kind.ts';
import { findDraft, findVersionInUse } from '../../making/versions.store.ts';
import { toSurveyTitle, type AnswersInput } from './answers-input.ts';
import type { AnswersItem } from './answers.apply.ts';

/** The survey and version that a file's answers go to. */
export type Destination = {
  readonly surveyId: SurveyId;
  readonly versionId: VersionId;
  /** What has to be made or frozen before the first response. */
  readonly first: AnswersItem | null;
};

/** Where the answers go: a new survey, the version in use, or the draft, which is frozen by its first answer. */
export function getDestination(job: JobRun, input: AnswersInput, plan: AnswerPlan): Destination {
  if (input.surveyId === null) {
    const [surveyId, versionId] = [job.newId<SurveyId>(), job.newId<VersionId>()];
    const { definition, proposed } = plan;
    const title = toSurveyTitle(input.fileName);
    return {
      surveyId,
      versionId,
      first: { kind: 'make', surveyId, versionId, title, definition, proposed, at: input.now },
    };
  }
  const used = findVersionInUse(job.read, input.surveyId);
  if (used !== null) return { surveyId: input.surveyId, versionId: used.id, first: null };
  const draft = findDraft(job.read, input.surveyId);
  if (draft === null) throw new Error('A survey has a version.');
  return {
    surveyId: input.surveyId,
    versionId: draft.id,
    first: { kind: 'freeze', surveyId: input.surveyId, draft, at: input.now },
  };
}
