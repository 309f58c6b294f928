import { z } from 'zod';
import type { Role } from '../../shared/contract/procedure.ts';

export const settingsTabs = ['business', 'hours', 'places', 'people', 'backups', 'privacy', 'computer'] as const;

/** Which part of the settings is open; stands in the address. */
export const settingsTabSchema = z.object({ tab: z.enum(settingsTabs).optional() });

export type SettingsTab = z.infer<typeof settingsTabSchema>;

type Tab = { readonly key: (typeof settingsTabs)[number]; readonly label: string; readonly roles: readonly Role[] };

const tabs: readonly Tab[] = [
  { key: 'business', label: 'Business', roles: ['owner'] },
  { key: 'hours', label: 'Working hours', roles: ['owner'] },
  { key: 'places', label: 'Places and reasons', roles: ['owner', 'manager'] },
  { key: 'people', label: 'People', roles: ['owner'] },
  { key: 'backups', label: 'Backups', roles: ['owner'] },
  { key: 'privacy', label: 'Privacy', roles: ['owner'] },
  { key: 'computer', label: 'You and this computer', roles: ['owner', 'manager', 'staff'] },
];

/** The parts of the settings a role may see. */
export function tabsFor(role: Role): readonly Tab[] {
  return tabs.filter(({ roles }) => roles.includes(role));
}
