import { Textarea, TextInput } from '@mantine/core';
import { toDay } from '../../../../shared/clock.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { budgetText, stayText, type NotesDraft } from './notes-draft.ts';

type Props = {
  readonly value: NotesDraft;
  readonly onChange: (patch: Partial<NotesDraft>) => void;
  readonly budgetMinor: number | null;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether whoever writes made the visit, or writes it down for them. */
  readonly isOwn: boolean;
};

const below = ['label', 'input', 'description', 'error'] as const;

/** When they came and left, what happened in their words, and what it cost. */
export function NotesFields({ value, onChange, budgetMinor, errors, isOwn }: Props) {
  const { now, timeZone, currency, locale } = useReader();
  const budget = budgetText(value.cost, budgetMinor, { currency, locale });
  return (
    <>
      <div className={styles.times}>
        <DayField
          label="Visited on"
          value={value.visitedOn}
          max={toDay(now, timeZone)}
          error={errors.visitedOn}
          onChange={(visitedOn) => onChange({ visitedOn })}
        />
        <TextInput
          type="time"
          label="Arrived"
          value={value.arrived}
          onChange={(event) => onChange({ arrived: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label="Left"
          description={stayText(value)}
          inputWrapperOrder={[...below]}
          value={value.left}
          error={errors.leftMinute}
          onChange={(event) => onChange({ left: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={isOwn ? 'What happened, in your own words' : 'What happened, in the shopper’s words'}
        autosize
        minRows={4}
        maxRows={20}
        maxLength={20_000}
        value={value.narrative}
        onChange={(event) => onChange({ narrative: event.currentTarget.value })}
      />
      <TextInput
        label="What it cost"
        description={
          budget === null ? null : <span className={budget.isOver ? styles.watch : undefined}>{budget.text}</span>
        }
        inputWrapperOrder={[...below]}
        inputMode="decimal"
        w={220}
        value={value.cost}
        error={errors.costMinor}
        onChange={(event) => onChange({ cost: event.currentTarget.value })}
      />
    </>
  );
}
