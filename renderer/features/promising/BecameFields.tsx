import { Group, SegmentedControl, TextInput } from '@mantine/core';
import type { Day } from '../../../shared/clock.ts';
import { becameValues } from '../../../shared/features/promising/promising.schema.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { becameWords } from './promising.logic.ts';
import type { ReferralDraft } from './referral-draft.ts';

type Props = {
  readonly value: ReferralDraft;
  readonly today: Day;
  readonly errorOf: (field: string) => string | null;
  readonly onChange: (patch: Partial<ReferralDraft>) => void;
};

const choices = becameValues.map((became) => ({ value: became, label: sentenceCase(becameWords[became]) }));

/** What became of somebody who was sent away: mostly nobody hears of it, and that is an answer too. */
export function BecameFields({ value, today, errorOf, onChange }: Props) {
  return (
    <>
      <Field label="What became of it">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            aria-label="What became of it"
            data={choices}
            value={value.became}
            onChange={(became) => onChange({ became })}
          />
        )}
      </Field>
      {value.became === 'not-known' ? null : (
        <Group grow align="flex-start">
          <DayField
            label="When"
            value={value.becameOn}
            max={today}
            error={errorOf('becameOn')}
            onChange={(becameOn) => onChange({ becameOn })}
          />
          <TextInput
            label="How we know"
            maxLength={1000}
            value={value.note}
            error={errorOf('note')}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
        </Group>
      )}
    </>
  );
}
