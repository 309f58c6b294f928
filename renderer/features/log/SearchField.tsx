import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';

/** A pause in typing after which the list is asked for; shorter than anybody notices. */
const pauseMs = 120;

type Props = { readonly value: string; readonly onChange: (text: string) => void };

/** Searches every word of the log as one types. */
export function SearchField({ value, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  // What is typed leads, the address follows; it comes back only when something else changes it.
  const [typed, setTyped] = useState({ text: value, of: value });
  const ask = useDebouncedCallback((text: string) => onChange(text.trim()), pauseMs);
  useShortcut('/', 'Search the log', () => input.current?.focus());
  if (value !== typed.of)
    setTyped(value === typed.text.trim() ? { text: typed.text, of: value } : { text: value, of: value });
  return (
    <TextInput
      ref={input}
      size="sm"
      w={150}
      type="search"
      aria-label="Search the log"
      placeholder="Search"
      value={typed.text}
      rightSection={typed.text === '' ? <KeyHint keys="/" /> : null}
      onChange={(event) => {
        const { value: text } = event.currentTarget;
        setTyped({ text, of: value });
        ask(text);
      }}
    />
  );
}
