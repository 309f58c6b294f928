import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import styles from './PlacesPanel.module.css';

type Option = { readonly value: string; readonly label: string };

type Props = {
  readonly label: string;
  /** A second thing to choose: a touchpoint's department. */
  readonly choice?: { readonly label: string; readonly options: readonly Option[] };
  readonly problem: string | null;
  readonly isBusy: boolean;
  /** Calls `done` when it was added, so that the field empties for the next one. */
  readonly onAdd: (name: string, choice: string | null, done: () => void) => void;
};

/** One line under a list that adds to it; Enter adds. */
export function AddPlace({ label, choice, problem, isBusy, onAdd }: Props) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(choice?.options[0]?.value ?? null);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !isBusy) onAdd(name, chosen, () => setName(''));
      }}
    >
      <TextInput
        className={styles.grow ?? ''}
        label={label}
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {choice === undefined ? null : (
        <Select
          label={choice.label}
          data={[...choice.options]}
          value={chosen}
          allowDeselect={false}
          onChange={setChosen}
          w={190}
        />
      )}
      <Button type="submit" variant="default" loading={isBusy}>
        Add
      </Button>
    </form>
  );
}
