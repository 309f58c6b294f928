import type { Figure, QuestionResult, Results } from '../../../../shared/features/surveys/results.schema.ts';
import { surveyIdSchema } from '../../../../shared/ids.ts';

type Count = QuestionResult['counts'][number];

export function toFigure(value: number, low: number, high: number, n: number): Figure {
  return { value, low, high, n };
}

export function toCount(key: string, n: number, more: Partial<Count> = {}): Count {
  return { key, part: '', label: key, partLabel: null, n, fromTotals: 0, ...more };
}

export function toQuestion(more: Partial<QuestionResult>): QuestionResult {
  return {
    id: 'q1',
    title: 'A question',
    earlierTitles: [],
    type: 'single',
    metric: null,
    notes: [],
    answered: 0,
    skipped: 0,
    dontKnow: 0,
    preferNot: 0,
    left: 0,
    figure: null,
    finite: null,
    topShare: null,
    counts: [],
    ...more,
  };
}

/** The recommending question of the drawing: 31 promoters, 15 passives, 13 detractors. */
export const recommend = toQuestion({
  title: 'How likely are you to recommend us?',
  type: 'nps',
  metric: 'nps',
  answered: 59,
  skipped: 6,
  figure: toFigure(30.51, 9.2, 48.6, 59),
  counts: [2, 0, 1, 2, 1, 4, 3, 6, 9, 14, 17].map((n, point) => toCount(String(point), n)),
});

export function toResults(more: Partial<Results> = {}): Results {
  return {
    surveyId: surveyIdSchema.parse('0190c0de-0000-7000-8000-000000000001'),
    title: 'After a visit',
    versions: 3,
    responses: 65,
    complete: 65,
    partial: 0,
    setAside: 0,
    fromTotals: 0,
    asked: 210,
    responseRate: toFigure(0.31, 0.25, 0.37, 210),
    questions: [recommend],
    ...more,
  };
}
