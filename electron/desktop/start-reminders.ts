import { Notification, powerMonitor } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import type { ComputerSettings } from '../../shared/computer.ts';
import type { Due, DueItem } from '../../shared/due.ts';
import { keep, readKept } from './kept-json.ts';
import { decideReminders, type Reminder } from './reminders.ts';

export type RemindersOptions = {
  readonly due: () => Promise<Due | null>;
  readonly settings: () => ComputerSettings;
  /** Where what was reminded of is kept, so that a new start does not say it again. */
  readonly folder: string;
  readonly open: (path: string) => void;
  readonly onDue: (items: readonly DueItem[]) => void;
};

/** How often is looked, in milliseconds: a call is asked for at a minute. */
const lookMs = 60_000;

const remindedSchema = z.record(z.string(), z.number());

/** Looks every minute what is due, and at once when the computer wakes. Gives what ends it. */
export function startReminders({ due, settings, folder, open, onDue }: RemindersOptions): {
  readonly look: () => void;
  readonly stop: () => void;
} {
  const file = join(folder, 'reminded.json');
  const kept = remindedSchema.safeParse(readKept(file));
  let reminded = kept.success ? kept.data : {};
  // One that nobody holds could be taken away before it is clicked.
  const shown = new Set<Notification>();

  const remind = ({ title, body, path }: Reminder): void => {
    const notification = new Notification({ title, body });
    shown.add(notification);
    notification.once('click', () => open(path));
    notification.once('close', () => shown.delete(notification));
    notification.show();
  };
  const tellDue = async (): Promise<void> => {
    const now = await due();
    if (now === null) return;
    onDue(now.items);
    if (!Notification.isSupported()) return;
    const decision = decideReminders(now, settings(), reminded);
    if (decision.reminded !== reminded) keep(file, decision.reminded);
    reminded = { ...decision.reminded };
    for (const reminder of decision.reminders) remind(reminder);
  };
  const look = (): void => void tellDue();
  const timer = setInterval(look, lookMs).unref();
  powerMonitor.on('resume', look);
  return {
    look,
    stop() {
      clearInterval(timer);
      powerMonitor.off('resume', look);
    },
  };
}
