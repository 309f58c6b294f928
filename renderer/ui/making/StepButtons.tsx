import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import styles from './Making.module.css';
import type { PartAction } from './part-actions.ts';

type Props = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly dispatch: (action: PartAction) => void;
};

/** A step back, and forth again, for those who use a mouse. */
export function StepButtons({ canUndo, canRedo, dispatch }: Props) {
  const quiet = { variant: 'subtle', color: 'gray', size: 'lg', className: styles.step ?? '' } as const;
  return (
    <span className={styles.tools}>
      <ActionIcon
        {...quiet}
        aria-label="Undo"
        title="Undo (Ctrl Z)"
        disabled={!canUndo}
        onClick={() => dispatch({ do: 'undo' })}
      >
        <IconArrowBackUp size={18} />
      </ActionIcon>
      <ActionIcon
        {...quiet}
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        disabled={!canRedo}
        onClick={() => dispatch({ do: 'redo' })}
      >
        <IconArrowForwardUp size={18} />
      </ActionIcon>
    </span>
  );
}
