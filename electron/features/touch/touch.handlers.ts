import type { touchContract } from '../../../shared/features/touch/touch.contract.ts';
import type { Handlers } from '../../app/context.ts';
import { callsHandlers } from './calls.handlers.ts';
import { playbooksHandlers } from './playbooks.handlers.ts';

/** Keeping in touch. */
export const touchHandlers: Handlers<typeof touchContract> = { ...callsHandlers, ...playbooksHandlers };
