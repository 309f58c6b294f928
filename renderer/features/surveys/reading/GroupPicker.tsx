import { Select } from '@mantine/core';
import { useState } from 'react';
import { toDay } from '../../../../shared/clock.ts';
import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';
import { responseChannels } from '../../../../shared/features/surveys/surveys.schema.ts';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { AnswerPicker } from './AnswerPicker.tsx';
import type { Group } from './groups.logic.ts';
import { presetPeriod } from '../../../ui/periods.logic.ts';
import { channelWords } from './reading-words.ts';
import styles from './Results.module.css';

const kinds = [
  { value: 'channel', label: 'how they answered' },
  { value: 'location', label: 'a place' },
  { value: 'period', label: 'a period' },
  { value: 'answered', label: 'an answer' },
] as const;
type Kind = (typeof kinds)[number]['value'];

function kindOf(group: Group | null): Kind | null {
  if (group === null) return null;
  if (group.channel !== undefined) return 'channel';
  if (group.locationId !== undefined) return 'location';
  return group.answered === undefined ? 'period' : 'answered';
}

type Props = {
  /** "First group", "Second group". */
  readonly label: string;
  readonly questions: readonly QuestionResult[];
  readonly group: Group | null;
  readonly onChange: (group: Group | null) => void;
};

/** One of two groups to compare: by channel, place, period or answer. */
export function GroupPicker({ label, questions, group, onChange }: Props) {
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen ?? kindOf(group);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <Select
        size="sm"
        aria-label={`${label}: by what`}
        placeholder="by what"
        data={[...kinds]}
        value={kind}
        onChange={(next) => {
          setChosen(kinds.find(({ value }) => value === next)?.value ?? null);
          onChange(null);
        }}
      />
      {kind === 'channel' ? (
        <Select
          size="sm"
          aria-label={`${label}: how they answered`}
          placeholder="which way"
          data={responseChannels.map((value) => ({ value, label: sentenceCase(channelWords[value]) }))}
          value={group?.channel ?? null}
          onChange={(next) => {
            const channel = responseChannels.find((one) => one === next);
            onChange(channel === undefined ? null : { channel });
          }}
        />
      ) : null}
      {kind === 'location' ? (
        <LocationPicker
          label={`${label}: place`}
          value={group?.locationId ?? null}
          onChange={(locationId) => onChange(locationId === null ? null : { locationId })}
        />
      ) : null}
      {kind === 'period' ? <PeriodFields group={group} onChange={onChange} /> : null}
      {kind === 'answered' ? (
        <AnswerPicker
          label="Those who were asked"
          questions={questions}
          value={group?.answered ?? null}
          onChange={(answered) => onChange(answered === null ? null : { answered })}
        />
      ) : null}
    </fieldset>
  );
}

function PeriodFields({ group, onChange }: Pick<Props, 'group' | 'onChange'>) {
  const { business } = useSignedIn();
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const [days, setDays] = useState<Group>(
    () => group ?? presetPeriod('this-quarter', today, business.yearStartsInMonth) ?? {},
  );
  const change = (patch: Group): void => {
    const next = { ...days, ...patch };
    setDays(next);
    const isWhole = next.from !== undefined && next.to !== undefined && next.from <= next.to;
    onChange(isWhole ? next : null);
  };
  return (
    <div className={styles.pair}>
      <DayField label="From" value={days.from ?? null} onChange={(from) => change({ from: from ?? undefined })} />
      <DayField label="To" value={days.to ?? null} onChange={(to) => change({ to: to ?? undefined })} />
    </div>
  );
}
