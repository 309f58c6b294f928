import { findBusiness } from '../features/business/business.store.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import type { Lasting } from './request-context.ts';

/** Fills an empty data folder with the sample company when the program was started with `--demo`. */
export function fillSample({ store, jobs }: Lasting): void {
  if (findBusiness(store.read) === null) jobs.start('sample', sampleDefaults, null);
}
