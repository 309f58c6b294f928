import { z } from 'zod';

/** How the program behaves on one computer. It is the computer's and not the business's, so the host keeps it. */
export const computerSettingsSchema = z.object({
  /** Stay in the tray when the window is closed. */
  tray: z.boolean().default(false),
  /** Start when somebody signs in to the computer. */
  openAtLogin: z.boolean().default(false),
  /** Remind of promises and calls that are due. */
  reminders: z.boolean().default(true),
  /** Name the customer in a reminder, which whoever passes the screen can read. */
  namesInReminders: z.boolean().default(false),
  look: z.enum(['auto', 'light', 'dark']).default('auto'),
});

/** How the program behaves on one computer. */
export type ComputerSettings = z.infer<typeof computerSettingsSchema>;

/** What is to be changed of it. */
export const computerChangeSchema = z.strictObject({
  tray: z.boolean().optional(),
  openAtLogin: z.boolean().optional(),
  reminders: z.boolean().optional(),
  namesInReminders: z.boolean().optional(),
});

/** What is to be changed of it, the look included, which the page itself chooses. */
export type ComputerChange = z.infer<typeof computerChangeSchema> & { readonly look?: ComputerSettings['look'] };

/** The settings, and which of them this computer can follow. */
export const computerStateSchema = z.object({
  settings: computerSettingsSchema,
  can: z.object({ tray: z.boolean(), openAtLogin: z.boolean(), reminders: z.boolean() }),
});

/** The settings, and which of them this computer can follow. */
export type ComputerState = z.infer<typeof computerStateSchema>;
