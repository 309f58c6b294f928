import { countText, plural } from '../../ui/format.ts';

/** "3 customers who came like clockwork have fallen silent". */
export function rhythmsTitle(count: number | null, locale: string): string {
  if (count === null) return 'Broken rhythms';
  if (count === 0) return 'Nobody has broken their rhythm';
  const words = plural(count, 'customer who came like clockwork has', 'customers who came like clockwork have');
  return `${countText(count, locale)} ${words} fallen silent`;
}
