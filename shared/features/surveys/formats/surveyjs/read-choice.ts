import type { Question } from '../../definition.schema.ts';
import { begin, put, toOptions } from '../make-question.ts';
import { findCount } from './checks.ts';
import { toItems, type One } from './reading.ts';

const singles = new Set(['radiogroup', 'dropdown', 'buttongroup']);
const multiples = new Set(['checkbox', 'tagbox']);

const isOn = (one: One, ...keys: string[]): boolean => keys.some((key) => one.element[key] === true);

const plainSpecials = ['dont-know', 'prefer-not'] as const;

/** Reads questions answered by choosing from a list; false where it is none. */
export function readChoice(one: One): boolean {
  const { element, source, draft, toText, label } = one;
  const { type = '' } = element;
  const isMany = multiples.has(type) || (type === 'imagepicker' && element['multiSelect'] === true);
  if (!singles.has(type) && !isMany && type !== 'ranking' && type !== 'imagepicker') return false;
  if (type === 'imagepicker') draft.say(label, 'Its pictures stay behind; the answers are words here.');
  if (element['choicesByUrl'] !== undefined || element['choicesFromQuestion'] !== undefined)
    draft.say(label, 'Answers that it fetches from elsewhere stay behind.');
  const listed = toItems(element.choices, toText, one);
  const { parts, values } = toOptions(
    draft,
    'o',
    listed.filter(({ value }) => !plainSpecials.some((special) => special === value)),
    label,
  );
  const shuffle = element.choicesOrder === 'random';
  if (type === 'ranking') {
    put(draft, source.name, { ...begin(draft, 'ranking', source), options: parts, shuffle }, values);
    return true;
  }
  const own = [...values.keys()].join();
  if (type === 'radiogroup' && own === 'yes,no' && listed.length > 2) {
    // Yes, no and special answers: SurveyJS has no special answers on its own yes-no.
    const specials = plainSpecials.filter((special) => listed.some(({ value }) => value === special));
    const ids = ['yes', 'no', ...specials].map((value): [string, string] => [value, value]);
    put(draft, source.name, { ...begin(draft, 'yes-no', source), specials }, new Map(ids));
    return true;
  }
  if (isOn(one, 'showNoneItem', 'hasNone')) {
    const none = toText(element.noneText);
    const id = draft.nextId('o');
    parts.push({ id, label: Object.keys(none).length === 0 ? toText('None') : none });
    values.set('none', id);
    if (isMany) draft.say(label, 'That “none” clears the other answers stays behind; it is an answer like the others.');
  }
  if (isOn(one, 'showSelectAllItem', 'hasSelectAll'))
    draft.say(label, 'The answer that ticks all others stays behind.');
  const specials = plainSpecials.filter(
    (special) =>
      listed.some(({ value }) => value === special) ||
      isOn(one, special === 'dont-know' ? 'showDontKnowItem' : 'showRefuseItem'),
  );
  for (const special of specials) {
    values.set(special, special);
    values.set(special === 'dont-know' ? 'dontknow' : 'refused', special);
  }
  const other = isOn(one, 'showOtherItem', 'hasOther');
  if (other) values.set('other', 'other');
  const common = { options: parts, other, shuffle, specials };
  const question: Question = isMany
    ? { ...begin(draft, 'multiple', source), ...common, ...findPicks(one) }
    : { ...begin(draft, 'single', source), ...common };
  put(draft, source.name, question, values);
  return true;
}

const toCount = (value: number | null | undefined): number | null =>
  value != null && Number.isInteger(value) && value > 0 && value <= 1000 ? value : null;

function findPicks({ element }: One): { min: number | null; max: number | null } {
  const counted = (element.validators ?? []).find(({ type }) => type === 'answercount');
  const asNumber = (key: string): number | undefined => (typeof counted?.[key] === 'number' ? counted[key] : undefined);
  const checked = (sign: '>=' | '<='): number | null =>
    (element.validators ?? []).map((check) => findCount(check['expression'], sign)).find((bound) => bound !== null) ??
    null;
  return {
    min: toCount(element.minSelectedChoices ?? asNumber('minCount') ?? checked('>=')),
    max: toCount(element.maxSelectedChoices ?? asNumber('maxCount') ?? checked('<=')),
  };
}
