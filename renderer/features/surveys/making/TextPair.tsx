import { Textarea } from '@mantine/core';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { SurveyText } from '../../../../shared/features/surveys/definition.schema.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { useEditing } from './editing.ts';
import styles from '../../../ui/making/Making.module.css';
import { withText } from './parts.logic.ts';
import { PipeMenu } from './PipeMenu.tsx';
import { isRightToLeft, languageName } from './texts.logic.ts';

type Props = {
  readonly label: string;
  readonly text: SurveyText;
  readonly onChange: (text: SurveyText) => void;
  /** Names the field for the keyboard: `title`, `help`. */
  readonly at?: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** The part whose earlier answers the text may name; without it the text names nothing. */
  readonly pipesFor?: string;
  /** Enter leaves the text instead of beginning a new line; Shift Enter begins one. */
  readonly onEnter?: () => void;
};

/** A text in the survey's first language and, where a translation is being written, in that beside it. */
export function TextPair({ label, text, onChange, at, hint, placeholder, pipesFor, onEnter }: Props) {
  const { language, translation } = useEditing();
  const { locale } = useFrameSettings();
  const common = { text, onChange, placeholder, pipesFor, onEnter };
  if (translation === null) return <OneText {...common} label={label} language={language} at={at} hint={hint} />;
  return (
    <div className={styles.pair}>
      <OneText
        {...common}
        label={`${label} (${languageName(language, locale)})`}
        language={language}
        at={at}
        hint={hint}
      />
      <OneText {...common} label={`${label} (${languageName(translation, locale)})`} language={translation} />
    </div>
  );
}

type OneProps = Pick<Props, 'label' | 'text' | 'onChange'> & {
  readonly language: string;
  readonly at?: string | undefined;
  readonly hint?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly pipesFor?: string | undefined;
  readonly onEnter?: (() => void) | undefined;
};

function OneText({ label, text, onChange, language, at, hint, placeholder, pipesFor, onEnter }: OneProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const value = text[language] ?? '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || onEnter === undefined) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  const insert = (pipe: string): void => {
    const start = field.current?.selectionStart ?? value.length;
    const end = field.current?.selectionEnd ?? start;
    onChange(withText(text, language, `${value.slice(0, start)}{${pipe}}${value.slice(end)}`));
    field.current?.focus();
  };
  return (
    <Textarea
      ref={field}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={4000}
      placeholder={placeholder ?? ''}
      dir={isRightToLeft(language) ? 'rtl' : 'ltr'}
      lang={language}
      data-at={at}
      value={value}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(withText(text, language, event.currentTarget.value))}
      rightSectionPointerEvents="auto"
      rightSection={pipesFor === undefined ? null : <PipeMenu part={pipesFor} of={label} onChoose={insert} />}
    />
  );
}
