import {
  answerMapSchema,
  type AnswerMap,
  type AnswerPreview,
} from '../../../../../shared/features/surveys/answer-map.schema.ts';
import { toDateReader } from '../../../../../shared/features/imports/date-order.rules.ts';
import { askForDateOrder } from '../../../../../shared/features/imports/date-order.rules.ts';
import { toResponseReader } from '../../../../../shared/features/surveys/answer-files/read-response.rules.ts';
import type { AnswerPlan } from '../../../../../shared/features/surveys/answer-files/answer-plan.rules.ts';
import type { Profile } from '../../../../../shared/features/surveys/answer-files/profile.rules.ts';
import type { SurveyId } from '../../../../../shared/ids.ts';
import type { ReadHandle } from '../../../../db/handle.ts';
import { findAnswerMap, toColumnsKey } from './answers.store.ts';
import { lookAtRows, openAnswerFile } from './answer-rows.ts';
import { areAllTests, getPlan, getPlanTarget, toSurveyTitle } from './answers-input.ts';

/** Rows read for a preview: enough to meet every usual answer, read in a blink. */
const rowsLookedAt = 5000;

/** Texts shown of a column, and texts that wait to be told. */
const samplesShown = 4;
const unmatchedShown = 200;

/** What is asked for a preview. */
export type PreviewAsked = {
  readonly path: string;
  readonly fileName: string;
  readonly surveyId: SurveyId | null;
  readonly map: AnswerMap | undefined;
  readonly language: string;
};

/** Texts of closed questions that stand for nothing yet, with how many rows have them. */
function listUnmatched(plan: AnswerPlan, profile: Profile): AnswerPreview['unmatched'] {
  const reader = toResponseReader(plan, { readDate: toDateReader('not-needed'), takesTests: true, hasDay: true });
  const closed = new Set(['nps', 'csat', 'ces', 'rating', 'single', 'matrix', 'yes-no', 'consent']);
  const found: AnswerPreview['unmatched'] = [];
  for (const [at, use] of plan.uses) {
    if (use.use !== 'answer' || use.part === 'other' || use.column !== undefined) continue;
    const question = plan.questions.find(({ id }) => id === use.question)?.question;
    const mean = reader.meanings.get(use.question);
    const isMany = question?.type === 'matrix' && question.pick === 'many';
    if (question === undefined || mean === undefined || isMany || !closed.has(question.type)) continue;
    if (question.type === 'single' && (question.other || use.part !== undefined)) continue;
    for (const [text, rows] of profile.columns[at]?.texts ?? [])
      if (mean(text).is === 'unknown') found.push({ question: question.id, text, rows });
  }
  return found.toSorted((one, other) => other.rows - one.rows).slice(0, unmatchedShown);
}

/** Reads the beginning of a file and says what it is and what its columns become; what somebody said already stays. */
export async function previewAnswerFile(read: ReadHandle, asked: PreviewAsked): Promise<AnswerPreview> {
  const told = answerMapSchema.parse(asked.map ?? {});
  const file = await openAnswerFile(asked.path, told);
  const { shape, table } = file;
  const kept =
    asked.map === undefined && asked.surveyId !== null
      ? findAnswerMap(read, asked.surveyId, toColumnsKey(shape))
      : null;
  const map = kept ?? told;
  const { profile, isWhole, openDate, dateOrder } = await lookAtRows(file, rowsLookedAt);
  const target =
    asked.surveyId === null
      ? { title: toSurveyTitle(asked.fileName), language: asked.language }
      : getPlanTarget(read, asked.surveyId);
  const plan = getPlan(shape, profile, map, target);
  const isOpen = openDate !== null && map.dateOrder === null;
  const uses = [...plan.uses.values()];
  const hasDates = uses.some(({ use }) => use === 'answeredAt' || use === 'startedAt');
  return {
    tool: plan.tool,
    columns: plan.columns.map(({ at, name }) => ({
      name,
      use: plan.uses.get(at) ?? { use: 'leave-out' },
      sample: [...(profile.columns[at]?.texts.keys() ?? [])].slice(0, samplesShown),
    })),
    questions: plan.questions.map(({ question }) => question),
    proposed: [...plan.proposed],
    unmatched: listUnmatched(plan, profile),
    personal: [...plan.personal],
    notes: [
      ...table.notes,
      ...plan.notes,
      ...(kept === null ? [] : ['The columns become what they became last time.']),
      ...(isOpen ? [askForDateOrder(openDate)] : []),
      ...(areAllTests(shape, profile) && map.tests === null ? [allTestsNote] : []),
      ...(hasDates || map.answeredOn !== null ? [] : [noDatesNote]),
    ],
    rows: isWhole ? profile.rows : null,
    openDate: isOpen ? openDate : null,
    hasDates,
    map: { ...map, dateOrder: map.dateOrder ?? dateOrder },
  };
}

/** Said where a file holds nothing but tests. */
export const allTestsNote =
  'Every row is marked as a preview or a test. They are taken, since the file holds nothing else.';

/** Said where a file does not say when answers were given. */
export const noDatesNote =
  'The file does not say when the answers were given; they are kept under the day of the import.';
