import type { AnswerMap, Proposed } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import type { Definition } from '../../../../../shared/features/surveys/definition.schema.ts';
import type { Effect } from '../../../../../shared/effects.ts';
import type { Version } from '../../../../../shared/features/surveys/surveys.schema.ts';
import type { SurveyId, VersionId } from '../../../../../shared/ids.ts';
import type { WriteHandle } from '../../../../db/handle.ts';
import { nextPosition } from '../../../../db/positions.ts';
import type { WriteContext } from '../../../../db/write.ts';
import { insertSurvey } from '../../making/surveys.store.ts';
import { freezeDraft, insertVersion } from '../../making/versions.store.ts';
import { responses, surveys } from '../../surveys.tables.ts';
import { keepAnswerMap } from './answers.store.ts';

/** One response as it is sent: in order, since names would make up most of the message. */
export type ResponseTuple = readonly [
  position: number,
  id: string,
  customerId: string | null,
  locationId: string | null,
  language: string,
  answers: string,
  comments: string | null,
  isComplete: 0 | 1,
  leftAt: string | null,
  mood: string,
  answeredAt: number,
  answeredOn: string,
  importKey: string,
];

/** What the engine gets of an import of answers. */
export type AnswersItem =
  | {
      readonly kind: 'make';
      readonly surveyId: SurveyId;
      readonly versionId: VersionId;
      readonly title: string;
      readonly definition: Definition;
      readonly proposed: readonly Proposed[];
      readonly at: number;
    }
  | { readonly kind: 'freeze'; readonly surveyId: SurveyId; readonly draft: Version; readonly at: number }
  | {
      readonly kind: 'rows';
      readonly surveyId: SurveyId;
      readonly versionId: VersionId;
      readonly at: number;
      readonly rows: readonly ResponseTuple[];
    }
  | {
      readonly kind: 'map';
      readonly id: string;
      readonly surveyId: SurveyId;
      readonly columnsKey: string;
      readonly map: AnswerMap;
      readonly at: number;
    };

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

function insertRows(tx: WriteHandle, item: Extract<AnswersItem, { kind: 'rows' }>, ctx: WriteContext): void {
  for (const [
    position,
    id,
    customerId,
    locationId,
    language,
    answers,
    comments,
    isComplete,
    leftAt,
    mood,
    answeredAt,
    answeredOn,
    importKey,
  ] of item.rows) {
    const row = {
      position,
      response_id: id,
      survey_id: item.surveyId,
      version_id: item.versionId,
      customer_id: customerId,
      location_id: locationId,
      channel: 'online',
      language,
      answers,
      comments,
      is_complete: isComplete,
      left_at: leftAt,
      mood,
      answered_at: answeredAt,
      answered_on: answeredOn,
      recorded_at: item.at,
      recorded_by: ctx.personId,
      recorded_role: ctx.role,
      import_key: importKey,
    };
    try {
      tx.insert(responses, row);
    } catch (cause) {
      // Somebody recorded a response of the same millisecond since the worker looked.
      if (!isTaken(cause)) throw cause;
      tx.insert(responses, { ...row, position: nextPosition(tx, 'responses', answeredAt) });
    }
  }
}

/** Writes one item in the engine, within a slice's transaction. */
export function applyItem(tx: WriteHandle, item: AnswersItem, ctx: WriteContext): readonly Effect[] {
  switch (item.kind) {
    case 'make':
      insertSurvey(tx, {
        id: item.surveyId,
        title: item.title,
        kind: 'customers',
        // It was asked elsewhere; nobody asks it here until it is opened.
        state: 'closed',
        madeAt: item.at,
        madeBy: ctx.personId,
        proposed: item.proposed,
      });
      insertVersion(tx, {
        id: item.versionId,
        surveyId: item.surveyId,
        number: 1,
        definition: item.definition,
        at: item.at,
        frozenAt: item.at,
      });
      break;
    case 'freeze':
      freezeDraft(tx, item.draft, item.at);
      tx.update(surveys, item.surveyId, { state: 'closed' });
      break;
    case 'rows':
      insertRows(tx, item, ctx);
      break;
    case 'map':
      keepAnswerMap(tx, item, item.at);
      break;
  }
  return [];
}
