import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { assertSound, assertStable, titleOf, toCopy } from '../../../../shared/features/surveys/draft.rules.ts';
import type { makingContract } from '../../../../shared/features/surveys/making.contract.ts';
import { assertCanOpen } from '../../../../shared/features/surveys/path-check.rules.ts';
import type { Survey } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { SurveyId, VersionId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Handlers } from '../../../app/context.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { getSurvey, hasSurvey, insertSurvey, listSurveys, updateSurvey } from './surveys.store.ts';
import { getTemplate, listTemplates } from './templates.ts';
import {
  findDraft,
  findVersionInUse,
  freezeDraft,
  insertVersion,
  listVersions,
  removeDraft,
  updateDraft,
} from './versions.store.ts';

type Made = { readonly definition: Definition; readonly kind: Survey['kind'] };
type From = { template: string } | { copyOf: SurveyId } | Made;

function readFrom(read: ReadHandle, from: From): Made {
  if ('definition' in from) return from;
  if ('template' in from) return getTemplate(from.template);
  const { kind } = getSurvey(read, from.copyOf);
  const version = findDraft(read, from.copyOf) ?? findVersionInUse(read, from.copyOf);
  if (version === null) throw new Refusal('NOT_FOUND', 'This survey has nothing that could be copied.');
  return { kind, definition: toCopy(version.definition) };
}

const changedSince = (): Refusal =>
  new Refusal('CHANGED_SINCE', 'Somebody changed this survey in the meantime. Open it again to see what it is now.');

export const makingHandlers: Handlers<typeof makingContract> = {
  list: ({ show, cursor, limit }, context) => listSurveys(context.read, show ?? 'current', { cursor, limit }),

  get: ({ id }, context) => ({
    ...getSurvey(context.read, id),
    inUse: findVersionInUse(context.read, id),
    draft: findDraft(context.read, id),
  }),

  listTemplates: () => ({ items: listTemplates() }),

  make: ({ commandId, id, from }, context) =>
    context.write({ id: commandId, what: 'surveys.made', input: { id, from } }, (tx, ctx) => {
      if (hasSurvey(tx, id)) throw new Refusal('ALREADY_MADE', 'This survey was made already. Open it from the list.');
      const { definition, kind } = readFrom(tx, from);
      assertSound(definition);
      const title = titleOf(definition);
      insertSurvey(tx, { id, title, kind, state: 'draft', madeAt: ctx.at, madeBy: ctx.personId });
      const versionId = context.newId<VersionId>();
      insertVersion(tx, { id: versionId, surveyId: id, number: 1, definition, at: ctx.at, frozenAt: null });
      return { answer: { id } };
    }),

  saveDraft: ({ commandId, id, definition, revision }, context) =>
    context.write({ id: commandId, what: 'surveys.changed', input: { id, definition, revision } }, (tx, ctx) => {
      getSurvey(tx, id);
      const used = listVersions(tx, id);
      const draft = findDraft(tx, id);
      if (revision !== (draft?.revision ?? 0)) throw changedSince();
      assertStable(
        definition,
        used.map((version) => version.definition),
      );
      // What is in use keeps its name until the draft is opened.
      if (used.length === 0) updateSurvey(tx, id, { title: titleOf(definition) });
      if (draft === null) {
        const version = { id: context.newId<VersionId>(), surveyId: id, number: (used[0]?.number ?? 0) + 1 };
        insertVersion(tx, { ...version, definition, at: ctx.at, frozenAt: null });
      } else {
        updateDraft(tx, draft, definition, ctx.at);
      }
      return { answer: { id, revision: revision + 1 } };
    }),

  dropDraft: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'surveys.draft-dropped', input: { id } }, (tx) => {
      const draft = findDraft(tx, id);
      if (draft === null) throw new Refusal('NO_DRAFT', 'Nothing waits to be changed here.');
      if (findVersionInUse(tx, id) === null)
        throw new Refusal(
          'ONLY_A_DRAFT',
          'This survey was never opened, so the draft is all there is. Archive it instead.',
        );
      removeDraft(tx, draft);
      return { answer: { id } };
    }),

  open: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'surveys.opened', input: { id } }, (tx, ctx) => {
      const survey = getSurvey(tx, id);
      if (survey.archived) throw new Refusal('ARCHIVED', 'This survey is archived. Bring it back first.');
      const draft = findDraft(tx, id);
      const version = draft ?? findVersionInUse(tx, id);
      if (version === null || (draft === null && survey.state === 'open'))
        throw new Refusal('ALREADY_OPEN', 'This survey is open already, and no change waits.');
      if (draft !== null) {
        assertCanOpen(draft.definition);
        freezeDraft(tx, draft, ctx.at);
      }
      updateSurvey(tx, id, { state: 'open', title: titleOf(version.definition) });
      return { answer: { id, version: version.number } };
    }),

  close: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'surveys.closed', input: { id } }, (tx) => {
      if (getSurvey(tx, id).state !== 'open') throw new Refusal('NOT_OPEN', 'This survey is not open.');
      updateSurvey(tx, id, { state: 'closed' });
      return { answer: { id } };
    }),

  setArchived: ({ commandId, id, archived }, context) =>
    context.write(
      { id: commandId, what: archived ? 'surveys.archived' : 'surveys.restored', input: { id } },
      (tx, ctx) => {
        const survey = getSurvey(tx, id);
        if (survey.archived === archived) return { answer: { id } };
        // What is out of sight must not go on asking.
        const closes = archived && survey.state === 'open';
        updateSurvey(tx, id, { archivedAt: archived ? ctx.at : null, ...(closes ? { state: 'closed' as const } : {}) });
        return { answer: { id } };
      },
    ),

  confirmProposed: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'surveys.confirmed', input: { id } }, (tx) => {
      if (getSurvey(tx, id).proposed.length > 0) updateSurvey(tx, id, { proposed: null });
      return { answer: { id } };
    }),
};
