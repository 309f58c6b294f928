import { IconAlertTriangle, IconHeading, IconListDetails } from '@tabler/icons-react';
import { Fragment, useCallback, type KeyboardEvent } from 'react';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import styles from '../../../ui/making/Outline.module.css';
import { OutlineRow } from '../../../ui/making/OutlineRow.tsx';
import { useDrag, type DropPlace } from '../../../ui/making/use-drag.ts';
import { wholeChecklist } from './edit.logic.ts';
import { useEditing } from './editing.ts';
import { kindOf } from './item-kinds.ts';

type Props = { readonly chosen: string; readonly onKey: (event: KeyboardEvent) => void };

/** Everything the checklist asks, in order. One stop of the Tab key; arrows move inside it. */
export function ChecklistOutline({ chosen, onKey }: Props) {
  const { definition, dispatch, problems } = useEditing();
  const drop = useCallback((id: string, place: DropPlace) => dispatch({ do: 'place', id, ...place }), [dispatch]);
  const choose = useCallback((id: string) => dispatch({ do: 'choose', id }), [dispatch]);
  const { list, drag, handle } = useDrag(drop);
  const numbers = new Map(definition.sections.flatMap(({ items }) => items).map(({ id }, at) => [id, at + 1]));
  const common = (id: string) => ({
    id,
    isChosen: id === chosen,
    isTroubled: problems.has(id),
    onChoose: choose,
  });
  return (
    <div className={styles.list} ref={list} role="tree" aria-label="Items" tabIndex={-1} onKeyDown={onKey}>
      <OutlineRow {...common(wholeChecklist)} icon={IconHeading} isInner={false} words="Title, purpose and scoring" />
      {definition.sections.map((section, at) => {
        // The line stands where the item would be put, counted without the one that is being dragged.
        const others = section.items.filter(({ id }) => id !== drag?.id);
        const place = drag?.place?.section === section.id ? drag.place.index : null;
        const before = place === null ? null : (others[place]?.id ?? 'end');
        return (
          <Fragment key={section.id}>
            <OutlineRow
              {...common(section.id)}
              icon={IconListDetails}
              isInner={false}
              isSection
              words={section.title === '' ? `Section ${at + 1}` : section.title}
            />
            {section.items.map((item) => (
              <OutlineRow
                key={item.id}
                {...common(item.id)}
                icon={kindOf(item.type).icon}
                kind={kindOf(item.type).name}
                isInner
                words={item.label}
                number={numbers.get(item.id)}
                sign={criticalWords(item)}
                signIcon={IconAlertTriangle}
                section={section.id}
                dropsBefore={before === item.id}
                isDragged={drag?.id === item.id}
                handle={handle}
              />
            ))}
            {before === 'end' ? <div className={styles.drop} /> : null}
          </Fragment>
        );
      })}
    </div>
  );
}

function criticalWords(item: Item): string | null {
  if (!('critical' in item) || item.critical === null) return null;
  return item.critical === 'form' ? 'Failing it fails the whole' : 'Failing it fails the section';
}
