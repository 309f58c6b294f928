// Every shortcut of what is on screen stands in one list, so that `?` can show them and one listener serves them all.

export type Shortcut = {
  /** "L", "Ctrl K", "Ctrl Shift L", "?", "Enter", "ArrowDown": as shown to people, in this order. */
  readonly keys: string;
  /** What it does, in a few words; shown by `?`. */
  readonly does: string;
  readonly run: () => void;
  /** The dialog it belongs to; null is the page. */
  readonly scope: symbol | null;
  /** Whether it rests behind a dialog although it needs Ctrl or Alt: undoing on the page is not undoing in the dialog. */
  readonly restsBehind?: boolean;
};

const registered = new Set<Shortcut>();
const scopes: symbol[] = [];

/** Puts a dialog in front; returns what takes it away. */
export function openScope(scope: symbol): () => void {
  scopes.push(scope);
  return () => {
    scopes.splice(scopes.lastIndexOf(scope), 1);
  };
}

export function registerShortcut(shortcut: Shortcut): () => void {
  registered.add(shortcut);
  return () => registered.delete(shortcut);
}

/** The shortcuts that work now: of what stands in front, and those that work everywhere; of two with the same keys the newest. */
export function listShortcuts(): readonly Shortcut[] {
  const front = scopes.at(-1) ?? null;
  const byKeys = new Map<string, Shortcut>();
  for (const shortcut of registered) {
    const worksBehind = !isSingleKey(shortcut.keys) && shortcut.restsBehind !== true;
    if (shortcut.scope === front || worksBehind) byKeys.set(shortcut.keys, shortcut);
  }
  return [...byKeys.values()];
}

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Names what was pressed as shortcuts are written: "Ctrl Shift L", "L", "?". */
export function pressedKeys({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  const parts: string[] = [];
  if (ctrlKey || metaKey) parts.push('Ctrl');
  if (altKey) parts.push('Alt');
  // A shifted sign ("?") is its own key; Shift only counts with letters and named keys in a combination.
  if (shiftKey && (key.length > 1 || ctrlKey || metaKey)) parts.push('Shift');
  parts.push(name === ' ' ? 'Space' : name);
  return parts.join(' ');
}

/** Whether keys need no Ctrl or Alt: such a key is a letter while somebody types, and can be turned off. */
export function isSingleKey(keys: string): boolean {
  return !/\b(Ctrl|Alt)\b/.test(keys);
}
