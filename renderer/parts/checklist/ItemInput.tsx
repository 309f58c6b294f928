import { useId, useState, type KeyboardEvent } from 'react';
import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import type { Given, ItemAnswer } from '../../../shared/features/checklists/runs.schema.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import questions from '../questions/Questions.module.css';
import { isNa, toAnswer } from './given.logic.ts';
import { badNeedsOf, canClear, isOptional, isYesNo } from './item-needs.logic.ts';
import type { ItemPhotos } from './item-photos.ts';
import { ItemBox } from './ItemBox.tsx';
import styles from './Items.module.css';
import { ItemTitle } from './ItemTitle.tsx';
import { NoteField } from './NoteField.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { PhotoList } from './PhotoList.tsx';
import { usePhotoDrop } from './use-photo-drop.ts';

export type ItemInputProps = {
  readonly item: Item;
  /** Left out: not answered yet, which is not "does not apply". */
  readonly answer: ItemAnswer | undefined;
  readonly onChange: (answer: ItemAnswer | undefined) => void;
  /** Left out where no photo can be tied to it. */
  readonly photos?: ItemPhotos | undefined;
  /** As it stands before the words. */
  readonly number?: number | undefined;
  /** `touch`: larger, and every target 48 px or more, for somebody who stands. */
  readonly size?: 'page' | 'touch';
  /** What is missing or wrong, as a sentence. */
  readonly error?: string | null | undefined;
};

/** One item of a checklist, answered by mouse, touch or keyboard: digits choose, Y and N say yes and no, D does not apply. */
export function ItemInput({ item, answer, onChange, photos, number, size = 'page', error }: ItemInputProps) {
  const id = useId();
  const [isNoting, setIsNoting] = useState(false);
  const drop = usePhotoDrop(photos);
  const given = answer?.given ?? null;
  const note = answer?.note ?? '';
  const labelledBy = `${id}title`;
  const hasError = error != null && error !== '';
  const described = [item.guidance === '' ? '' : `${id}guide`, hasError ? `${id}error` : ''].join(' ').trim();
  const naAllowed = 'naAllowed' in item && item.naAllowed;
  const needs = badNeedsOf(item, given);
  const hasNote = isNoting || note !== '' || needs.note;

  const give = (next: Given | null): void => onChange(toAnswer(next, note));
  const toggleNa = (): void => give(isNa(given) ? null : { na: true });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === 'd' && naAllowed) toggleNa();
    else if (isYesNo(item) && (key === 'y' || key === 'n')) give({ number: key === 'y' ? 1 : 0 });
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the letters for what is inside
    <div
      className={
        size === 'touch'
          ? `${questions.question} ${styles.item} ${styles.touch}`
          : `${questions.question} ${styles.item}`
      }
      data-item={item.id}
      data-answered={given !== null || (item.type === 'photo' && (photos?.items.length ?? 0) > 0)}
      onKeyDown={onKeyDown}
      {...drop}
    >
      <ItemTitle id={id} item={item} number={number} />
      <div className={styles.box} data-answer>
        {item.type === 'photo' && photos !== undefined ? (
          <PhotoButton photos={photos} isMain labelledBy={labelledBy} />
        ) : (
          <ItemBox
            item={item}
            given={given}
            onGive={give}
            labelledBy={labelledBy}
            describedBy={described === '' ? undefined : described}
            hasError={hasError}
            hearsPage={false}
          />
        )}
      </div>
      {photos === undefined ? null : <PhotoList photos={photos} label={item.label} />}
      {hasNote ? (
        <NoteField
          label={item.type === 'claim' ? 'How you come to this' : 'Note'}
          note={note}
          isNeeded={needs.note}
          withFocus={isNoting}
          onChange={(text) => onChange(toAnswer(given, text))}
        />
      ) : null}
      <div className={questions.specials}>
        {naAllowed ? (
          <button type="button" className={questions.special} aria-pressed={isNa(given)} onClick={toggleNa}>
            Does not apply <KeyHint keys="D" />
          </button>
        ) : null}
        {hasNote || item.type === 'text' ? null : (
          <button type="button" className={questions.special} onClick={() => setIsNoting(true)}>
            Add a note
          </button>
        )}
        {photos === undefined || item.type === 'photo' ? null : <PhotoButton photos={photos} isNeeded={needs.photo} />}
        {canClear(item, given) ? (
          <button type="button" className={questions.clear} onClick={() => give(null)}>
            Clear
          </button>
        ) : null}
        {isOptional(item) ? <span className={styles.optional}>may be left out</span> : null}
      </div>
      {hasError ? (
        <p className={questions.error} id={`${id}error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** Whether a letter would be text where the keyboard is; a field for numbers takes none. */
function isWriting(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [inputmode=decimal])')
  );
}
