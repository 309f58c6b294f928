import { useDeferredValue, useMemo, useReducer, useState, type KeyboardEvent } from 'react';
import { listProblems } from '../../../../shared/features/checklists/definition-check.rules.ts';
import { findItem, listItems, titleOf } from '../../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistPage } from '../../../../shared/features/checklists/checklists.schema.ts';
import type { ItemType } from '../../../../shared/features/checklists/definition.schema.ts';
import { KindChooser } from '../../../parts/KindChooser.tsx';
import { plural } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { CheckCard } from '../../../ui/making/CheckCard.tsx';
import styles from '../../../ui/making/Making.module.css';
import { useFocusWish } from '../../../ui/making/use-focus-wish.ts';
import { useOutlineKeys } from '../../../ui/making/use-outline-keys.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useChecklistSaving, type ChecklistBase } from './checklist-saving.ts';
import { ChecklistOutline } from './ChecklistOutline.tsx';
import { ChecklistPreview } from './ChecklistPreview.tsx';
import { edit, partBeside, wholeChecklist, type EditAction, type Editing } from './edit.logic.ts';
import { EditingContext } from './editing.ts';
import { EditorBar } from './EditorBar.tsx';
import { byPart, editorPurpose } from './editor-words.logic.ts';
import { itemKinds } from './item-kinds.ts';
import { PartEditor } from './PartEditor.tsx';
import { DoneButton } from './DoneButton.tsx';

type Props = { readonly checklist: ChecklistPage; readonly base: ChecklistBase; readonly editing: Editing };

/** Makes a checklist: its outline, the part that is being written, and how it will be filled in. */
export function ChecklistEditor({ checklist, base, editing: begun }: Props) {
  const { locale } = useFrameSettings();
  const [editing, dispatch] = useReducer(edit, begun);
  // Where the next item is being chosen for; going elsewhere in the outline ends that.
  const [addingAt, setAddingAt] = useState<string | null>(null);
  const [isPreview, setIsPreview] = useState(false);
  const { definition, chosen } = editing;
  const { box, focusOn } = useFocusWish(() =>
    begun.chosen === wholeChecklist ? '[data-at="title"]' : `[data-part="${begun.chosen}"]`,
  );
  const saving = useChecklistSaving({
    checklist,
    base,
    definition,
    onAdopt: (newer) => dispatch({ do: 'adopt', definition: newer }),
  });
  // What is typed comes first; the check follows when there is time.
  const checked = useDeferredValue(definition);
  const lines = useMemo(() => listProblems(checked), [checked]);
  const problems = useMemo(() => byPart(lines), [lines]);
  const used = useMemo(
    () => new Set(checklist.isInUse ? listItems(checklist.definition).map(({ id }) => id) : []),
    [checklist.isInUse, checklist.definition],
  );
  const parts = useMemo(
    () => ({ definition, dispatch, used, problems, focusOn }),
    [definition, used, problems, focusOn],
  );

  const act = (action: EditAction, wish: string): void => {
    dispatch(action);
    setAddingAt(null);
    focusOn(wish);
  };
  const onKey = useOutlineKeys({
    what: 'item',
    chosen,
    isPart: findItem(definition, chosen) !== null,
    lastChosen: editing.past.at(-1)?.chosen,
    nextChosen: editing.future.at(-1)?.chosen,
    beside: (by) => partBeside(editing, by),
    dispatch,
    focusOn,
    add: () => setAddingAt(chosen),
    togglePreview: () => setIsPreview((was) => !was),
  });
  const onEditorKey = (event: KeyboardEvent<HTMLElement>): void => {
    // What drops down from a field is elsewhere on the page and closes by itself first.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isInside && !event.defaultPrevented) focusOn(`[data-part="${chosen}"]`);
  };
  return (
    <EditingContext value={parts}>
      <PageFrame
        fills
        title={titleOf(definition)}
        purpose={editorPurpose(checklist, listItems(definition).length, locale)}
        action={<DoneButton id={checklist.id} saveNow={saving.saveNow} />}
      >
        <EditorBar
          editing={editing}
          dispatch={dispatch}
          isPreview={isPreview}
          onPreview={() => setIsPreview(!isPreview)}
          onAdd={() => setAddingAt(chosen)}
          saving={saving}
        />
        <div className={styles.panes} ref={box} data-preview={isPreview}>
          <div className={styles.left}>
            <div className={styles.outline}>
              <ChecklistOutline chosen={chosen} onKey={onKey} />
              <p className={styles.keys}>Enter: write · Alt ↑ ↓: move · Del: remove</p>
            </div>
            <CheckCard
              title={
                lines.length === 0
                  ? 'Ready to be filled in'
                  : `${lines.length} ${plural(lines.length, 'thing')} to finish`
              }
              ready="Every item has words, and every answer can be scored."
              lines={lines.map(({ partId, sentence }) => ({
                key: `${partId} ${sentence}`,
                sentence,
                isError: true,
                partId,
              }))}
              onGo={({ partId }) => act({ do: 'choose', id: partId }, '[data-at="title"]')}
            />
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc leads out of whatever is being written */}
          <div className={`${styles.pane} ${styles.editor}`} onKeyDown={onEditorKey}>
            {addingAt === chosen ? (
              <KindChooser<ItemType>
                kinds={itemKinds}
                what="item"
                section={{ name: 'A new section', hint: 'items that belong together', keys: 'P' }}
                onChoose={(type) => act({ do: 'add', type }, '[data-at="title"]')}
                onSection={() => act({ do: 'add-section' }, '[data-at="title"]')}
                onCancel={() => {
                  setAddingAt(null);
                  focusOn(`[data-part="${chosen}"]`);
                }}
              />
            ) : (
              <PartEditor key={chosen} chosen={chosen} />
            )}
          </div>
          {isPreview ? (
            <div className={styles.pane}>
              <ChecklistPreview definition={definition} />
            </div>
          ) : null}
        </div>
      </PageFrame>
    </EditingContext>
  );
}
