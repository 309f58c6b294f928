import { assertNever } from '../../../shared/assert-never.ts';
import { timeWords } from '../../../shared/features/checklists/answer-words.rules.ts';
import type {
  ChecklistDefinition,
  ClaimKind,
  Item,
  Section,
} from '../../../shared/features/checklists/definition.schema.ts';
import { countText, plural } from '../../ui/format.ts';

export const claimKindWords = {
  days: 'days since it last happened',
  count: 'how many',
  share: 'what share',
  amount: 'how much money',
  'yes-no': 'yes or no',
} satisfies Record<ClaimKind, string>;

type Measured = Extract<Item, { goodAt: number }>;

function thresholdWords({ better, goodAt, fairAt }: Measured, write: (value: number) => string): string {
  const mark = (value: number): string => (better === 'more' ? `${write(value)} or more` : `${write(value)} or less`);
  return fairAt === null ? `good at ${mark(goodAt)}` : `good at ${mark(goodAt)}, fair at ${mark(fairAt)}`;
}

function optionWords(options: Extract<Item, { options: unknown }>['options'], locale: string): string {
  const label = (option: (typeof options)[number]): string =>
    option.score === null ? `${option.label} (does not apply)` : `${option.label} (${countText(option.score, locale)})`;
  return options.map(label).join(', ');
}

/** How an item is answered and what is good, in one line: "yes or no, yes is good". */
export function answeredBy(item: Item, locale: string): string {
  switch (item.type) {
    case 'yes-no':
      return `yes or no, ${item.good} is good`;
    case 'scale':
      return `from ${item.from}${item.low === '' ? '' : ` (${item.low})`} to ${item.to}${item.high === '' ? '' : ` (${item.high})`}`;
    case 'choice':
      return `one of: ${optionWords(item.options, locale)}`;
    case 'multiple':
      return `any of: ${optionWords(item.options, locale)}`;
    case 'number': {
      const unit = item.unit === '' ? '' : ` ${item.unit}`;
      return `a number, ${thresholdWords(item, (value) => `${countText(value, locale)}${unit}`)}`;
    }
    case 'time':
      return `time taken, ${thresholdWords(item, timeWords)}`;
    case 'text':
      return 'in words';
    case 'photo':
      return 'a photo';
    case 'date':
      return 'a day';
    case 'claim':
      return `a claim, held against the records: ${claimKindWords[item.kind]}`;
    default:
      return assertNever(item);
  }
}

/** What else is to be known of an item: what it weighs, what a bad answer asks for, whether it can be left out. */
export function weighs(item: Item): string {
  if (!('weight' in item)) return item.required ? '' : 'may be left out';
  const { note, photo } = item.badNeeds;
  const needs = note && photo ? 'a note and a photo' : note ? 'a note' : photo ? 'a photo' : null;
  return [
    item.weight === 0 ? 'not scored' : item.weight === 1 ? null : `weighs ${item.weight}`,
    needs === null ? null : `a bad answer needs ${needs}`,
  ]
    .filter((word) => word !== null)
    .join(' · ');
}

/** How much a section counts: "40% of the score". */
export function sectionNote(section: Section, { scoring, sections }: ChecklistDefinition): string {
  const count = `${section.items.length} ${plural(section.items.length, 'item')}`;
  const all = sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (scoring === 'points' || section.weight === null || all === 0 || sections.length === 1) return count;
  return `${count} · ${Math.round((section.weight / all) * 100)}% of the score`;
}
