import { blankDefinition } from '../../shared/features/surveys/blank-question.rules.ts';
import { findLastId } from '../../shared/features/surveys/draft.rules.ts';
import type { Definition, Question } from '../../shared/features/surveys/definition.schema.ts';
import type { Survey } from '../../shared/features/surveys/surveys.schema.ts';
import type { SurveyId, VersionId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';

/** A definition of these questions in one section, in English, with whatever else is told. */
export function makeDefinition(questions: readonly Question[], more: Partial<Definition> = {}): Definition {
  const blank = blankDefinition('en');
  const [section] = blank.sections;
  if (section === undefined) throw new Error('A blank survey has one section.');
  const made = {
    ...blank,
    title: { en: 'After a visit' },
    sections: [{ ...section, questions: [...questions] }],
    ...more,
  };
  return { ...made, lastId: findLastId(made) };
}

/** A survey that is open, and the version in use. */
export type OpenSurvey = {
  readonly surveyId: SurveyId;
  readonly versionId: VersionId;
  readonly definition: Definition;
};

/** Makes a survey of a definition as a page of this client does; nobody is asked yet. */
export async function makeSurvey(
  client: Client,
  definition: Definition,
  kind: Survey['kind'] = 'customers',
): Promise<SurveyId> {
  const { id } = await client.surveys.make({
    commandId: commandId(),
    id: newId<SurveyId>(),
    from: { definition, kind },
  });
  return id;
}

/** Makes a survey of a definition and opens it. */
export async function openSurvey(
  client: Client,
  definition: Definition,
  kind: Survey['kind'] = 'customers',
): Promise<OpenSurvey> {
  const surveyId = await makeSurvey(client, definition, kind);
  await client.surveys.open({ commandId: commandId(), id: surveyId });
  const { inUse } = await client.surveys.get({ id: surveyId });
  if (inUse === null) throw new Error('The survey was opened, so a version is in use.');
  return { surveyId, versionId: inUse.id, definition };
}
