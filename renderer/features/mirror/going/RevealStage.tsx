import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import type { Reveal } from '../../../../shared/features/mirror/mirror.schema.ts';
import { ActionButton } from '../../../parts/ActionButton.tsx';
import { recordsPath } from '../../../parts/measure-records.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { claimText, recordText, verdictText } from '../../../../shared/features/mirror/claim.words.ts';
import { recordDetail, revealSentence, seeText, verdictTone } from '../claim-words.logic.ts';
import { suggestVows } from '../vows.logic.ts';
import { Asked } from './Asked.tsx';
import { LastEntry } from './LastEntry.tsx';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import type { StageProps } from './stage-props.ts';

type Props = StageProps & {
  readonly item: Item;
  readonly reveal: Reveal;
  /** Uncovered this moment, not looked at again. */
  readonly isFresh: boolean;
  readonly onNext: () => void;
};

/** The moment of the mirror: what was said beside what the records say. Nothing here can be changed any more. */
export function RevealStage({ item, reveal, isFresh, onNext, problem, ...frame }: Props) {
  const reader = useReader();
  const id = useId();
  const next = useRef<HTMLButtonElement>(null);
  // Enter leads on, and whoever hears the page is told what was uncovered: the button is described by it.
  useEffect(() => next.current?.focus({ preventScroll: true }), []);
  const tone = verdictTone[reveal.verdict];
  return (
    <StageFrame
      {...frame}
      onSubmit={onNext}
      problem={problem}
      buttons={
        <>
          {frame.earlier}
          <ActionButton keys="A" what={suggestVows([reveal], reader)[0] ?? item.label} />
          <Button ref={next} type="submit" aria-describedby={`${id}sides ${id}verdict`}>
            Next question <KeyHint keys="Enter" onAccent />
          </Button>
        </>
      }
    >
      <Asked id={`${id}asked`} item={item} isBare />
      <div className={isFresh ? styles.fresh : undefined}>
        <div className={styles.sides} id={`${id}sides`}>
          <div className={styles.side}>
            <p className={styles.sideName}>You said</p>
            <p className={styles.large}>{claimText(reveal, reader)}</p>
            {reveal.note === '' ? null : <p className={styles.below}>“{reveal.note}”</p>}
          </div>
          <div className={styles.side}>
            <p className={styles.sideName}>The records say</p>
            <div className={styles.uncovered}>
              <p className={`${styles.large} ${styles[tone] ?? ''}`}>{recordText(reveal, reader)}</p>
              <p className={styles.below}>
                {recordDetail(reveal, reader)}
                <LastEntry reveal={reveal} />
              </p>
            </div>
          </div>
        </div>
        <div className={styles.verdict} id={`${id}verdict`}>
          <span className={styles.mark}>
            <ToneMark tone={tone}>{verdictText(reveal)}</ToneMark>
          </span>
          <p className={styles.sentence}>{revealSentence(reveal, reader)}</p>
          {reveal.records === null ? null : (
            <RecordLink to={recordsPath(reveal.records)} className={styles.see}>
              {seeText(reveal, reader.locale)}
            </RecordLink>
          )}
        </div>
      </div>
    </StageFrame>
  );
}
