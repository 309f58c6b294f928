import { minStaffShown, type AuditPage, type MirrorSettings } from '../../../shared/features/mirror/mirror.schema.ts';
import { countText, plural } from '../../ui/format.ts';

/** Whose ratings are in and whose are still to come, while an audit is open; nothing of groups that are not asked. */
export function othersSentences(
  { managers, outsiders, staff }: AuditPage['raters'],
  asks: Pick<MirrorSettings, 'asksManagers' | 'asksOutsider'>,
  locale: string,
): readonly string[] {
  const count = (number: number): string => countText(number, locale);
  return [
    ...(asks.asksManagers || managers > 0
      ? [
          managers === 0
            ? 'No manager has rated yet.'
            : `${count(managers)} ${plural(managers, 'manager has', 'managers have')} rated.`,
        ]
      : []),
    ...(staff === null
      ? []
      : [
          staff === 0
            ? `Fewer than ${count(minStaffShown)} of the staff have rated; nothing is shown of fewer.`
            : `At least ${count(staff)} of the staff have rated.`,
        ]),
    ...(asks.asksOutsider || outsiders > 0
      ? [
          outsiders === 0
            ? 'Nobody from outside has rated yet.'
            : `${count(outsiders)} from outside ${plural(outsiders, 'has', 'have')} rated.`,
        ]
      : []),
  ];
}
