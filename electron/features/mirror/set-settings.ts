import type { mirrorContract } from '../../../shared/features/mirror/mirror.contract.ts';
import { minStaffShown } from '../../../shared/features/mirror/mirror.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { countStaff, keepSettings } from './settings.store.ts';
import { assertChecklist } from './start.ts';

/** Keeps when the mirror opens, what it asks and whom; an audit that was begun goes on as it is. */
export const setSettings: Handlers<typeof mirrorContract>['setSettings'] = ({ commandId, settings }, context) =>
  context.write({ id: commandId, what: 'mirror.settings-changed', input: { settings } }, (tx) => {
    if (settings.checklistId !== null) assertChecklist(tx, settings.checklistId);
    const staff = countStaff(tx);
    if (settings.asksStaff && staff < minStaffShown)
      throw new Refusal(
        'TOO_FEW',
        `Only ${staff} people could answer, and nothing is shown of fewer than ${minStaffShown}. Ask them in person instead.`,
        'asksStaff',
      );
    keepSettings(tx, settings);
    return { answer: {} };
  });
