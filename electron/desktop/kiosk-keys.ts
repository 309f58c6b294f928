export type PressedKey = {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** What edits text, held with Ctrl (on a Mac, the command key). */
const editing: ReadonlySet<string> = new Set(['a', 'c', 'v', 'x', 'z', 'y', 'backspace', 'delete']);

/**
 * Tells whether a window that was handed to customers lets a key through: typing and moving between answers. Reloading,
 * printing, zooming, going back and all that leads out is not; the way out is the page's own, by PIN.
 */
export function isKioskKeyTaken({ key, control, meta, alt, shift }: PressedKey): boolean {
  const name = key.toLowerCase();
  if (/^f\d{1,2}$/.test(name) || name === 'contextmenu') return false;
  if (/^browser|^launch/.test(name)) return false;
  // AltGr arrives as both and writes signs such as @ and €.
  if (control && alt) return key.length === 1;
  if (alt) return key.length === 1 && !meta;
  if (!control && !meta) return true;
  // Ctrl Shift X asks for the PIN.
  if (shift) return name === 'x' && control;
  return editing.has(name);
}
