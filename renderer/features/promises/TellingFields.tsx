import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Day } from '../../../shared/clock.ts';
import { saidThrough, tellers } from '../../../shared/features/promises/promises.schema.ts';
import { tellerWords, throughWords } from '../../../shared/features/promises/promises.words.ts';
import { sentenceCase } from '../../ui/format.ts';
import { MomentFields } from './MomentFields.tsx';
import { tellingDraftSchema, type TellingDraft } from './promise-draft.ts';

type Props = {
  readonly value: TellingDraft;
  readonly onChange: (patch: Partial<TellingDraft>) => void;
  readonly max: Day;
  readonly error: string | null;
  /** What stands beside who told it. */
  readonly beside?: ReactNode;
};

/** How the customer is told: by whom, through what, when. */
export function TellingFields({ value, onChange, max, error, beside }: Props) {
  return (
    <>
      <Group grow align="flex-start">
        <NativeSelect
          label="Told by"
          data={tellers.map((by) => ({ value: by, label: sentenceCase(tellerWords[by]) }))}
          value={value.by}
          onChange={(event) => onChange({ by: tellingDraftSchema.shape.by.parse(event.currentTarget.value) })}
        />
        {beside}
      </Group>
      <Group grow align="flex-start">
        <NativeSelect
          label="Through"
          data={saidThrough.map((through) => ({ value: through, label: sentenceCase(throughWords[through]) }))}
          value={value.through}
          onChange={(event) => onChange({ through: tellingDraftSchema.shape.through.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="To"
          placeholder="them"
          maxLength={120}
          value={value.to}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </Group>
      <MomentFields
        label="Told"
        value={value.at}
        max={max}
        error={error}
        onChange={(patch) => onChange({ at: { ...value.at, ...patch } })}
      />
    </>
  );
}
