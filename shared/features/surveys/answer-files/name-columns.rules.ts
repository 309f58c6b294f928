import type { FileColumn } from './file-column.ts';

/** Gives each column a name of its own. */
export function nameColumns(columns: readonly FileColumn[]): FileColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    for (let copy = 2; taken.has(name); copy += 1) name = `${column.name} (${copy})`;
    taken.add(name);
    return { ...column, name };
  });
}
