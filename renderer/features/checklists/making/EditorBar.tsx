import { Button } from '@mantine/core';
import type { Dispatch } from 'react';
import { SaveNote } from '../../../parts/SaveNote.tsx';
import type { Saving } from '../../../parts/use-autosave.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import styles from '../../../ui/making/Making.module.css';
import { StepButtons } from '../../../ui/making/StepButtons.tsx';
import type { EditAction, Editing } from './edit.logic.ts';

type Props = {
  readonly editing: Editing;
  readonly dispatch: Dispatch<EditAction>;
  readonly isPreview: boolean;
  readonly onPreview: () => void;
  readonly onAdd: () => void;
  readonly saving: Saving;
};

/** What is done with the whole checklist: adding, undoing, looking at it. */
export function EditorBar({ editing, dispatch, isPreview, onPreview, onAdd, saving }: Props) {
  const small = { variant: 'default', size: 'compact-md' } as const;
  return (
    <div className={styles.bar}>
      <Button {...small} onClick={onAdd}>
        Add an item <KeyHint keys="A" />
      </Button>
      <StepButtons canUndo={editing.past.length > 0} canRedo={editing.future.length > 0} dispatch={dispatch} />
      <SaveNote saving={saving} what="checklist" />
      <div className={styles.end}>
        <Button {...small} aria-pressed={isPreview} onClick={onPreview}>
          {isPreview ? 'Hide the preview' : 'Preview'} <KeyHint keys="P" />
        </Button>
      </div>
    </div>
  );
}
