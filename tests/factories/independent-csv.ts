/** Reads CSV as a small machine of its own, so that counts made of it owe nothing to the program's reader. */
export function parseIndependently(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  const bare = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < bare.length; at += 1) {
    const char = bare[at] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (bare[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === delimiter) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
