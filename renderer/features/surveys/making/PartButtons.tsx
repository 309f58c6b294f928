import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import styles from './Builder.module.css';
import { useEditing } from './editing.ts';

/** Move, copy and take away, for those who use a mouse; the keys do the same. */
export function PartButtons({ id, what }: { readonly id: string; readonly what: 'question' | 'section' }) {
  const { dispatch } = useEditing();
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
      {what === 'question' ? (
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
