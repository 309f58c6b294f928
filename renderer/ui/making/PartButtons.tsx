import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import styles from './Making.module.css';
import type { PartAction } from './part-actions.ts';

type Props = {
  readonly id: string;
  /** What it is, as people call it: "question". */
  readonly what: string;
  readonly canCopy: boolean;
  readonly dispatch: (action: PartAction) => void;
};

/** Move, copy and take away, for those who use a mouse; the keys do the same. */
export function PartButtons({ id, what, canCopy, dispatch }: Props) {
  const button = { variant: 'subtle', color: 'gray', size: 'md' } as const;
  return (
    <div className={styles.tools}>
      <ActionIcon
        {...button}
        aria-label="Move up"
        title="Move up (Alt ↑)"
        onClick={() => dispatch({ do: 'move', id, by: -1 })}
      >
        <IconArrowUp size={17} />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label="Move down"
        title="Move down (Alt ↓)"
        onClick={() => dispatch({ do: 'move', id, by: 1 })}
      >
        <IconArrowDown size={17} />
      </ActionIcon>
      {canCopy ? (
        <ActionIcon
          {...button}
          aria-label="Copy"
          title="Copy (Ctrl D)"
          onClick={() => dispatch({ do: 'duplicate', id })}
        >
          <IconCopy size={17} />
        </ActionIcon>
      ) : null}
      <ActionIcon
        {...button}
        aria-label={`Take the ${what} away`}
        title="Take away (Delete)"
        onClick={() => dispatch({ do: 'remove', id })}
      >
        <IconTrash size={17} />
      </ActionIcon>
    </div>
  );
}
