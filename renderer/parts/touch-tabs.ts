/** The parts of "Keep in touch", whichever feature draws them, in the order of the row above them. */
export const touchTabs = [
  { key: 'calls', label: 'This week’s calls' },
  { key: 'playbooks', label: 'After a sale' },
  { key: 'occasions', label: 'Occasions' },
  { key: 'call-backs', label: 'Call-backs' },
  { key: 'touches', label: 'All contacts' },
  { key: 'rhythms', label: 'Broken rhythms' },
  { key: 'prospects', label: 'Prospects' },
  { key: 'visits', label: 'Visits' },
  { key: 'policies', label: 'Rules of the house' },
] as const;

export type TouchTab = (typeof touchTabs)[number]['key'];

/** Where a part of "Keep in touch" is; the rules of the house have a page of their own. */
export function touchPath(key: TouchTab): string {
  if (key === 'policies') return '/policies';
  return key === touchTabs[0].key ? '/touch' : `/touch?tab=${key}`;
}
