import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import type { Handlers } from '../../../app/context.ts';
import { kioskHandlers } from './kiosk.handlers.ts';
import { recordByHand } from './record.ts';
import { sheetsHandlers } from './sheets.handlers.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const askingHandlers: Handlers<typeof askingContract> = {
  ...kioskHandlers,
  ...sheetsHandlers,
  record: ({ commandId, ...entered }, context) =>
    context.write({ id: commandId, what: 'surveys.recorded', input: entered }, (tx, ctx) =>
      recordByHand(tx, ctx, context, entered),
    ),
  listAskable: notBuilt,
  checkAsk: notBuilt,
  noteAsked: notBuilt,
  listResponses: notBuilt,
  getResponse: notBuilt,
  correct: notBuilt,
  setAside: notBuilt,
  setTheme: notBuilt,
  askFavour: notBuilt,
  saveTotals: notBuilt,
  listTotals: notBuilt,
  removeTotals: notBuilt,
  listOfCustomer: notBuilt,
};
