import type { Condition, ConditionTest } from '../../../../shared/features/surveys/conditions.schema.ts';
import { findQuestion, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import { isTest, operatorWords, valueChoices } from './conditions.logic.ts';

/** How a question is called in a sentence: by its number, and its words where there is room. */
export function questionLabel(definition: Definition, id: string): string {
  const question = findQuestion(definition, id);
  if (question === null) return 'a question that is gone';
  const number = numberQuestions(definition).get(id);
  const words = textIn(question.title, definition.languages[0] ?? 'en');
  return `${number === undefined ? '' : `${number}. `}${words === '' ? 'no words yet' : words}`;
}

function valueText(definition: Definition, { question: id, to }: ConditionTest): string {
  if (to === undefined) return '';
  if ('answerTo' in to)
    return ` the answer to ${numberQuestions(definition).get(to.answerTo) ?? 'a question that is gone'}`;
  const question = findQuestion(definition, id);
  const choices = question === null ? [] : valueChoices(question, definition.languages[0] ?? 'en');
  const word = (value: string | number): string =>
    choices.find((choice) => choice.value === value)?.label ?? (value === '' ? '…' : String(value));
  const values = 'values' in to ? to.values.map(word) : [word(to.value)];
  const quoted = values.map((value) => (/^[\d.,-]+$/.test(value) || value === '…' ? value : `“${value}”`));
  return ` ${quoted.length === 0 ? '…' : quoted.join(', ')}`;
}

function testWords(definition: Definition, test: ConditionTest): string {
  const number = numberQuestions(definition).get(test.question);
  const question = findQuestion(definition, test.question);
  const row = question?.type === 'matrix' ? question.rows.find(({ id }) => id === test.row) : undefined;
  const subject = number === undefined ? 'a question that is gone' : `the answer to ${number}`;
  const of = row === undefined ? '' : ` on “${textIn(row.label, definition.languages[0] ?? 'en')}”`;
  return `${subject}${of} ${operatorWords[test.is]}${valueText(definition, test)}`;
}

/** A condition as people say it: "the answer to 2 is at most 6". */
export function conditionWords(definition: Definition, condition: Condition): string {
  if (isTest(condition)) return testWords(definition, condition);
  const [items, joint, none] =
    'all' in condition ? [condition.all, ' and ', 'always'] : [condition.any, ' or ', 'never'];
  const words = items.map((item) =>
    isTest(item) ? testWords(definition, item) : `(${conditionWords(definition, item)})`,
  );
  return words.length === 0 ? none : words.join(joint);
}
