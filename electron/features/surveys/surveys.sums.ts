import type { Answers } from '../../../shared/features/surveys/answers.schema.ts';
import { listCounted, type Counted } from '../../../shared/features/surveys/counts.rules.ts';
import type { Sums } from '../../db/sums.ts';
import type { Row } from '../../db/table.ts';

const text = (row: Row, column: string): string => String(row[column] ?? '');

/** Survey, month, place and channel of a response; none where it was set aside. */
function placeOf(row: Row): readonly string[] | null {
  if ((row['set_aside'] ?? null) !== null) return null;
  return [text(row, 'survey_id'), monthOf(row), text(row, 'location_id'), text(row, 'channel')];
}

/** The month a response counts in. */
export const monthOf = (row: Row): string => text(row, 'answered_on').slice(0, 7);

/** Every answer of a response; question '' counts the response itself, `left` where an unfinished one ended. */
export function listCells(row: Row): readonly Counted[] {
  const isComplete = row['is_complete'] === 1;
  const cells = listCounted(toAnswers(row));
  cells.push(
    { question: '', part: '', answer: isComplete ? 'complete' : 'partial' },
    { question: '', part: '', answer: `mood-${text(row, 'mood')}` },
  );
  if (!isComplete) cells.push({ question: text(row, 'left_at'), part: '', answer: 'left' });
  return cells;
}

function toAnswers(row: Row): Answers {
  // Checked when it was recorded; checking each again would cost an import more than writing it.
  return JSON.parse(text(row, 'answers')) as Answers;
}

/** How often each answer was given, by month, place and channel, so that results need not recount. */
export const responseCounts: Sums = {
  into: 'response_counts',
  place: ['survey_id', 'month', 'location_id', 'channel'],
  cell: ['question', 'part', 'answer'],
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
  placeOf,
  cellsOf: listCells,
};
