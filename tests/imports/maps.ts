import { importMap } from '../factories/imports.ts';

/** How the columns of the telephone company's list become customers. */
export const telcoMap = importMap({
  columns: { reference: 'customerID', tenureMonths: 'tenure', monthlyMargin: 'MonthlyCharges', lost: 'Churn' },
});

/** How the columns of the city's inspections become feedback. */
export const chicagoMap = importMap({
  columns: {
    words: ['Results', 'InspType', 'Violations'],
    heardAt: 'Date',
    howLeft: 'Results',
    location: 'DBA',
    touchpoint: 'InspType',
  },
  values: { howLeft: { Pass: 'happy', 'Pass w/ Conditions': 'so-so', Fail: 'unhappy', '*': 'not-known' } },
  dateOrder: 'month-first',
});
