import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { listQuestions } from '../../../../shared/features/surveys/definition.rules.ts';
import { questionSchema, type Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { useEditing } from './editing.ts';

type Props = { readonly question: Question; readonly onChange: (question: Question) => void };

/** The name in exports; kept once it is one that other tools accept and no other question has. */
export function CodeField({ question, onChange }: Props) {
  const { definition } = useEditing();
  const [text, setText] = useState(question.code ?? '');
  const code = text === '' ? null : text;
  const isTaken = code !== null && listQuestions(definition).some((one) => one.id !== question.id && one.code === code);
  const isFine = questionSchema.safeParse({ ...question, code }).success;
  return (
    <TextInput
      label="Name in exports"
      placeholder={question.id}
      value={text}
      error={
        isTaken
          ? 'Another question has this name.'
          : isFine
            ? null
            : 'Use letters, digits and _, beginning with a letter.'
      }
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (isFine && !isTaken && code !== question.code) onChange({ ...question, code });
      }}
    />
  );
}
