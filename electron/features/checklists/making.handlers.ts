import type { checklistsContract } from '../../../shared/features/checklists/checklists.contract.ts';
import { assertSound, assertStable } from '../../../shared/features/checklists/definition-check.rules.ts';
import { toCopy } from '../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition } from '../../../shared/features/checklists/definition.schema.ts';
import { decideVersion } from '../../../shared/features/checklists/versions.rules.ts';
import type { ChecklistId, ChecklistVersionId } from '../../../shared/ids.ts';
import type { Handlers } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { getChecklist, insertChecklist, listChecklists, updateArchived, updateWords } from './checklists.store.ts';
import { getChecklistTemplate } from './files/templates.ts';
import { getNewestVersion, insertVersion, listVersions, updateVersion } from './versions.store.ts';

type From = { template: string } | { copyOf: ChecklistId } | { definition: ChecklistDefinition };

function readFrom(read: ReadHandle, from: From): ChecklistDefinition {
  if ('definition' in from) return from.definition;
  if ('template' in from) return getChecklistTemplate(from.template).definition;
  return toCopy(getNewestVersion(read, from.copyOf).definition);
}

type MakingHandlers = Pick<Handlers<typeof checklistsContract>, 'list' | 'get' | 'make' | 'save' | 'setArchived'>;

export const makingHandlers: MakingHandlers = {
  list: ({ cursor, limit, ...filter }, { read }) => listChecklists(read, filter, { cursor, limit }),

  get: ({ id }, { read }) => {
    const { id: versionId, definition, revision, isInUse } = getNewestVersion(read, id);
    return { ...getChecklist(read, id), versionId, definition, revision, isInUse };
  },

  make: ({ commandId, id, from }, context) =>
    context.write({ id: commandId, what: 'checklists.made', input: { id, from } }, (tx, ctx) => {
      const definition = readFrom(tx, from);
      assertSound(definition);
      const versionId = context.newId<ChecklistVersionId>();
      insertChecklist(tx, { id, versionId, definition, at: ctx.at, madeBy: ctx.personId });
      return { answer: { id } };
    }),

  save: ({ commandId, id, definition, revision }, context) =>
    context.write({ id: commandId, what: 'checklists.changed', input: { id, definition, revision } }, (tx, ctx) => {
      const versions = listVersions(tx, id);
      const newest = getNewestVersion(tx, id);
      const kept = decideVersion(newest, revision);
      const used = versions.filter(({ isInUse }) => isInUse);
      assertStable(
        definition,
        used.map((version) => version.definition),
      );
      if (kept.isNew) {
        const version = { id: context.newId<ChecklistVersionId>(), checklistId: id, definition, at: ctx.at };
        insertVersion(tx, { ...version, number: kept.number, revision: kept.revision });
      } else {
        updateVersion(tx, newest.id, { definition, revision: kept.revision, at: ctx.at });
      }
      updateWords(tx, id, definition);
      return { answer: { id, revision: kept.revision, version: kept.number } };
    }),

  setArchived: ({ commandId, id, archived }, context) =>
    context.write(
      { id: commandId, what: archived ? 'checklists.archived' : 'checklists.restored', input: { id } },
      (tx, ctx) => {
        if (getChecklist(tx, id).archived !== archived) updateArchived(tx, id, archived ? ctx.at : null);
        return { answer: { id } };
      },
    ),
};
