import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { FigureChoice } from '../../../shared/features/overview/overview.schema.ts';
import { matching } from '../../parts/choices.logic.ts';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { useReader } from '../../ui/use-reader.ts';
import type { ChooseDraft } from './choose-draft.ts';
import { typedSuffix } from './figure.logic.ts';
import styles from './Overview.module.css';

type Place = ChooseDraft[number];
type Props = {
  readonly number: number;
  readonly value: Place;
  readonly choices: readonly FigureChoice[];
  readonly onChange: (patch: Partial<Place>) => void;
};

/** One place of the overview: its figure, found by name, and beside it the target. */
export function FigureField({ number, value, choices, onChange }: Props) {
  const { currency } = useReader();
  const [text, setText] = useState('');
  const choice = choices.find(({ id }) => id === value.measureId) ?? null;
  const named = choices.map(({ id, label }) => ({ key: id, label, name: label }));
  return (
    <div className={styles.choice}>
      <TypeAhead
        label={`Figure ${number}`}
        placeholder="None"
        withAutoFocus={number === 1}
        chosen={choice?.label ?? null}
        choices={matching(named, text)}
        none="No figure is called so"
        onSearch={setText}
        onChoose={(measureId) => onChange({ measureId, target: null })}
      />
      {choice === null ? null : (
        <NumberInput
          label={`Target ${number}, ${choice.direction === 'less' ? 'at most' : 'at least'}`}
          placeholder={choice.direction === 'neither' ? 'more or less, neither is better' : 'none'}
          disabled={choice.direction === 'neither'}
          hideControls
          suffix={typedSuffix(choice.unit, currency)}
          value={value.target ?? ''}
          onChange={(typed) => onChange({ target: typeof typed === 'number' ? typed : null })}
        />
      )}
    </div>
  );
}
