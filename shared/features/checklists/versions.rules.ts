import { Refusal } from '../../refusal.ts';

/** The newest version of a checklist, as the decision sees it. */
export type NewestVersion = { readonly number: number; readonly revision: number; readonly isInUse: boolean };

/** Where a change is kept: in the version it was made on, or in a new one because that has been filled in. */
export type Kept = { readonly number: number; readonly revision: number; readonly isNew: boolean };

/**
 * Decides where a change is kept. What has been filled in stays as it is. Revisions count on over all versions, so that
 * a window that looks at an older one is told.
 */
export function decideVersion(newest: NewestVersion, revision: number): Kept {
  if (revision !== newest.revision) {
    throw new Refusal(
      'CHANGED_SINCE',
      'Somebody changed this checklist in the meantime. Open it again to see what it is now.',
    );
  }
  const { isInUse } = newest;
  return { number: isInUse ? newest.number + 1 : newest.number, revision: newest.revision + 1, isNew: isInUse };
}
