import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import type { Handlers } from '../../../app/context.ts';
import { asksHandlers } from './asks.handlers.ts';
import { kioskHandlers } from './kiosk.handlers.ts';
import { recordByHand } from './record.ts';
import { responsesHandlers } from './responses.handlers.ts';
import { sheetsHandlers } from './sheets.handlers.ts';
import { totalsHandlers } from './totals.handlers.ts';

export const askingHandlers: Handlers<typeof askingContract> = {
  ...asksHandlers,
  ...responsesHandlers,
  ...sheetsHandlers,
  ...totalsHandlers,
  ...kioskHandlers,
  record: ({ commandId, ...entered }, context) =>
    context.write({ id: commandId, what: 'surveys.recorded', input: entered }, (tx, ctx) =>
      recordByHand(tx, ctx, context, entered),
    ),
};
