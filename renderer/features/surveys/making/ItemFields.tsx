import { CloseButton, TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import styles from '../../../ui/making/Making.module.css';
import { useEditing } from './editing.ts';
import { itemsOf, toLabels, withItems, type ItemList } from './items.logic.ts';
import { lineKeys } from '../../../ui/making/line-keys.ts';
import { withText } from './parts.logic.ts';
import { isRightToLeft } from './texts.logic.ts';

type Props = {
  readonly question: Question;
  readonly list: ItemList;
  readonly label: string;
  /** What one of them is called: "option". */
  readonly one: string;
  /** Where Enter leads from the empty line at the end. */
  readonly onLeave: () => void;
};

/** Labels below each other, with an empty line at the end to go on: Enter for the next, Backspace takes an empty one away. */
export function ItemFields({ question, list, label, one, onLeave }: Props) {
  const { dispatch, language, translation, focusOn } = useEditing();
  const items = itemsOf(question, list);
  const place = (index: number): string => `[data-at="${list} ${index}"]`;

  const write = (index: number, words: string, inLanguage: string): void => {
    const tag = `${question.id} ${list} ${index} ${inLanguage}`;
    if (index === items.length) {
      if (words !== '') dispatch({ do: 'add-items', question: question.id, list, at: index, labels: [words], tag });
      return;
    }
    const changed = withItems(question, list, (all) =>
      all.map((item, at) => (at === index ? { ...item, label: withText(item.label, inLanguage, words) } : item)),
    );
    dispatch({ do: 'change-question', question: changed, tag });
  };
  const remove = (index: number): void => {
    dispatch({ do: 'remove-item', question: question.id, list, at: index });
    focusOn(place(Math.max(0, index - 1)));
  };
  const onKeyDown = (index: number) =>
    lineKeys({
      index,
      lines: items.length,
      onAdd: (at) => dispatch({ do: 'add-items', question: question.id, list, at, labels: [''] }),
      onRemove: remove,
      onMove: (at, by) => dispatch({ do: 'move-item', question: question.id, list, at, by }),
      onGo: (at) => focusOn(place(at)),
      onLeave,
    });
  const onPaste = (index: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const labels = toLabels(event.clipboardData.getData('text'));
    if (labels.length < 2) return;
    event.preventDefault();
    const isEmpty = event.currentTarget.value === '';
    const at = index === items.length || !isEmpty ? Math.min(items.length, index + 1) : index;
    if (isEmpty && index < items.length) dispatch({ do: 'remove-item', question: question.id, list, at: index });
    dispatch({ do: 'add-items', question: question.id, list, at: Math.min(at, items.length), labels });
    focusOn(place(Math.min(at, items.length) + labels.length));
  };
  const rows = [...items, null];
  return (
    <fieldset className={styles.items}>
      <legend>{label}</legend>
      {rows.map((item, index) => (
        // The line that is typed into becomes the new option's own: the keyboard stays where it is.
        <div key={index} className={styles.item}>
          <TextInput
            size="sm"
            aria-label={item === null ? `Add an ${one}` : `${one} ${index + 1}`}
            placeholder={item === null ? `Add an ${one}` : ''}
            dir={isRightToLeft(language) ? 'rtl' : 'ltr'}
            data-at={`${list} ${index}`}
            maxLength={4000}
            value={item?.label[language] ?? ''}
            onChange={(event) => write(index, event.currentTarget.value, language)}
            onKeyDown={onKeyDown(index)}
            onPaste={onPaste(index)}
          />
          {translation === null || item === null ? null : (
            <TextInput
              size="sm"
              className={styles.translated ?? ''}
              aria-label={`${one} ${index + 1}, translated`}
              placeholder={item.label[language] ?? ''}
              dir={isRightToLeft(translation) ? 'rtl' : 'ltr'}
              maxLength={4000}
              value={item.label[translation] ?? ''}
              onChange={(event) => write(index, event.currentTarget.value, translation)}
            />
          )}
          {item === null ? null : (
            <CloseButton
              size="sm"
              tabIndex={-1}
              aria-label={`Take ${one} ${index + 1} away`}
              onClick={() => remove(index)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
