import { actionsImport } from '../features/actions/actions.import.ts';
import { placesNaming } from '../features/business/business.import.ts';
import { customersImport, customersNaming } from '../features/customers/customers.import.ts';
import { logImport } from '../features/log/log.import.ts';
import { promisesImport } from '../features/promises/promises.import.ts';
import { jobTypesNaming } from '../features/promising/promising.import.ts';
import type { ImportRegistry } from './registries.ts';

/** What a file can be imported as, and what its rows may name. The engine and the job worker both read this list. */
export const importRegistry: ImportRegistry = {
  targets: [logImport, customersImport, promisesImport, actionsImport],
  namings: [customersNaming, jobTypesNaming, ...placesNaming],
};
