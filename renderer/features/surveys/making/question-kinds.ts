import {
  IconAddressBook,
  IconAlignLeft,
  IconCalendar,
  IconCheckbox,
  IconCircleDot,
  IconCursorText,
  IconFeather,
  IconFileCheck,
  IconGauge,
  IconHash,
  IconHeartHandshake,
  IconInfoCircle,
  IconListNumbers,
  IconStar,
  IconTable,
  IconToggleLeft,
} from '@tabler/icons-react';
import type { QuestionType } from '../../../../shared/features/surveys/definition.schema.ts';
import type { PartKind } from '../../../parts/KindChooser.tsx';

export type QuestionKind = PartKind<QuestionType>;

/** Every kind of question, the most useful first. */
export const questionKinds: readonly QuestionKind[] = [
  { type: 'nps', name: 'Recommend', hint: '0 to 10, the recommend score', keys: 'N', icon: IconHeartHandshake },
  { type: 'csat', name: 'Satisfied', hint: '1 to 5, satisfaction', keys: 'C', icon: IconGauge },
  { type: 'ces', name: 'Easy', hint: '1 to 7, how easy we made it', keys: 'E', icon: IconFeather },
  { type: 'rating', name: 'Rating', hint: 'stars, faces or numbers', keys: 'R', icon: IconStar },
  { type: 'single', name: 'One choice', hint: 'of a list', keys: 'S', icon: IconCircleDot },
  { type: 'multiple', name: 'Several choices', hint: 'of a list', keys: 'M', icon: IconCheckbox },
  { type: 'yes-no', name: 'Yes or no', hint: 'two answers', keys: 'Y', icon: IconToggleLeft },
  { type: 'long-text', name: 'Long text', hint: 'in their own words', keys: 'L', icon: IconAlignLeft },
  { type: 'short-text', name: 'Short text', hint: 'one line, e-mail, phone', keys: 'T', icon: IconCursorText },
  { type: 'number', name: 'Number', hint: 'with a unit', keys: 'U', icon: IconHash },
  { type: 'date', name: 'Date', hint: 'a day', keys: 'D', icon: IconCalendar },
  { type: 'ranking', name: 'Put in order', hint: 'best first', keys: 'O', icon: IconListNumbers },
  { type: 'matrix', name: 'Table', hint: 'the same answers for several things', keys: 'X', icon: IconTable },
  { type: 'contact', name: 'Contact details', hint: 'name, e-mail, phone', keys: 'A', icon: IconAddressBook },
  { type: 'consent', name: 'Consent', hint: 'a box to tick', keys: 'G', icon: IconFileCheck },
  { type: 'statement', name: 'Text to read', hint: 'asks nothing', keys: 'I', icon: IconInfoCircle },
];

const byType = new Map(questionKinds.map((kind) => [kind.type, kind]));

export function kindOf(type: QuestionType): QuestionKind {
  const kind = byType.get(type);
  if (kind === undefined) throw new Error(`There is no kind of question called ${type}.`);
  return kind;
}
