import { CloseButton, Combobox, InputBase, useCombobox } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './TypeAhead.module.css';

export type Choice = { readonly key: string; readonly label: string; readonly detail?: string | null | undefined };

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly placeholder?: string;
  /** The label of what is chosen; null while nothing is. */
  readonly chosen: string | null;
  /** What fits the text typed so far. */
  readonly choices: readonly Choice[];
  readonly isLoading?: boolean;
  readonly onSearch: (text: string) => void;
  /** Null takes the choice away. */
  readonly onChoose: (key: string | null) => void;
  /** Makes a new one of the text typed, in place: the offer reads `add "Smith Ltd"`. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** Shown when nothing fits. */
  readonly none?: string;
  readonly withAutoFocus?: boolean;
};

const createKey = 'create';

/** Finds while typing and creates in place. Enter or Tab takes the highlighted choice; Esc keeps what was chosen. */
export function TypeAhead(props: Props) {
  const { label, hint, error, chosen, choices, onSearch, onChoose, onCreate, none = 'Nothing found' } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed?.trim() ?? '';
  const hasSame = choices.some((choice) => choice.label.toLowerCase() === text.toLowerCase());
  const canCreate = onCreate !== undefined && text !== '' && !hasSame;

  useEffect(() => {
    if (typed !== null && typed !== '') combobox.selectFirstOption();
    // The first choice is highlighted anew whenever the choices change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [choices, typed]);

  const end = (): void => {
    setTyped(null);
    onSearch('');
    combobox.closeDropdown();
  };
  const take = (key: string): void => {
    if (key === createKey) onCreate?.(text);
    else onChoose(key);
    end();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Ctrl Enter saves the form as it stands; it must not choose on the way.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) combobox.resetSelectedOption();
    if (event.key === 'Tab' && text !== '' && combobox.dropdownOpened) combobox.clickSelectedOption();
    // Esc closes the list first, and only then the dialog around it.
    if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={take}>
      <Combobox.Target>
        <InputBase
          label={label}
          description={hint}
          error={error}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={props.placeholder ?? ''}
          value={typed ?? chosen ?? ''}
          data-autofocus={props.withAutoFocus}
          rightSectionPointerEvents="auto"
          rightSection={
            chosen === null ? (
              <Combobox.Chevron />
            ) : (
              <CloseButton
                size="sm"
                aria-label={`Clear ${label.toLowerCase()}`}
                tabIndex={-1}
                onClick={() => onChoose(null)}
              />
            )
          }
          onKeyDownCapture={onKeyDown}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={end}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped(value);
            onSearch(value);
            if (value === '') onChoose(null);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={choices.length === 0 && !canCreate && text === ''}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {choices.map((choice) => (
            <Combobox.Option key={choice.key} value={choice.key}>
              {choice.label}
              {choice.detail == null ? null : <span className={styles.detail}> · {choice.detail}</span>}
            </Combobox.Option>
          ))}
          {canCreate ? (
            <Combobox.Option value={createKey} className={styles.create ?? ''}>
              add “{text}”
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
        {choices.length === 0 && !canCreate ? (
          <div className={styles.none}>{props.isLoading === true ? 'Looking…' : none}</div>
        ) : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}
