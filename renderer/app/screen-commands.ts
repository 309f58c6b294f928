import { sections } from './sections.ts';

/** The screens that Ctrl K can open by name. */
export const screenCommands = [
  ...sections.map(({ to, label, roles }) => ({ to, label, roles })),
  { to: '/imports', label: 'Import customers or feedback', roles: ['owner', 'manager'] },
  { to: '/settings?tab=people', label: 'People and PINs', roles: ['owner'] },
] as const;
