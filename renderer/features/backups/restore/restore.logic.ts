import type { RestorePreview } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { countNoun } from '../../../ui/format.ts';

type Kind = RestorePreview['kinds'][number];

/** So many kinds of record are named; the rest is one number. */
const namedKinds = 4;

function listKinds(kinds: readonly Kind[], of: (kind: Kind) => number, locale: string): string | null {
  const some = kinds.filter((kind) => of(kind) > 0).toSorted((one, other) => of(other) - of(one));
  if (some.length === 0) return null;
  const others = some.slice(namedKinds).reduce((sum, kind) => sum + of(kind), 0);
  const named = some.slice(0, namedKinds).map((kind) => countNoun(of(kind), kind.noun, locale));
  return [...named, ...(others > 0 ? [countNoun(others, 'other record', locale)] : [])].join(', ');
}

/** What restoring would change, a sentence for each way; says so where nothing would. */
export function previewSentences({ kinds, isSameBusiness, business }: RestorePreview, locale: string): string[] {
  const gone = listKinds(kinds, ({ onlyNow }) => onlyNow, locale);
  const back = listKinds(kinds, ({ onlyThen }) => onlyThen, locale);
  const changed = listKinds(kinds, ({ changed }) => changed, locale);
  const sentences = [
    isSameBusiness ? null : `This is a backup of ${business ?? 'no business'}. All that is here would give way to it.`,
    gone === null ? null : `Written since, and gone: ${gone}.`,
    back === null ? null : `Back again: ${back}.`,
    changed === null ? null : `As they were then: ${changed}.`,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? ['Nothing would change: all of it is the same now.'] : sentences;
}

/** Who comes back and can't sign in until the owner lets them. */
export function accessSentence(names: readonly string[]): string {
  const kept = 'Roles and PINs stay as they are here.';
  if (names.length === 0) return kept;
  return `${kept} ${names.join(', ')} ${names.length === 1 ? 'comes' : 'come'} back without a PIN, until you give one.`;
}
