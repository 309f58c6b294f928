/** The parts of "Keep in touch", whichever feature draws them, in the order of the row above them. */
export const touchTabs = [
  { key: 'rhythms', label: 'Broken rhythms' },
  { key: 'prospects', label: 'Prospects' },
  { key: 'visits', label: 'Visits' },
] as const;

export type TouchTab = (typeof touchTabs)[number]['key'];
