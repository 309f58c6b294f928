import type { JobTypeId } from '../../../shared/ids.ts';
import { toNameKey } from '../../../shared/name-key.ts';
import type { ImportNaming } from '../../app/registries.ts';
import { findJobTypeNamed, saveJobType } from './job-types.store.ts';

/** Kinds of job that rows of a file name; nobody has said yet whether we like a new one. */
export const jobTypesNaming: ImportNaming = {
  kind: 'jobType',
  toKey: toNameKey,
  findId: (read, text) => findJobTypeNamed(read, text)?.id ?? null,
  // The id was made for a kind of job by the import that names it.
  make: (tx, { id, text }) => saveJobType(tx, { id: id as JobTypeId, name: text, likes: null, partner: '' }),
};
