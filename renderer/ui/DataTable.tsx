/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/control-has-associated-label -- the list is one stop of the Tab key, and arrows move inside it; a cell is labelled by what it holds */
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { DataColumn } from './data-column.ts';
import styles from './DataTable.module.css';
import { DataTableHead } from './DataTableHead.tsx';
import { countText } from './format.ts';
import { useFrameSettings } from './frame-settings.ts';
import { countLine, isNearEnd, leastWidthPx, rowAfterKey } from './table.logic.ts';
import { findPlace, keepPlace, placeAddress } from './table-place.ts';
import { useShortcut } from './use-shortcut.ts';

// Sorting and filtering happen in the store, over all rows; the table only shows what it is given.
const features = tableFeatures({});

/** Height of a row with two lines, until it is measured. */
const usualRowPx = 66;
const waitingRows = [0, 1, 2, 3, 4, 5];

type Props<Row> = {
  /** Tells the tables of the app apart, so that Back finds the place in this one. */
  readonly name: string;
  /** What the list holds, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  /** How many there are in all, where it is known without counting. */
  readonly total?: number | undefined;
  readonly sort?: string | undefined;
  readonly onSort?: ((sort: string) => void) | undefined;
  /** Shown instead of the table when there is nothing. */
  readonly empty: ReactNode;
  /** Told which row the keyboard is on, for triage by letters. */
  readonly onCurrent?: ((row: Row | null) => void) | undefined;
  /** Told that Shift was held while the keyboard went from one row to another, for choosing several. */
  readonly onStretch?: ((from: Row | null, to: Row) => void) | undefined;
  /** Writes what is shown to a file; the button stands in the foot. */
  readonly onExport?: (() => void) | undefined;
};

export function DataTable<Row extends object>(props: Props<Row>) {
  const { name, rows, columns, keyOf, onOpen, isLoading, hasMore, isLoadingMore, loadMore, onCurrent } = props;
  const { locale } = useFrameSettings();
  const scroll = useRef<HTMLElement>(null);
  const [address] = useState(() => placeAddress(name));
  const [place] = useState(() => findPlace(address));
  const [currentKey, setCurrentKey] = useState(place?.key ?? null);

  const tableColumns = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map(({ id, header, cell }) => helper.display({ id, header, cell: ({ row }) => cell(row.original) }));
  }, [columns]);
  const table = useTable({ features, columns: tableColumns, data: rows, getRowId: keyOf });
  const tableRows = table.getRowModel().rows;

  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here; the list draws what scrolling asks for
  const virtual = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualRowPx,
    getItemKey: (index) => tableRows[index]?.id ?? index,
    initialOffset: place?.offset ?? 0,
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? -1;

  useEffect(() => {
    if (hasMore && !isLoadingMore && isNearEnd(lastShown, rows.length)) loadMore();
  }, [hasMore, isLoadingMore, lastShown, rows.length, loadMore]);

  const currentIndex = tableRows.findIndex((row) => row.id === currentKey);
  const currentRow = tableRows[currentIndex]?.original ?? null;
  const lastIndex = useRef(-1);
  useEffect(() => {
    if (currentIndex >= 0) lastIndex.current = currentIndex;
    // The row was settled and left the list: the keyboard goes on with the one that took its place.
    const next = tableRows[Math.min(lastIndex.current, tableRows.length - 1)];
    if (currentIndex < 0 && lastIndex.current >= 0 && next !== undefined) setCurrentKey(next.id);
  }, [currentIndex, tableRows]);
  // Before the next key: a letter pressed right after a move is meant for the row moved to.
  useLayoutEffect(() => {
    onCurrent?.(currentRow);
  }, [onCurrent, currentRow]);

  const rememberPlace = (key: string | null): void => {
    keepPlace(address, { offset: scroll.current?.scrollTop ?? 0, key });
  };
  const open = (row: Row): void => {
    setCurrentKey(keyOf(row));
    rememberPlace(keyOf(row));
    onOpen(row);
  };
  const move = (key: string, isStretched = false): boolean => {
    const perPage = Math.max(1, Math.floor((scroll.current?.clientHeight ?? usualRowPx) / usualRowPx) - 1);
    const next = rowAfterKey(key, currentIndex, tableRows.length, perPage);
    const row = next === null ? undefined : tableRows[next];
    if (next === null || row === undefined) return false;
    setCurrentKey(row.id);
    if (isStretched) props.onStretch?.(currentRow, row.original);
    virtual.scrollToIndex(next, { align: 'auto' });
    return true;
  };
  // From elsewhere on the page the same letters lead into the list.
  const enter = (key: string) => () => {
    scroll.current?.focus();
    move(key);
  };
  useShortcut('J', 'Down in the list', enter('j'));
  useShortcut('K', 'Up in the list', enter('k'));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // A button or link inside a row keeps its own keys.
    if (event.target instanceof Element && event.target.closest('a, button, input, select, textarea') !== null) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && currentRow !== null) {
      event.preventDefault();
      open(currentRow);
      return;
    }
    if (move(event.key, event.shiftKey)) event.preventDefault();
  };

  if (!isLoading && rows.length === 0) return <div className={styles.frame}>{props.empty}</div>;
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className={styles.frame}>
      {/* The list is one stop of the Tab key; arrows move inside it. */}
      <section
        ref={scroll}
        className={styles.scroll}
        aria-label={`${props.label}. Arrow keys move, Enter opens.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={() => rememberPlace(currentKey)}
      >
        <table
          className={styles.table}
          style={{ minWidth: leastWidthPx(columns) }}
          aria-label={props.label}
          aria-busy={isLoading}
          aria-rowcount={hasMore ? -1 : rows.length + 1}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} {...(width === undefined ? {} : { style: { width } })} />
            ))}
          </colgroup>
          <DataTableHead columns={columns} sort={props.sort} onSort={props.onSort} />
          <tbody>
            {isLoading
              ? waitingRows.map((row) => (
                  <tr key={row}>
                    {columns.map(({ id }) => (
                      <td key={id} className={styles.cell}>
                        <div className={styles.waiting} />
                      </td>
                    ))}
                  </tr>
                ))
              : null}
            {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
            {shown.map((item) => {
              const row = tableRows[item.index];
              if (row === undefined) return null;
              return (
                <tr
                  key={row.id}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={styles.row}
                  aria-rowindex={item.index + 2}
                  aria-current={row.id === currentKey}
                  onClick={(event) => {
                    if (event.target instanceof Element && event.target.closest('a, button, input') !== null) return;
                    open(row.original);
                  }}
                >
                  {row.getAllCells().map((cell, index) => (
                    <td
                      key={cell.id}
                      className={columns[index]?.isNumber === true ? `${styles.cell} ${styles.right}` : styles.cell}
                    >
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
          </tbody>
        </table>
      </section>
      <div className={`${styles.foot} not-on-paper`}>
        <output>
          {isLoading || isLoadingMore
            ? 'Reading…'
            : countLine(rows.length, hasMore, props.total, (count) => countText(count, locale))}
        </output>
        {props.onExport === undefined ? null : (
          <Button variant="subtle" size="compact-sm" onClick={props.onExport}>
            Export what is shown
          </Button>
        )}
      </div>
    </div>
  );
}
