import type { Day } from '../../shared/clock.ts';
import { DayField } from './DayField.tsx';
import styles from './FilterDays.module.css';

type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

type Props = {
  /** What begins on the first day. */
  readonly label?: string;
  readonly filter: Days;
  readonly setFilter: (patch: Days) => void;
};

/** From which day to which; either may be left open. */
export function FilterDays({ label = 'From', filter, setFilter }: Props) {
  return (
    <div className={styles.days}>
      <DayField label={label} value={filter.from ?? null} onChange={(from) => setFilter({ from: from ?? undefined })} />
      <DayField label="To" value={filter.to ?? null} onChange={(to) => setFilter({ to: to ?? undefined })} />
    </div>
  );
}
