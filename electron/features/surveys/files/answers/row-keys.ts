import { hash } from 'node:crypto';

/** Characters of a row's digest: 132 bits, so that two rows never share one by chance. */
const keyLength = 22;

/** Ids of other tools up to this length are kept as they are: in order, so that their index grows at its end. */
const plainIdLength = 40;

/** The key of a row, or the line that has its id already. */
type RowKey = { readonly key: string } | { readonly line: number };

/** What makes a row one that was imported before: its id in the other tool, else all it says and its place among equal rows. */
export function toRowKeys(): (id: string | null, cells: readonly string[], line: number) => RowKey {
  const seen = new Map<string, number>();
  return (id, cells, line) => {
    const isPlain = id !== null && id.length <= plainIdLength;
    const key = isPlain
      ? `id ${id}`
      : hash('sha256', id === null ? JSON.stringify(cells) : `id ${id}`, 'base64url').slice(0, keyLength);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, id === null ? 1 : line);
      return { key };
    }
    if (id !== null) return { line: before };
    seen.set(key, before + 1);
    return { key: `${key}-${before + 1}` };
  };
}
