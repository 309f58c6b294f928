import {
  IconAddressBook,
  IconDoorExit,
  IconPhone,
  IconChecklist,
  IconForms,
  IconHeartHandshake,
  IconSpy,
  IconMessage2,
  IconFileText,
  IconFlipVertical,
  IconLayoutDashboard,
  IconSettings,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '../../shared/contract/procedure.ts';

export type Section = {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  readonly roles: readonly Role[];
};

/** The sections of the app, in the order of the navigation; each issue that builds one adds its line. */
export const sections: readonly Section[] = [
  { to: '/', label: 'Today', icon: IconSun, roles: ['owner', 'manager', 'staff'] },
  { to: '/overview', label: 'Overview', icon: IconLayoutDashboard, roles: ['owner', 'manager'] },
  { to: '/log', label: 'Log', icon: IconMessage2, roles: ['owner', 'manager', 'staff'] },
  { to: '/customers', label: 'Customers', icon: IconAddressBook, roles: ['owner', 'manager', 'staff'] },
  { to: '/promises', label: 'Promises', icon: IconHeartHandshake, roles: ['owner', 'manager', 'staff'] },
  { to: '/surveys', label: 'Surveys', icon: IconForms, roles: ['owner', 'manager'] },
  { to: '/shops', label: 'Mystery shops', icon: IconSpy, roles: ['owner', 'manager'] },
  { to: '/mirror', label: 'Mirror', icon: IconFlipVertical, roles: ['owner', 'manager'] },
  { to: '/losses', label: 'Lost customers', icon: IconDoorExit, roles: ['owner', 'manager'] },
  { to: '/touch', label: 'Keep in touch', icon: IconPhone, roles: ['owner', 'manager', 'staff'] },
  { to: '/actions', label: 'Actions', icon: IconChecklist, roles: ['owner', 'manager', 'staff'] },
  { to: '/report', label: 'Report', icon: IconFileText, roles: ['owner', 'manager'] },
  { to: '/settings', label: 'Settings', icon: IconSettings, roles: ['owner', 'manager', 'staff'] },
];

/** Screens that belong to a section of another name. */
const homes: Readonly<Record<string, string>> = {
  responses: '/surveys',
  pulse: '/surveys',
  visits: '/shops',
  checklists: '/shops',
  runs: '/shops',
  findings: '/shops',
  attention: '/mirror',
  policies: '/touch',
  journal: '/settings',
  told: '/actions',
};

/** Whether a section holds the address: a record's page belongs to its list. */
export function isInSection(to: string, path: string): boolean {
  const first = path.split('/')[1] ?? '';
  return (homes[first] ?? `/${first}`) === to;
}
