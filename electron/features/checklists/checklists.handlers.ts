import type { checklistsContract } from '../../../shared/features/checklists/checklists.contract.ts';
import type { Handlers } from '../../app/context.ts';
import { checklistFilesHandlers } from './files/checklist-files.handlers.ts';
import { findingHandlers } from './findings.handlers.ts';
import { makingHandlers } from './making.handlers.ts';
import { resultHandlers } from './results.handlers.ts';
import { reviewHandlers } from './review.handlers.ts';
import { runHandlers } from './runs.handlers.ts';

export const checklistsHandlers: Handlers<typeof checklistsContract> = {
  ...makingHandlers,
  ...runHandlers,
  ...reviewHandlers,
  ...findingHandlers,
  ...resultHandlers,
  ...checklistFilesHandlers,
};
