import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Vow } from '../../../../shared/features/mirror/mirror.schema.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { VowList } from '../VowList.tsx';
import { vowsTitle } from '../vows.logic.ts';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import type { StageProps } from './stage-props.ts';

type Props = StageProps & { readonly vows: readonly Vow[]; readonly onNext: () => void };

/** What was promised in the audit before, and what became of it: looked at before anything new is asked. */
export function VowsStage({ vows, onNext, ...frame }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <StageFrame
      {...frame}
      onSubmit={onNext}
      buttons={
        <Button ref={next} type="submit">
          First question <KeyHint keys="Enter" onAccent />
        </Button>
      }
    >
      <h2 className={styles.question}>You promised yourself; the records say</h2>
      <p className={styles.guidance}>{vowsTitle(vows)}.</p>
      <div className={styles.answer}>
        <VowList vows={vows} isLarge />
      </div>
    </StageFrame>
  );
}
