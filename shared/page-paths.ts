/** The first part of every address the page has a screen for; the server answers these with the page and no others. */
export const pageSections = [
  'overview',
  'log',
  'customers',
  'promises',
  'actions',
  'told',
  'surveys',
  'responses',
  'pulse',
  'shops',
  'visits',
  'checklists',
  'runs',
  'findings',
  'mirror',
  'losses',
  'attention',
  'touch',
  'policies',
  'report',
  'imports',
  'journal',
  'settings',
] as const;

/** Tells whether an address belongs to the page: `/`, `/log`, `/customers/0199…`. */
export function isPagePath(pathname: string): boolean {
  const [, section = '', ...rest] = pathname.split('/');
  if (section === '') return rest.length === 0;
  return pageSections.some((known) => known === section) && rest.every((part) => /^[A-Za-z0-9-]+$/.test(part));
}
