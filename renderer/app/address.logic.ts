import type { z } from 'zod';

type Search = Readonly<Record<string, unknown>>;

/**
 * Reads a screen's filters out of the address. Each is checked alone and dropped where it does not fit, since people
 * shorten and mistype addresses: a wrong filter must not take the screen away. `q=123` arrives as a number and is text.
 */
export function readFilter<Filter>(schema: z.ZodType<Filter>, keys: readonly string[], search: Search): Filter {
  const kept: Record<string, unknown> = {};
  for (const key of keys) {
    const given = search[key];
    const asText = typeof given === 'number' ? String(given) : given;
    const fitting = [given, asText].find((value) => schema.safeParse({ [key]: value }).success);
    if (fitting !== undefined) kept[key] = fitting;
  }
  return schema.parse(kept);
}

/** The filters after a change; those set to `undefined` leave the address. */
export function changeFilter<Filter extends object>(filter: Filter, patch: Partial<Filter>): Filter {
  const changed = { ...filter, ...patch };
  const set = Object.entries(changed).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(set) as Filter; // the same keys and values, less those that were empty
}
