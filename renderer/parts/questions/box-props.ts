import type { Answer } from '../../../shared/features/surveys/answers.schema.ts';
import type { Question, QuestionType, SurveyText } from '../../../shared/features/surveys/definition.schema.ts';
import type { AnswerWords } from './words/answer-words.ts';

/** A question of one or several types. */
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** What the inner part of a question, the one that is answered, is given. */
export type BoxProps<Type extends QuestionType> = {
  readonly question: QuestionOf<Type>;
  readonly answer: Answer | null;
  readonly onChange: (answer: Answer | null) => void;
  /** A text of the survey in the language that is spoken, with earlier answers put in. */
  readonly say: (text: SurveyText) => string;
  readonly words: AnswerWords;
  /** Options that are shuffled stay in one order for one seed. */
  readonly seed: string;
  /** The ids of the question's title, and of its help and error. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly hasError: boolean;
};
