import { createContext, useContext } from 'react';
import type { Instant } from '../../shared/clock.ts';

/** What the frame tells every part of the screen: the business's zone and currency, and who works here. */
export type FrameSettings = {
  readonly timeZone: string;
  readonly currency: string;
  /** The reader's own way of writing dates and numbers. */
  readonly locale: string;
  /** Whose drafts are kept here; null while nobody is signed in. */
  readonly personId: string | null;
  /** Whether letters and digits work as shortcuts outside a text field. */
  readonly singleKeys: boolean;
  readonly now: () => Instant;
};

export const FrameSettingsContext = createContext<FrameSettings>({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'EUR',
  locale: globalThis.navigator?.language ?? 'en',
  personId: null,
  singleKeys: true,
  now: Date.now,
});

export const useFrameSettings = (): FrameSettings => useContext(FrameSettingsContext);
