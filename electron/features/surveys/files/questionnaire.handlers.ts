import { statSync, writeFileSync } from 'node:fs';
import { listQuestions } from '../../../../shared/features/surveys/definition.rules.ts';
import { titleOf } from '../../../../shared/features/surveys/draft.rules.ts';
import type { surveyFilesContract } from '../../../../shared/features/surveys/survey-files.contract.ts';
import type { FileId, VersionId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context, Handlers } from '../../../app/context.ts';
import { getSurvey, hasSurvey, insertSurvey } from '../making/surveys.store.ts';
import { findDraft, findVersionInUse, insertVersion } from '../making/versions.store.ts';
import { readQuestionnaire, type ReadQuestionnaire } from './questionnaires/read-questionnaire.ts';
import { writeQuestionnaire } from './questionnaires/write-questionnaire.ts';

/** Bytes of one file: anything larger is no questionnaire, and is not looked at in the middle of other requests. */
const maxBytes = 50_000_000;

async function readUpload(context: Context, fileId: FileId): Promise<ReadQuestionnaire> {
  const path = context.uploads.find(fileId);
  if (path === null) throw new Refusal('FILE_GONE', 'The file is no longer here. Choose it again.');
  if (statSync(path).size > maxBytes)
    throw new Refusal('FILE_TOO_LARGE', 'This file is larger than 50 MB, as no questionnaire is.');
  return readQuestionnaire(path);
}

/** A file without a title is called by its own name. */
function withTitle({ definition }: ReadQuestionnaire, fileName: string): ReadQuestionnaire['definition'] {
  const [language = 'en'] = definition.languages;
  if (Object.values(definition.title).some((words) => words !== '')) return definition;
  return { ...definition, title: { ...definition.title, [language]: fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '') } };
}

/** Statements are read, not asked. */
const countQuestions = (definition: ReadQuestionnaire['definition']): number =>
  listQuestions(definition).filter(({ type }) => type !== 'statement').length;

export const questionnaireHandlers: Pick<
  Handlers<typeof surveyFilesContract>,
  'previewQuestionnaire' | 'importQuestionnaire' | 'exportQuestionnaire'
> = {
  previewQuestionnaire: async ({ fileId, fileName }, context) => {
    const read = await readUpload(context, fileId);
    const definition = withTitle(read, fileName);
    return {
      format: read.format,
      definition,
      questions: countQuestions(definition),
      notCarried: [...read.notCarried],
      proposed: [...read.proposed],
    };
  },

  importQuestionnaire: async ({ commandId, id, fileId, fileName }, context) => {
    const read = await readUpload(context, fileId);
    const definition = withTitle(read, fileName);
    const { notCarried, proposed, kind = 'customers' } = read;
    const input = { id, fileId, fileName };
    return context.write({ id: commandId, what: 'surveys.questionnaire-imported', input }, (tx, ctx) => {
      if (hasSurvey(tx, id)) throw new Refusal('ALREADY_MADE', 'This survey was made already. Open it from the list.');
      const title = titleOf(definition);
      insertSurvey(tx, { id, title, kind, state: 'draft', madeAt: ctx.at, madeBy: ctx.personId, proposed });
      const versionId = context.newId<VersionId>();
      insertVersion(tx, { id: versionId, surveyId: id, number: 1, definition, at: ctx.at, frozenAt: null });
      return { answer: { id, questions: countQuestions(definition), notCarried: [...notCarried] } };
    });
  },

  exportQuestionnaire: ({ id, format }, context) => {
    const { kind } = getSurvey(context.read, id);
    const version = findDraft(context.read, id) ?? findVersionInUse(context.read, id);
    if (version === null) throw new Refusal('NOT_FOUND', 'This survey has no questions yet.');
    const { bytes, fileName, mediaType, notCarried } = writeQuestionnaire(version.definition, kind, format);
    const fileId = context.newId<FileId>();
    writeFileSync(context.uploads.offer(fileId, fileName, mediaType), bytes, { mode: 0o600 });
    return { fileId, fileName, notCarried: [...notCarried] };
  },
};
