// Commands that are not taken back: what was erased stays erased; people are changed anew, because the last owner, PINs
// and open windows have rules of their own; first run stays; an import is taken back as a whole; a pulse stays as frozen;
// numbers of sheets are on paper and never given twice; what was said in front of the mirror stays said.
const finalFeatures = ['session.', 'people.', 'job.', 'sample.', 'import.', 'export.', 'pulse.', 'mirror.'];
const finalVerbs = [
  '.erased',
  '.carried-in',
  '.carried-out',
  '.sheets-printed',
  '.answers-kept',
  '.photo-added',
  '.photo-removed',
  '.handed-in',
  '.contest-decided',
  '.locked',
];

/** Tells whether a command of this name can be taken back at all. */
export function isUndoable(what: string): boolean {
  return !finalFeatures.some((feature) => what.startsWith(feature)) && !finalVerbs.some((verb) => what.endsWith(verb));
}
