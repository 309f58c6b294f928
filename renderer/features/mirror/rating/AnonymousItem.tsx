import { useId, type KeyboardEvent } from 'react';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import type { Given } from '../../../../shared/features/checklists/runs.schema.ts';
import { isNa } from '../../../parts/checklist/given.logic.ts';
import { isYesNo } from '../../../parts/checklist/item-needs.logic.ts';
import { ItemBox } from '../../../parts/checklist/ItemBox.tsx';
import { ItemTitle } from '../../../parts/checklist/ItemTitle.tsx';
import questions from '../../../parts/questions/Questions.module.css';
import { KeyHint } from '../../../ui/KeyHint.tsx';

type Props = {
  readonly item: Item;
  readonly number: number;
  readonly given: Given | null;
  readonly onGive: (given: Given | null) => void;
};

/** A question for the staff: no notes, because how somebody writes could give them away. */
export function AnonymousItem({ item, number, given, onGive }: Props) {
  const id = useId();
  const naAllowed = 'naAllowed' in item && item.naAllowed;
  const toggleNa = (): void => onGive(isNa(given) ? null : { na: true });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'd' && naAllowed) toggleNa();
    else if (isYesNo(item) && (key === 'y' || key === 'n')) onGive({ number: key === 'y' ? 1 : 0 });
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the letters for what is inside
    <div className={questions.question} data-item={item.id} onKeyDown={onKeyDown}>
      <ItemTitle id={id} item={item} number={number} />
      <div data-answer>
        <ItemBox
          item={item}
          given={given}
          onGive={onGive}
          labelledBy={`${id}title`}
          describedBy={item.guidance === '' ? undefined : `${id}guide`}
          hasError={false}
          hearsPage={false}
        />
      </div>
      <div className={questions.specials}>
        {naAllowed ? (
          <button type="button" className={questions.special} aria-pressed={isNa(given)} onClick={toggleNa}>
            Does not apply <KeyHint keys="D" />
          </button>
        ) : null}
        {given === null || isNa(given) ? null : (
          <button type="button" className={questions.clear} onClick={() => onGive(null)}>
            Clear
          </button>
        )}
      </div>
    </div>
  );
}
