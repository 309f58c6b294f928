import { z } from 'zod';

export const settingsTabs = ['business', 'places', 'people', 'computer'] as const;

/** Which part of the settings is open; stands in the address. */
export const settingsTabSchema = z.object({ tab: z.enum(settingsTabs).optional() });

export type SettingsTab = z.infer<typeof settingsTabSchema>;
