import type { Measured } from '../../shared/features/measures/measures.schema.ts';

/** The address of the list that holds the records behind a figure. */
export function recordsPath({ to, search }: NonNullable<Measured['records']>): string {
  const query = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)])).toString();
  return query === '' ? to : `${to}?${query}`;
}
