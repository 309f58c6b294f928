// Several options in one cell, parted by a mark that may also stand within an option. A plain split is wrong then, so
// what can only be the second half of an option is put back to its first half (the licensing survey among the samples
// has "Use a figure in their academic talks, regardless of where they live in the world").

/** The options of cells with several, and what parts them. */
export type SplitOptions = { readonly mark: string; readonly options: readonly string[] };

/** Cuts at the mark, but not within brackets. */
export function cutCell(cell: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && cell.startsWith(mark, at)) {
      parts.push(cell.slice(start, at));
      start = at + mark.length;
      at = start - 1;
    }
  }
  parts.push(cell.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Begins as no option in the list does that begins its options with a capital. */
const isContinued = (part: string): boolean => /^[^\p{Lu}\d("]/u.test(part);

type Cells = readonly (readonly [parts: readonly string[], rows: number])[];

/** Puts parts together that always follow one another, until nothing changes. */
function joinHalves(cells: Cells, mark: string): Cells {
  const counts = new Map<string, number>();
  const pairs = new Map<string, { first: string; second: string; rows: number }>();
  for (const [parts, rows] of cells)
    for (const [at, part] of parts.entries()) {
      counts.set(part, (counts.get(part) ?? 0) + rows);
      const second = parts[at + 1];
      if (second === undefined || !isContinued(second)) continue;
      const key = `${part}\u0000${second}`;
      pairs.set(key, { first: part, second, rows: (pairs.get(key)?.rows ?? 0) + rows });
    }
  // Where an option also stands without what follows, the two are two answers.
  const joined = new Map([...pairs].filter(([, { first, rows }]) => counts.get(first) === rows));
  if (joined.size === 0) return cells;
  return joinHalves(
    cells.map(([parts, rows]) => {
      const whole: string[] = [];
      for (let at = 0; at < parts.length; at += 1) {
        const [part = '', second] = [parts[at], parts[at + 1]];
        const isPair = second !== undefined && joined.has(`${part}\u0000${second}`);
        whole.push(isPair ? `${part}${mark}${second}` : part);
        if (isPair) at += 1;
      }
      return [whole, rows] as const;
    }),
    mark,
  );
}

/**
 * Tells whether the cells of a column hold several options each, and which; null where they hold one text each. Of the
 * cells with a mark, most must be made of parts that other cells have, too.
 */
export function findSplit(texts: ReadonlyMap<string, number>, marks: readonly string[]): SplitOptions | null {
  for (const mark of marks) {
    const cut: Cells = [...texts].map(([text, rows]) => [cutCell(text, mark), rows] as const);
    const begin = cut.map(([[first = '']]) => first);
    const isCapital = begin.filter((first) => !isContinued(first)).length * 2 > begin.length;
    const cells = isCapital && /\s/.test(mark) ? joinHalves(cut, mark) : cut;
    if (isSplit(cells, mark)) {
      const counts = new Map<string, number>();
      for (const [parts] of cells) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
      return { mark, options: [...counts.keys()] };
    }
  }
  return null;
}

function isSplit(cells: Cells, mark: string): boolean {
  const seenIn = new Map<string, number>();
  for (const [parts] of cells) for (const part of new Set(parts)) seenIn.set(part, (seenIn.get(part) ?? 0) + 1);
  const several = cells.filter(([parts]) => parts.length > 1);
  const rows = several.reduce((sum, [, count]) => sum + count, 0);
  if (several.length === 0 || rows < 2) return false;
  // Words of a sentence are parted by spaces, too.
  if (mark === ' ' && cells.some(([parts]) => parts.some((part) => !/^[\w.-]+$/.test(part)))) return false;
  const known = several.filter(([parts]) => parts.every((part) => (seenIn.get(part) ?? 0) > 1));
  const knownRows = known.reduce((sum, [, count]) => sum + count, 0);
  return knownRows * 2 >= rows && seenIn.size < cells.length * 2;
}

/** Cuts a cell into options, the longest first, so that an option with the mark inside stays whole. */
export function toOptionCutter(mark: string, options: readonly string[]): (cell: string) => string[] {
  const byLength = options
    .filter((option) => option.includes(mark.trim()))
    .toSorted((one, other) => other.length - one.length);
  return (cell) => {
    const bare = cell.endsWith(mark.trim()) && mark.trim() !== '' ? cell.slice(0, -mark.trim().length) : cell;
    if (byLength.length === 0)
      return bare
        .split(mark)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const parts: string[] = [];
    let rest = bare.trim();
    while (rest !== '') {
      const whole = byLength.find(
        (option) => rest === option || rest.startsWith(option + mark) || rest.startsWith(`${option}${mark.trim()}`),
      );
      const end = whole === undefined ? rest.indexOf(mark) : whole.length;
      const part = (end < 0 ? rest : rest.slice(0, end)).trim();
      if (part !== '') parts.push(part);
      rest =
        end < 0
          ? ''
          : rest
              .slice(end)
              .trimStart()
              .replace(mark.trim() === '' ? /^\s+/ : new RegExp(`^\\${mark.trim()[0]}\\s*`), '')
              .trim();
    }
    return parts;
  };
}
