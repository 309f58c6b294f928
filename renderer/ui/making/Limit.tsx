import { NumberInput } from '@mantine/core';
import styles from './Making.module.css';

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
  readonly decimals?: number;
  readonly onChange: (value: number | null) => void;
};

/** A limit that may be left empty. */
export function Limit({ label, value, least = 0, most, decimals = 0, onChange }: Props) {
  return (
    <NumberInput
      className={styles.limit ?? ''}
      size="sm"
      label={label}
      placeholder="no limit"
      {...(least === Number.NEGATIVE_INFINITY ? {} : { min: least })}
      {...(most === undefined ? {} : { max: most })}
      decimalScale={decimals}
      clampBehavior="strict"
      hideControls
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}
