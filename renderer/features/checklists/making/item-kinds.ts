import {
  IconAlignLeft,
  IconCalendar,
  IconCamera,
  IconCheckbox,
  IconCircleDot,
  IconClockHour3,
  IconEye,
  IconHash,
  IconRuler,
  IconToggleLeft,
} from '@tabler/icons-react';
import type { ItemType } from '../../../../shared/features/checklists/definition.schema.ts';
import type { PartKind } from '../../../parts/KindChooser.tsx';

/** Every way an item is answered, the most useful first. */
export const itemKinds: readonly PartKind<ItemType>[] = [
  { type: 'yes-no', name: 'Yes or no', hint: 'one of them is good', keys: 'Y', icon: IconToggleLeft },
  { type: 'scale', name: 'Scale', hint: 'from any number to any other', keys: 'S', icon: IconRuler },
  { type: 'choice', name: 'One choice', hint: 'each worth its points', keys: 'C', icon: IconCircleDot },
  { type: 'multiple', name: 'Several choices', hint: 'points for each that is so', keys: 'M', icon: IconCheckbox },
  { type: 'time', name: 'Time taken', hint: 'with a stopwatch', keys: 'T', icon: IconClockHour3 },
  { type: 'number', name: 'Number', hint: 'good from a limit on', keys: 'N', icon: IconHash },
  { type: 'text', name: 'Words', hint: 'what was seen or said', keys: 'W', icon: IconAlignLeft },
  { type: 'photo', name: 'Photo', hint: 'as evidence', keys: 'F', icon: IconCamera },
  { type: 'date', name: 'Date', hint: 'a day', keys: 'D', icon: IconCalendar },
  { type: 'claim', name: 'Claim', hint: 'held against the records', keys: 'R', icon: IconEye },
];

const byType = new Map(itemKinds.map((kind) => [kind.type, kind]));

export function kindOf(type: ItemType): PartKind<ItemType> {
  const kind = byType.get(type);
  if (kind === undefined) throw new Error(`There is no kind of item called ${type}.`);
  return kind;
}
