import type { ReactNode } from 'react';
import { countText } from './format.ts';
import { useFrameSettings } from './frame-settings.ts';
import styles from './FilterRow.module.css';

type Tab<Key extends string> = { readonly key: Key; readonly label: string; readonly count?: number | undefined };

type Props<Key extends string> = {
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** Search box and further filters, at the right. */
  readonly children?: ReactNode;
};

/** The row above a list: the usual views with their counts, then search and more. */
export function FilterRow<Key extends string>({ tabs, chosen, onChoose, children }: Props<Key>) {
  const { locale } = useFrameSettings();
  return (
    <search className={`${styles.row} not-on-paper`}>
      {tabs.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          className={styles.tab}
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
        >
          {label}
          {count === undefined ? null : ` ${countText(count, locale)}`}
        </button>
      ))}
      <div className={styles.rest}>{children}</div>
    </search>
  );
}
