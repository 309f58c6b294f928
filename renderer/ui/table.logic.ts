/** Where the keyboard goes in a list: the row number after a key, or null when the key means nothing here. */
export function rowAfterKey(key: string, at: number, rows: number, rowsPerPage: number): number | null {
  if (rows === 0) return null;
  const clamp = (row: number): number => Math.max(0, Math.min(rows - 1, row));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return clamp(at + 1);
    case 'ArrowUp':
    case 'k':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + rowsPerPage);
    case 'PageUp':
      return clamp(at - rowsPerPage);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}

/** A column without a width of its own never gets narrower than this: some twenty letters. */
const leastSharedPx = 180;

/** How wide the columns need to be together; below that the list scrolls sideways inside its card. */
export function leastWidthPx(columns: readonly { readonly width?: number }[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? leastSharedPx), 0);
}

/** Whether the next page of rows should be fetched: when the end of what is loaded comes near. */
export function isNearEnd(lastShown: number, rows: number): boolean {
  // Fifteen rows are a screenful: fetched while the reader is still above them, the list never seems to stop.
  return lastShown >= rows - 15;
}

/** "Showing 50; more below", "All 44 shown": how much of the list is here. */
export function countLine(
  rows: number,
  hasMore: boolean,
  total: number | undefined,
  write: (count: number) => string,
): string {
  if (rows === 0) return 'Nothing to show';
  if (!hasMore) return rows === 1 ? 'One shown, that is all' : `All ${write(rows)} shown`;
  return total === undefined ? `${write(rows)} shown, more below` : `${write(rows)} of ${write(total)} shown`;
}
