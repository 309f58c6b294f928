/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Ctrl Enter is heard for the whole stage, wherever one types */
import { Button, Progress } from '@mantine/core';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import styles from './Stage.module.css';

type Props = {
  readonly title: string;
  readonly purpose: ReactNode;
  /** How far one is, from 0 to 1. */
  readonly progress: number;
  readonly onSubmit: () => void;
  /** Where Enter alone would be too easily pressed: what Ctrl Enter does instead. */
  readonly onCtrlEnter?: () => void;
  /** What stands at the left of the foot. */
  readonly note: ReactNode;
  /** Why it did not go on, as a sentence. */
  readonly problem?: string | null;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
};

/** One stage of an audit: how far one is above, the question in the middle, the ways on at the foot. */
export function StageFrame({ title, purpose, progress, ...rest }: Props) {
  const { onSubmit, onCtrlEnter = onSubmit, note, problem = null, buttons, children } = rest;
  const open = useOpen();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isOwn(event)) return;
    event.preventDefault();
    onCtrlEnter();
  };
  return (
    <PageFrame
      title={title}
      purpose={purpose}
      action={
        <Button variant="default" onClick={() => open('/mirror')}>
          Pause
        </Button>
      }
    >
      <Progress className={styles.bar ?? ''} value={progress * 100} size={4} radius={2} aria-label="How far you are" />
      <form
        className={styles.stage}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (isOwn(event)) onSubmit();
        }}
      >
        <div className={styles.middle}>{children}</div>
        <div className={styles.foot}>
          {problem === null ? null : (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
          <span className={styles.note}>{note}</span>
          <span className={styles.buttons}>{buttons}</span>
        </div>
      </form>
    </PageFrame>
  );
}

/** Whether something happened in the stage itself: React tells it of what happens in a dialog opened from it as well. */
function isOwn({ currentTarget, target }: SyntheticEvent<HTMLElement>): boolean {
  return target instanceof Node && currentTarget.contains(target);
}
