import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import styles from './FilterButton.module.css';

type Props = {
  /** How many of the filters narrow what is shown. */
  readonly count: number;
  readonly onClear: () => void;
  /** What the button says, and what takes all back. */
  readonly label?: string;
  readonly clearWord?: string;
  /** The fields, one below the other. */
  readonly children: ReactNode;
};

/** The filters of a list, behind a button that says how many there are. */
export function FilterButton({
  count,
  onClear,
  label = count === 0 ? 'Filter' : `Filter (${count})`,
  clearWord = 'Take all filters away',
  children,
}: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={380} trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="compact-md" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.filters ?? ''} aria-label="Filters">
        {children}
        <Button variant="subtle" size="compact-md" disabled={count === 0} onClick={onClear}>
          {clearWord}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
