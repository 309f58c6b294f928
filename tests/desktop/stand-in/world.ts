import type { EventEmitter } from 'node:events';
import type { StandInWindow } from './window.ts';

/** What surrounds the program: a test may set it before and while the program runs. */
export type World = {
  hasLock: boolean;
  isPackaged: boolean;
  switches: readonly string[];
  /** What a person answers to a question, as the number of the button. */
  dialogAnswer: number;
  /** Where a person saves a file; nowhere where empty. */
  savePath: string;
  isDark: boolean;
  isMinimized: boolean;
  isMaximized: boolean;
  bounds: object;
  workArea: object;
  readonly windows: StandInWindow[];
  readonly app: EventEmitter;
};
