import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import type { AuditResults, Rating } from '../../../../shared/features/mirror/mirror.schema.ts';
import { countText, plural } from '../../../ui/format.ts';
import { percentText } from '../../../../shared/features/mirror/claim.words.ts';

/** A place on the way from the worst answer to the best, in the words of the item: "4.2 of 5", "yes", "3 of 4 said yes". */
export function placeText(item: Item | undefined, place: number, n: number, locale: string): string {
  if (item?.type === 'scale') {
    const { from, to } = item;
    const point = from + place * (to - from);
    const text = point.toLocaleString(locale, { maximumFractionDigits: 1 }).replace('-', '−');
    return from < 0 ? text : `${text} of ${countText(to, locale)}`;
  }
  if (item?.type === 'yes-no') {
    const share = item.good === 'yes' ? place : 1 - place;
    if (n === 1) return share === 1 ? 'yes' : 'no';
    return `${countText(Math.round(share * n), locale)} of ${countText(n, locale)} said yes`;
  }
  return `${percentText(place, locale)} of the best`;
}

/** What one group said of an item, or why it is not told. */
export function groupText(
  item: Item | undefined,
  group: { readonly value: number | null; readonly n: number | null; readonly state?: Rating['staff']['state'] },
  locale: string,
): string {
  if (group.state === 'hidden') return 'not shown';
  const { value, n } = group;
  if (value === null || n === null || n === 0) return 'nobody';
  const text = placeText(item, value, n, locale);
  return item?.type === 'yes-no' || n === 1 ? text : `${text}, ${countText(n, locale)} ${plural(n, 'answer')}`;
}

/** "Two managers and one outsider rated the same; of the staff at least 5." */
export function ratersText({ managers, outsiders, staff }: AuditResults['raters'], locale: string): string {
  const parts = [
    ...(managers === 0 ? [] : [`${countText(managers, locale)} ${plural(managers, 'manager')}`]),
    ...(outsiders === 0 ? [] : [`${countText(outsiders, locale)} from outside`]),
    ...(staff === null || staff === 0 ? [] : [`${countText(staff, locale)} of the staff`]),
  ];
  const few = staff === null ? ' Fewer than five of the staff rated, so nothing of theirs is kept.' : '';
  return parts.length === 0 ? `Nobody else rated.${few}` : `Rated besides: ${parts.join(', ')}.${few}`;
}

/** What the card about the others says, as its title. */
export function blindSpotsTitle(
  ratings: readonly Pick<Rating, 'isBlindSpot'>[],
  isOwner: boolean,
  locale: string,
): string {
  const count = ratings.filter(({ isBlindSpot }) => isBlindSpot).length;
  if (count === 0) return `Nothing that others see much worse than ${isOwner ? 'you' : 'the owner'}`;
  const who = isOwner ? 'you see it' : 'the owner sees it';
  return `${countText(count, locale)} blind ${plural(count, 'spot')}: ${who} better than others do`;
}

/** Whether anybody besides the owner said something about an item, shown or not. */
export function isRatedByOthers({ managers, outsider, staff }: Rating): boolean {
  return managers.n > 0 || outsider.n > 0 || staff.state !== 'no-answers';
}
