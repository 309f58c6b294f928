import type { DiskRoom } from '../../shared/features/system/disk-room.schema.ts';
import { sizeText } from '../ui/format.ts';

/** What to do about a disk that is getting full; null while it has room. */
export function roomSentence({ state, freeBytes }: DiskRoom, locale: string): string | null {
  switch (state) {
    case 'enough':
      return null;
    case 'low':
      return `Only ${sizeText(freeBytes, locale)} are free on the disk with your records. Make room before it is full.`;
    case 'full':
      return 'The disk with your records is full. You can look at everything; what you save now may be refused.';
  }
}
