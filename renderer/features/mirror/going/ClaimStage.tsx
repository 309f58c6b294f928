import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { z } from 'zod';
import type { ClaimItem } from '../../../../shared/features/checklists/definition.schema.ts';
import type { ItemAnswer } from '../../../../shared/features/checklists/runs.schema.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { claimHint, claimUnit, readClaim } from '../claim-input.logic.ts';
import { claimText } from '../../../../shared/features/mirror/claim.words.ts';
import { Asked } from './Asked.tsx';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import type { StageProps } from './stage-props.ts';
import { YesNoClaim } from './YesNoClaim.tsx';

const draftSchema = z.object({ typed: z.string(), note: z.string() });
const nothing = (): z.infer<typeof draftSchema> => ({ typed: '', note: '' });

type Props = StageProps & {
  readonly item: ClaimItem;
  readonly draftName: string;
  readonly onClaim: (answer: ItemAnswer, onDone: () => void) => void;
  /** Goes on without an answer, where none is needed. */
  readonly onSkip: () => void;
  readonly isBusy: boolean;
};

/** A claim, made before the records are uncovered. Once it is in, neither can be changed. */
export function ClaimStage({ item, draftName, onClaim, onSkip, isBusy, problem, ...frame }: Props) {
  const reader = useReader();
  const id = useId();
  const [isTried, setIsTried] = useState(false);
  const { value, setValue, clear } = useDraft(draftName, draftSchema, nothing);
  const { kind } = item;
  const read = readClaim(kind, value.typed);
  const given = 'given' in read ? read.given : null;
  const wrong = 'problem' in read ? read.problem : 'Say what you believe first; the records come after.';
  const type = (typed: string): void => setValue((was) => ({ ...was, typed }));
  const submit = (): void => {
    setIsTried(true);
    if (given !== null && !isBusy) onClaim({ given, note: value.note.trim() }, clear);
  };
  // "3 weeks" is kept as days, so the page says how many.
  const days = given !== null && 'number' in given && /[wm]/i.test(value.typed) ? given.number : null;
  const label = { labelledBy: `${id}asked`, describedBy: `${id}hint` };
  return (
    <StageFrame
      {...frame}
      onSubmit={submit}
      problem={problem}
      buttons={
        <>
          {frame.earlier}
          {item.required ? null : (
            <Button variant="default" onClick={onSkip}>
              Leave it out
            </Button>
          )}
          <Button type="submit" loading={isBusy}>
            Uncover the records <KeyHint keys="Enter" onAccent />
          </Button>
        </>
      }
    >
      <Asked id={`${id}asked`} item={item} />
      <div className={styles.answer}>
        {kind === 'yes-no' ? (
          <YesNoClaim {...label} value={value.typed} onChange={type} />
        ) : (
          <div className={styles.claim}>
            <input
              className={styles.figure}
              inputMode="text"
              autoComplete="off"
              autoFocus
              maxLength={24}
              aria-labelledby={label.labelledBy}
              aria-describedby={label.describedBy}
              aria-invalid={isTried && given === null}
              value={value.typed}
              onChange={(event) => type(event.currentTarget.value)}
            />
            <span className={styles.unit}>{given !== null && 'never' in given ? '' : claimUnit(kind)}</span>
          </div>
        )}
        <p className={styles.hint} id={`${id}hint`}>
          {days !== null && kind === 'days' ? `That is ${claimText({ kind, claim: days }, reader)}.` : claimHint(kind)}
        </p>
        {isTried && given === null ? (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        ) : null}
        <TextInput
          className={styles.words ?? ''}
          label="How you come to this, in a few words (can stay empty)"
          maxLength={4000}
          value={value.note}
          onChange={(event) => {
            const note = event.currentTarget.value;
            setValue((was) => ({ ...was, note }));
          }}
        />
      </div>
    </StageFrame>
  );
}
