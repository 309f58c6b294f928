import type { checklistsContract } from '../../../shared/features/checklists/checklists.contract.ts';
import { toFindingAction } from '../../../shared/features/checklists/findings.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { assertPerson, getFinding, listFindings, updateFindingState } from './findings.store.ts';

type FindingHandlers = Pick<Handlers<typeof checklistsContract>, 'listFindings' | 'openAction' | 'dismissFinding'>;

export const findingHandlers: FindingHandlers = {
  listFindings: ({ cursor, limit, ...filter }, { read }) => listFindings(read, filter, { cursor, limit }),

  openAction: ({ commandId, id, actionId, ...asked }, context) => {
    const { timeZone } = context.business();
    const input = { id, actionId, ...asked };
    return context.write({ id: commandId, what: 'checklists.action-opened', input }, (tx, ctx) => {
      const finding = getFinding(tx, id);
      if (finding.actionId !== null) {
        throw new Refusal('ALREADY_OPEN', 'This finding already has an action. Add a note there instead.');
      }
      assertPerson(tx, asked.who ?? null);
      updateFindingState(tx, id, { state: 'action' });
      const action = toFindingAction(finding, {
        ...asked,
        id: actionId,
        asker: context.me().id,
        now: ctx.at,
        timeZone,
      });
      return { answer: { id, actionId }, effects: [action] };
    });
  },

  dismissFinding: ({ commandId, id, reason }, context) =>
    context.write({ id: commandId, what: 'checklists.finding-dismissed', input: { id, reason } }, (tx) => {
      const { state } = getFinding(tx, id);
      if (state === 'action') {
        throw new Refusal('HAS_ACTION', 'Something is being done about this. Drop its action instead.');
      }
      updateFindingState(tx, id, { state: 'dismissed', reason });
      return { answer: { id } };
    }),
};
