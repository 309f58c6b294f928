import type { ComputerSettings } from '../../shared/computer.ts';

/** What is true of this computer now, as the title of what changes it. */
export function computerTitle({ reminders, tray }: Pick<ComputerSettings, 'reminders' | 'tray'>): string {
  if (reminders) return tray ? 'This computer reminds, also from the tray' : 'This computer reminds while it is open';
  return tray ? 'This computer stays in the tray and reminds of nothing' : 'This computer reminds of nothing';
}
