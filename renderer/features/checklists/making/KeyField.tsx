import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { itemSchema, type Item } from '../../../../shared/features/checklists/definition.schema.ts';

type Props = { readonly item: Item; readonly onChange: (item: Item) => void };

/** What ties items of different checklists that ask the same thing; kept once it is one that can be used. */
export function KeyField({ item, onChange }: Props) {
  const [text, setText] = useState(item.key ?? '');
  const key = text === '' ? null : text;
  const isFine = itemSchema.safeParse({ ...item, key }).success;
  return (
    <TextInput
      label="Key"
      description="Items with the same key ask the same thing: what a shopper saw stands beside what the mirror says."
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder="phone-answered"
      maxLength={60}
      value={text}
      error={isFine ? null : 'Use small letters, digits and hyphens, beginning with a letter.'}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (isFine && key !== item.key) onChange({ ...item, key });
      }}
    />
  );
}
