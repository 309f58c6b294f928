import type { Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';

/** Refuses what has not been yet: figures tell what was done, not what is planned. */
export function assertHasBeen(on: Day, today: Day, field: 'ranOn' | 'heldOn'): void {
  if (on <= today) return;
  const what = field === 'ranOn' ? 'A round' : 'A meeting';
  throw new Refusal('NOT_YET', `${what} is logged once it has been. Choose today or a day before.`, field);
}
