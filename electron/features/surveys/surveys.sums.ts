import type { Answers } from '../../../shared/features/surveys/answers.schema.ts';
import { listCounted } from '../../../shared/features/surveys/counts.rules.ts';
import type { SqlValue } from '../../db/sql.ts';
import type { Sums } from '../../db/sums.ts';
import type { Row } from '../../db/table.ts';

const text = (row: Row, column: string): string => String(row[column] ?? '');

/** Every answer of a response that counts; question '' counts the response itself, `left` where an unfinished one ended. */
function listCells(row: Row): readonly (readonly SqlValue[])[] {
  if ((row['set_aside'] ?? null) !== null) return [];
  const surveyId = text(row, 'survey_id');
  const [month, location, channel] = [
    text(row, 'answered_on').slice(0, 7),
    text(row, 'location_id'),
    text(row, 'channel'),
  ];
  const cells: SqlValue[][] = [];
  const add = (question: string, part: string, answer: string): void => {
    cells.push([surveyId, question, part, answer, month, location, channel]);
  };
  const isComplete = row['is_complete'] === 1;
  add('', '', isComplete ? 'complete' : 'partial');
  add('', '', `mood-${text(row, 'mood')}`);
  if (!isComplete) add(text(row, 'left_at'), '', 'left');
  for (const { question, part, answer } of listCounted(toAnswers(row))) add(question, part, answer);
  return cells;
}

function toAnswers(row: Row): Answers {
  // Checked when it was recorded; checking each again would cost an import more than writing it.
  return JSON.parse(text(row, 'answers')) as Answers;
}

/** How often each answer was given, by month, place and channel, so that results need not recount. */
export const responseCounts: Sums = {
  into: 'response_counts',
  key: ['survey_id', 'question', 'part', 'answer', 'month', 'location_id', 'channel'],
  reads: [
    'answers',
    'is_complete',
    'left_at',
    'mood',
    'set_aside',
    'answered_on',
    'location_id',
    'survey_id',
    'channel',
  ],
  cells: listCells,
};
