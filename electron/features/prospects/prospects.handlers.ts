import type { prospectsContract } from '../../../shared/features/prospects/prospects.contract.ts';
import type { Handlers } from '../../app/context.ts';
import { countProspects, listProspects, readFunnel } from './prospects.store.ts';

/** Those who may become customers: whom to call again, and what it takes until they buy. */
export const prospectsHandlers: Handlers<typeof prospectsContract> = {
  list: ({ cursor, limit, ...filter }, context) =>
    listProspects(context.read, filter, { cursor, limit }, context.today()),

  counts: (_input, context) => countProspects(context.read, context.today()),

  funnel: (_input, context) => readFunnel(context.read),
};
