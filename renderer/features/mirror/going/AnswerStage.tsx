import { Button, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { isBlank, mustAnswer } from '../../../../shared/features/checklists/fill.rules.ts';
import type { ClaimItem, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { itemAnswerSchema, type Given, type ItemAnswer } from '../../../../shared/features/checklists/runs.schema.ts';
import { badNeedsOf } from '../../../parts/checklist/item-needs.logic.ts';
import { ItemBox } from '../../../parts/checklist/ItemBox.tsx';
import questions from '../../../parts/questions/Questions.module.css';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { Asked } from './Asked.tsx';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import type { StageProps } from './stage-props.ts';
import { YesNoClaim } from './YesNoClaim.tsx';

type Props = StageProps & {
  readonly item: Exclude<Item, ClaimItem>;
  /** What was answered already; it can still be changed. */
  readonly answered: ItemAnswer | undefined;
  readonly draftName: string;
  readonly onAnswer: (answer: ItemAnswer, onDone: () => void) => void;
  readonly onNext: () => void;
  readonly isBusy: boolean;
};

/** An item that is no claim: a rating, yes or no, words. */
export function AnswerStage({ item, answered, draftName, onAnswer, onNext, isBusy, problem, ...frame }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isTried, setIsTried] = useState(false);
  const { value, setValue, clear } = useDraft(
    draftName,
    itemAnswerSchema,
    (): ItemAnswer => answered ?? { given: null, note: '' },
  );
  const { given, note } = value;
  const isNa = given !== null && 'na' in given;
  const naAllowed = 'naAllowed' in item && item.naAllowed;
  const lacks = isBlank(given) && mustAnswer(item);
  const needsNote = badNeedsOf(item, given).note && note.trim() === '';
  const give = (next: Given | null): void => {
    setValue((was) => ({ ...was, given: next }));
    // A digit chooses from anywhere in the question; the keyboard follows to what it chose.
    requestAnimationFrame(() => {
      if (box.current?.contains(document.activeElement) !== true) return;
      box.current.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
    });
  };
  const toggleNa = (): void => give(isNa ? null : { na: true });
  useShortcut('D', 'Does not apply', toggleNa, naAllowed);
  useEffect(() => {
    const fields = 'input:checked, textarea, input:not([type=radio]), input, button';
    box.current?.querySelector<HTMLElement>(fields)?.focus();
  }, []);

  const submit = (): void => {
    setIsTried(true);
    if (isBusy || needsNote) return;
    const isSame = given === (answered?.given ?? null) && note === (answered?.note ?? '');
    if (lacks) return;
    if (isSame) onNext();
    else
      onAnswer({ given, note: note.trim() }, () => {
        clear();
        onNext();
      });
  };
  const wrong = lacks ? 'Answer it first.' : needsNote ? 'Say why, in a few words.' : null;
  return (
    <StageFrame
      {...frame}
      onSubmit={submit}
      problem={problem}
      buttons={
        <>
          {frame.earlier}
          <Button type="submit" loading={isBusy}>
            Next question <KeyHint keys={item.type === 'text' ? 'Ctrl Enter' : 'Enter'} onAccent />
          </Button>
        </>
      }
    >
      <Asked id={`${id}asked`} item={item} />
      <div className={styles.answer}>
        <div ref={box} className={questions.question}>
          {item.type === 'yes-no' ? (
            <YesNoClaim
              value={given !== null && 'number' in given ? (given.number === 1 ? 'y' : 'n') : ''}
              onChange={(letter) => give({ number: letter === 'y' ? 1 : 0 })}
              labelledBy={`${id}asked`}
              describedBy={undefined}
            />
          ) : (
            <ItemBox
              item={item}
              given={given}
              onGive={give}
              labelledBy={`${id}asked`}
              describedBy={undefined}
              hasError={isTried && wrong !== null}
              hearsPage
            />
          )}
          {naAllowed ? (
            <div className={questions.specials}>
              <button type="button" className={questions.special} aria-pressed={isNa} onClick={toggleNa}>
                Does not apply <KeyHint keys="D" />
              </button>
            </div>
          ) : null}
        </div>
        {isTried && wrong !== null ? (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        ) : null}
        {item.type === 'text' ? null : (
          <TextInput
            className={styles.words ?? ''}
            label={badNeedsOf(item, given).note ? 'Why' : 'In a few words (can stay empty)'}
            maxLength={4000}
            value={note}
            onChange={(event) => {
              const words = event.currentTarget.value;
              setValue((was) => ({ ...was, note: words }));
            }}
          />
        )}
      </div>
    </StageFrame>
  );
}
