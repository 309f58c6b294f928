import { assertReady } from '../../../shared/features/checklists/definition-check.rules.ts';
import { assertFits, noPhotos, progressOf } from '../../../shared/features/checklists/fill.rules.ts';
import type { ChecklistVersionId } from '../../../shared/ids.ts';
import type { EffectAppliers } from '../../app/registries.ts';
import { insertChecklist } from './checklists.store.ts';
import { getChecklistTemplate } from './files/templates.ts';
import { insertFinding, listStandingFindings, moveFindings } from './findings.store.ts';
import { handInAudit } from './hand-in.ts';
import { getStoredRun, insertRun, updateAnswers, updateDay } from './runs.store.ts';
import { getNewestVersion, getVersionOfRun } from './versions.store.ts';

type Applied =
  | 'checklists.begin-run'
  | 'checklists.move-run'
  | 'checklists.answer'
  | 'checklists.submit-run'
  | 'checklists.find'
  | 'checklists.make-from-template';

export const checklistsEffects: Pick<EffectAppliers, Applied> = {
  'checklists.begin-run': (tx, { effect: _effect, sameAs, ...run }, ctx) => {
    const version = sameAs === undefined ? getNewestVersion(tx, run.checklistId) : getVersionOfRun(tx, sameAs);
    if (!version.isInUse) assertReady(version.definition);
    insertRun(tx, run, version, ctx.at);
  },
  'checklists.move-run': (tx, { id, ranOn }) => {
    updateDay(tx, id, ranOn);
    moveFindings(tx, id, ranOn);
  },
  'checklists.answer': (tx, { id, answers }) => {
    const run = getStoredRun(tx, id);
    assertFits(run.definition, answers);
    const kept = { ...run.answers, ...answers };
    updateAnswers(tx, run, kept, progressOf(run.definition, kept, noPhotos));
  },
  'checklists.submit-run': (tx, { id }, ctx, newId) => {
    handInAudit(tx, getStoredRun(tx, id), ctx.at, newId);
  },
  'checklists.find': (tx, { effect: _effect, item, ...finding }) => {
    const { runId } = finding;
    if (listStandingFindings(tx, runId).some((standing) => standing.item === item)) return;
    insertFinding(tx, { ...finding, itemId: item, locationId: getStoredRun(tx, runId).locationId });
  },
  'checklists.make-from-template': (tx, { id, template }, ctx, newId) => {
    const { definition } = getChecklistTemplate(template);
    const versionId = newId<ChecklistVersionId>();
    insertChecklist(tx, { id, versionId, definition, at: ctx.at, madeBy: ctx.personId });
  },
};
