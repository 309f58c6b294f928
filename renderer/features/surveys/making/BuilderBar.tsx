import { Button, NativeSelect } from '@mantine/core';
import type { Dispatch, ReactNode } from 'react';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import styles from '../../../ui/making/Making.module.css';
import type { EditAction, Editing } from './edit.logic.ts';
import { StepButtons } from '../../../ui/making/StepButtons.tsx';
import { countMissing, languageName } from './texts.logic.ts';

type Props = {
  readonly editing: Editing;
  readonly dispatch: Dispatch<EditAction>;
  readonly translation: string | null;
  readonly onTranslate: (language: string | null) => void;
  readonly isPreview: boolean;
  readonly onPreview: () => void;
  readonly onAdd: () => void;
  /** Whether everything is saved. */
  readonly note: ReactNode;
};

/** What is done with the whole survey: adding, undoing, translating, looking at it. */
export function BuilderBar(props: Props) {
  const { editing, dispatch, translation, onTranslate, isPreview, onPreview, onAdd, note } = props;
  const { locale } = useFrameSettings();
  const { definition, past, future } = editing;
  const [, ...others] = definition.languages;
  const small = { variant: 'default', size: 'compact-md' } as const;
  return (
    <div className={styles.bar}>
      <Button {...small} onClick={onAdd}>
        Add a question <KeyHint keys="A" />
      </Button>
      <StepButtons canUndo={past.length > 0} canRedo={future.length > 0} dispatch={dispatch} />
      {note}
      <div className={styles.end}>
        {others.length === 0 ? null : (
          <NativeSelect
            size="sm"
            aria-label="Translate"
            data={[
              { value: '', label: 'No translation beside it' },
              ...others.map((language) => {
                const missing = [...countMissing(definition, language).values()].reduce((sum, one) => sum + one, 0);
                const name = languageName(language, locale);
                return { value: language, label: missing === 0 ? name : `${name}, ${missing} to translate` };
              }),
            ]}
            value={translation ?? ''}
            onChange={({ currentTarget: { value } }) => onTranslate(value === '' ? null : value)}
          />
        )}
        <Button {...small} aria-pressed={isPreview} onClick={onPreview}>
          {isPreview ? 'Hide the preview' : 'Preview'} <KeyHint keys="P" />
        </Button>
      </div>
    </div>
  );
}
