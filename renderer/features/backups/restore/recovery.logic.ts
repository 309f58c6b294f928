import type { Damage } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { countNoun } from '../../../ui/format.ts';

type Offer = Damage['backups'][number];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long ago a backup was made. */
export function ageText(madeAt: number, now: number, locale: string): string {
  const ago = now - madeAt;
  // A clock that was set back says nothing about an age.
  if (ago < minuteMs) return 'made just now';
  const [size, noun] = ago < hourMs ? [minuteMs, 'minute'] : ago < dayMs ? [hourMs, 'hour'] : [dayMs, 'day'];
  return `made ${countNoun(Math.floor(ago / size), noun, locale)} ago`;
}

/** What would be missing: what was saved after the backup, as far as the file still tells. */
export function missingText({ missing }: Offer, locale: string): string {
  if (missing === null) return 'What was saved after it would be missing; how much can’t be told any more.';
  if (missing.saves === 0) return 'Nothing would be missing.';
  const kinds = missing.kinds.slice(0, 3).map(({ noun, rows }) => countNoun(rows, noun, locale));
  const among = kinds.length === 0 ? '' : `, among them ${kinds.join(', ')}`;
  return `${countNoun(missing.saves, 'save', locale)} after it would be missing${among}.`;
}

/** What is wrong, in plain words. */
export function damageTitle(reason: Damage['reason']): string {
  switch (reason) {
    case 'damaged':
      return 'The file with your records is damaged';
    case 'empty':
      return 'The file with your records is empty';
    case 'missing':
      return 'The file with your records is missing';
  }
}
