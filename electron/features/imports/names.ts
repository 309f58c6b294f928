import type { ImportNameKind, ImportNaming } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';

/** A record that is made because a row names it. */
export type Made = { readonly kind: ImportNameKind; readonly id: string; readonly text: string };

/** Finds the records that rows name; those nobody knows get an id and are made along with the row that names them first. */
export type Names = {
  readonly idOf: (kind: ImportNameKind, text: string) => string;
  /** What has to be made since the last time this was asked. */
  readonly takeMade: () => Made[];
  /** The names of all that is made, by kind. */
  readonly listMade: (kind: ImportNameKind) => string[];
};

/** Opens the names of one pass over a file. */
export function openNames(namings: readonly ImportNaming[], read: ReadHandle, newId: () => string): Names {
  const known = new Map(namings.map((naming) => [naming.kind, { naming, ids: new Map<string, string>() }]));
  const made: Made[] = [];
  let taken = 0;
  return {
    idOf: (kind, text) => {
      const names = known.get(kind);
      if (names === undefined) throw new Error(`Nobody says how a ${kind} is named.`);
      const key = names.naming.toKey(text);
      const before = names.ids.get(key);
      if (before !== undefined) return before;
      const found = names.naming.findId(read, text);
      const id = found ?? newId();
      names.ids.set(key, id);
      if (found === null) made.push({ kind, id, text });
      return id;
    },
    takeMade: () => {
      const fresh = made.slice(taken);
      taken = made.length;
      return fresh;
    },
    listMade: (kind) => made.filter((one) => one.kind === kind).map(({ text }) => text),
  };
}
