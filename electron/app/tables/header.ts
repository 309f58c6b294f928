import { MAX_COLUMNS } from './limits.ts';
import { TableError } from './table.ts';

/** Makes the names of the columns: trimmed, none empty, none twice, and a note for each that had to change. */
export function toHeader(cells: readonly string[]): { header: string[]; notes: string[] } {
  if (cells.length > MAX_COLUMNS) {
    throw new TableError(
      'LIMIT',
      `The header has ${cells.length} columns; at most ${MAX_COLUMNS} can be read. Is the delimiter right?`,
    );
  }
  const notes: string[] = [];
  const unnamed: string[] = [];
  const taken = new Set<string>();
  const trimmed = cells.map((cell) => cell.trim());
  const wanted = new Set(trimmed);
  const header = trimmed.map((name, index) => {
    const plain = name === '' ? `Column ${index + 1}` : name;
    let unique = plain;
    // A made name must not take the place of one that the file really has.
    for (let copy = 2; taken.has(unique) || (unique !== name && wanted.has(unique)); copy++)
      unique = `${plain} (${copy})`;
    if (name === '') unnamed.push(unique);
    else if (unique !== name)
      notes.push(`The header has "${name}" more than once; column ${index + 1} is called "${unique}".`);
    taken.add(unique);
    return unique;
  });
  if (unnamed.length > 0) {
    const names = unnamed.map((name) => `"${name}"`).join(', ');
    notes.push(`A column without a name in the header is called by its number: ${names}.`);
  }
  return { header, notes };
}
