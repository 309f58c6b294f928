import type { askingContract } from '../../../../shared/features/surveys/asking.contract.ts';
import type { Handlers } from '../../../../electron/app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const askingHandlers: Handlers<typeof askingContract> = {
  listAskable: notBuilt,
  checkAsk: notBuilt,
  noteAsked: notBuilt,
  record: notBuilt,
  listResponses: notBuilt,
  getResponse: notBuilt,
  correct: notBuilt,
  setAside: notBuilt,
  setTheme: notBuilt,
  askFavour: notBuilt,
  printSheets: notBuilt,
  findSheet: notBuilt,
  sampleSheets: notBuilt,
  compareSheet: notBuilt,
  saveTotals: notBuilt,
  listTotals: notBuilt,
  removeTotals: notBuilt,
  listKiosks: notBuilt,
  setKiosk: notBuilt,
  startKiosk: notBuilt,
  getKiosk: notBuilt,
  recordAtKiosk: notBuilt,
  listOfCustomer: notBuilt,
};
