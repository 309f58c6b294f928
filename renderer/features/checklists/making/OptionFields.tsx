import { CloseButton, TextInput } from '@mantine/core';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { lineKeys } from '../../../ui/making/line-keys.ts';
import making from '../../../ui/making/Making.module.css';
import styles from './Editor.module.css';
import { useEditing } from './editing.ts';
import { ValueField } from './ValueField.tsx';

type Props = {
  readonly item: Extract<Item, { options: unknown }>;
  /** Where Enter leads from the empty line at the end. */
  readonly onLeave: () => void;
};

/** Options below each other with what each earns, and an empty line at the end to go on. */
export function OptionFields({ item, onLeave }: Props) {
  const { dispatch, focusOn } = useEditing();
  const { id, options } = item;
  const place = (index: number): string => `[data-at="options ${index}"]`;
  const change = (index: number, patch: Partial<(typeof options)[number]>, tag: string): void =>
    dispatch({
      do: 'change-item',
      item: { ...item, options: options.map((option, at) => (at === index ? { ...option, ...patch } : option)) },
      tag: `${id} ${tag} ${index}`,
    });
  const write = (index: number, label: string): void => {
    if (index < options.length) change(index, { label }, 'option');
    else if (label !== '')
      dispatch({ do: 'add-options', item: id, at: index, labels: [label], tag: `${id} option ${index}` });
  };
  const remove = (at: number): void => {
    dispatch({ do: 'remove-option', item: id, at });
    focusOn(place(Math.max(0, at - 1)));
  };
  return (
    <fieldset className={making.items}>
      <legend>Options, and the points each earns (empty: does not apply)</legend>
      {[...options, null].map((option, index) => (
        // The line that is typed into becomes the new option's own: the keyboard stays where it is.
        <div key={index} className={making.item}>
          <TextInput
            size="sm"
            aria-label={option === null ? 'Add an option' : `Option ${index + 1}`}
            placeholder={option === null ? 'Add an option' : ''}
            data-at={`options ${index}`}
            maxLength={500}
            value={option?.label ?? ''}
            onChange={(event) => write(index, event.currentTarget.value)}
            onKeyDown={lineKeys({
              index,
              lines: options.length,
              onAdd: (at) => dispatch({ do: 'add-options', item: id, at, labels: [''] }),
              onRemove: remove,
              onMove: (at, by) => dispatch({ do: 'move-option', item: id, at, by }),
              onGo: (at) => focusOn(place(at)),
              onLeave,
            })}
          />
          {option === null ? null : (
            <>
              <div className={styles.points}>
                <ValueField
                  key={option.id}
                  label={`Points for option ${index + 1}`}
                  isLabelHidden
                  placeholder="does not apply"
                  canBeEmpty
                  value={option.score}
                  onChange={(score) => {
                    if (score === null || (score >= 0 && score <= 1000)) change(index, { score }, 'score');
                  }}
                />
              </div>
              <CloseButton
                size="sm"
                tabIndex={-1}
                aria-label={`Take option ${index + 1} away`}
                onClick={() => remove(index)}
              />
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}
