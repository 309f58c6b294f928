/** The parts of "Keep in touch", whichever feature draws them, in the order of the row above them. */
export const touchTabs = [
  { key: 'rhythms', label: 'Broken rhythms' },
  { key: 'prospects', label: 'Prospects' },
  { key: 'visits', label: 'Visits' },
] as const;

export type TouchTab = (typeof touchTabs)[number]['key'];

/** Where a part of "Keep in touch" is; the rules of the house have a page of their own. */
export function touchPath(key: TouchTab | 'policies'): string {
  if (key === 'policies') return '/policies';
  return key === touchTabs[0].key ? '/touch' : `/touch?tab=${key}`;
}
