import type { Given } from '../../../shared/features/checklists/runs.schema.ts';
import { numberIn } from './given.logic.ts';

const options = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];

/** Yes and no as the two options they are shown as; yes is kept as 1, no as 0. */
export function yesNo(given: Given | null, onGive: (given: Given) => void) {
  const number = numberIn(given);
  return {
    options,
    picked: number === null ? [] : [number === 1 ? 'yes' : 'no'],
    onTouch: (id: string) => onGive({ number: id === 'yes' ? 1 : 0 }),
  };
}
