import { Select } from '@mantine/core';
import { useState } from 'react';
import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';
import { optionCounts, scalePoints } from './question-words.logic.ts';

type Props = {
  readonly questions: readonly QuestionResult[];
  readonly value: string | null;
  readonly onChange: (answered: string | null) => void;
  readonly label?: string;
};

/** Whether a question has answers that can be named one by one. */
const hasAnswers = ({ type, metric }: QuestionResult): boolean =>
  metric !== null || ['rating', 'single', 'multiple', 'yes-no', 'consent'].includes(type);

function choicesOf(question: QuestionResult): { value: string; label: string }[] {
  const isScale = question.metric !== null || question.type === 'rating';
  const answers = isScale
    ? scalePoints(question, null).map(({ key, label }) => ({ value: key, label }))
    : optionCounts(question).map(({ key, label }) => ({ value: key, label }));
  const specials = [
    ...(question.dontKnow > 0 ? [{ value: 'dont-know', label: 'Don’t know' }] : []),
    ...(question.preferNot > 0 ? [{ value: 'prefer-not', label: 'Prefer not to say' }] : []),
  ];
  return [...answers, ...specials].map(({ value, label }) => ({ value: `${question.id}:${value}`, label }));
}

/** "Only those who answered …": first the question, then the answer. */
export function AnswerPicker({ questions, value, onChange, label = 'Only those who were asked' }: Props) {
  const [chosen, setChosen] = useState(value?.split(':')[0] ?? null);
  const question = questions.find(({ id }) => id === chosen);
  return (
    <>
      <Select
        label={label}
        clearable
        searchable
        comboboxProps={{ withinPortal: false }}
        data={questions.filter(hasAnswers).map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          if (value !== null) onChange(null);
        }}
      />
      {question === undefined ? null : (
        <Select
          label="and answered"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={choicesOf(question)}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}
