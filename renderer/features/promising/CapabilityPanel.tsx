import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { toDay, type Day } from '../../../shared/clock.ts';
import type { Capability } from '../../../shared/features/promising/promising.schema.ts';
import { SafeDate } from '../../parts/SafeDate.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promising.module.css';

type Props = {
  readonly of: Capability;
  /** Opens the form that changes it; null for who may not. */
  readonly onChange: (() => void) | null;
};

/** The longest anybody would ask about, in working days: four years. */
const mostDays = 1000;

/** What can be promised for one kind of job, and how any date or number of days would have come out. */
export function CapabilityPanel({ of, onChange }: Props) {
  const { now, timeZone } = useReader();
  const [needByOn, setNeedByOn] = useState<Day | null>(null);
  const [days, setDays] = useState<number | null>(null);
  return (
    <>
      <div className={styles.ask}>
        <NumberInput
          label="Within working days"
          data-autofocus
          min={0}
          max={mostDays}
          allowDecimal={false}
          hideControls
          value={days ?? ''}
          onChange={(typed) => {
            setDays(typeof typed === 'number' ? typed : null);
            setNeedByOn(null);
          }}
        />
        <DayField
          label="Or by the day they need it"
          min={toDay(now, timeZone)}
          value={needByOn}
          onChange={(day) => {
            setNeedByOn(day);
            setDays(null);
          }}
        />
      </div>
      <SafeDate jobTypeId={of.id} needByOn={needByOn} days={days} />
      {onChange === null ? null : (
        <div className={styles.foot}>
          <span className="soft small">{of.partner === '' ? 'Nobody is named who does it better.' : of.partner}</span>
          <Button variant="subtle" size="compact-sm" onClick={onChange}>
            Change this kind of job
          </Button>
        </div>
      )}
    </>
  );
}
