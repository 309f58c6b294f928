import type { Question, QuestionType } from '../../../../shared/features/surveys/definition.schema.ts';

/** What the fields of one kind of question are given; changes with the same tag are undone together. */
export type FieldsOf<Type extends QuestionType = QuestionType> = {
  readonly question: Extract<Question, { type: Type }>;
  readonly onChange: (question: Question, tag?: string) => void;
};
