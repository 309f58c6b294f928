import type { MenuItemConstructorOptions } from 'electron';
import type { DueItem } from '../../shared/due.ts';
import { toCounts } from './reminders.ts';

export type TrayActions = {
  readonly logFeedback: () => void;
  readonly open: () => void;
  readonly quit: () => void;
};

/** The menu in the tray: how much is due, never what or whose, since anybody may open it. */
export function toTrayTemplate(items: readonly DueItem[], actions: TrayActions): MenuItemConstructorOptions[] {
  const counts = toCounts(items);
  return [
    { label: 'Log feedback', click: actions.logFeedback },
    { type: 'separator' },
    { label: counts ?? 'Nothing is due today', enabled: counts !== null, click: actions.open },
    { label: 'Open Plain Mirror', click: actions.open },
    { type: 'separator' },
    { label: 'Quit', click: actions.quit },
  ];
}
