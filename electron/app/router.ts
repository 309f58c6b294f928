import type { Contract } from '../../shared/contract/index.ts';
import { actionsEffects } from '../features/actions/actions.effects.ts';
import { actionsHandlers } from '../features/actions/actions.handlers.ts';
import { actionsMeasures } from '../features/actions/actions.measures.ts';
import { actionsSearch } from '../features/actions/actions.search.ts';
import { actionsTables } from '../features/actions/actions.tables.ts';
import { actionsTimeline } from '../features/actions/actions.timeline.ts';
import { attentionHandlers } from '../features/attention/attention.handlers.ts';
import { attentionMeasures } from '../features/attention/attention.measures.ts';
import { attentionTables } from '../features/attention/attention.tables.ts';
import { backupsHandlers } from '../features/backups/backups.handlers.ts';
import { backupsTables } from '../features/backups/backups.tables.ts';
import { businessEffects } from '../features/business/business.effects.ts';
import { businessHandlers } from '../features/business/business.handlers.ts';
import { businessTables } from '../features/business/business.tables.ts';
import { calendarHandlers } from '../features/calendar/calendar.handlers.ts';
import { checklistsEffects } from '../features/checklists/checklists.effects.ts';
import { checklistsHandlers } from '../features/checklists/checklists.handlers.ts';
import { checklistsSearch } from '../features/checklists/checklists.search.ts';
import { checklistsTables } from '../features/checklists/checklists.tables.ts';
import { customersEffects } from '../features/customers/customers.effects.ts';
import { customersHandlers } from '../features/customers/customers.handlers.ts';
import { customersMeasures } from '../features/customers/customers.measures.ts';
import { customersSearch } from '../features/customers/customers.search.ts';
import { customersTables } from '../features/customers/customers.tables.ts';
import { customersTimeline } from '../features/customers/customers.timeline.ts';
import { exportsHandlers } from '../features/exports/exports.handlers.ts';
import { exportsTables } from '../features/exports/exports.tables.ts';
import { historyHandlers } from '../features/history/history.handlers.ts';
import { importsHandlers } from '../features/imports/imports.handlers.ts';
import { jobsHandlers } from '../features/jobs/jobs.handlers.ts';
import { logEffects } from '../features/log/log.effects.ts';
import { logHandlers } from '../features/log/log.handlers.ts';
import { logMeasures } from '../features/log/log.measures.ts';
import { logSearch } from '../features/log/log.search.ts';
import { logTables } from '../features/log/log.tables.ts';
import { logTimeline } from '../features/log/log.timeline.ts';
import { lossesHandlers } from '../features/losses/losses.handlers.ts';
import { lossesMeasures } from '../features/losses/losses.measures.ts';
import { lossesSearch } from '../features/losses/losses.search.ts';
import { lossesTables } from '../features/losses/losses.tables.ts';
import { lossesTimeline } from '../features/losses/losses.timeline.ts';
import { measuresHandlers } from '../features/measures/measures.handlers.ts';
import { mirrorHandlers } from '../features/mirror/mirror.handlers.ts';
import { mirrorMeasures } from '../features/mirror/mirror.measures.ts';
import { mirrorTables } from '../features/mirror/mirror.tables.ts';
import { observationHandlers } from '../features/observation/observation.handlers.ts';
import { observationTables } from '../features/observation/observation.tables.ts';
import { observationTimeline } from '../features/observation/observation.timeline.ts';
import { overviewHandlers } from '../features/overview/overview.handlers.ts';
import { overviewTables } from '../features/overview/overview.tables.ts';
import { peopleEffects } from '../features/people/people.effects.ts';
import { peopleHandlers } from '../features/people/people.handlers.ts';
import { peopleTables } from '../features/people/people.tables.ts';
import { promisesEffects } from '../features/promises/promises.effects.ts';
import { promisesHandlers } from '../features/promises/promises.handlers.ts';
import { promisesMeasures } from '../features/promises/promises.measures.ts';
import { promisesSearch } from '../features/promises/promises.search.ts';
import { promisesTables } from '../features/promises/promises.tables.ts';
import { promisesTimeline } from '../features/promises/promises.timeline.ts';
import { promisingHandlers } from '../features/promising/promising.handlers.ts';
import { promisingMeasures } from '../features/promising/promising.measures.ts';
import { promisingTables } from '../features/promising/promising.tables.ts';
import { promisingTimeline } from '../features/promising/promising.timeline.ts';
import { policyHandlers } from '../features/policy/policy.handlers.ts';
import { policyMeasures } from '../features/policy/policy.measures.ts';
import { policyTables } from '../features/policy/policy.tables.ts';
import { policyTimeline } from '../features/policy/policy.timeline.ts';
import { proofHandlers } from '../features/proof/proof.handlers.ts';
import { proofTables } from '../features/proof/proof.tables.ts';
import { prospectsHandlers } from '../features/prospects/prospects.handlers.ts';
import { prospectsMeasures } from '../features/prospects/prospects.measures.ts';
import { roadsRecomputed } from '../features/prospects/roads.recomputed.ts';
import { pulseHandlers } from '../features/pulse/pulse.handlers.ts';
import { toPulseMeasures } from '../features/pulse/pulse.measures.ts';
import { pulseTables } from '../features/pulse/pulse.tables.ts';
import { reportHandlers } from '../features/report/report.handlers.ts';
import { reportTables } from '../features/report/report.tables.ts';
import { privacyHandlers } from '../features/privacy/privacy.handlers.ts';
import { privacyTables } from '../features/privacy/privacy.tables.ts';
import { restoreHandlers } from '../features/backups/restore/restore.handlers.ts';
import { restoreTables } from '../features/backups/restore/restore.tables.ts';
import { rhythmHandlers } from '../features/rhythm/rhythm.handlers.ts';
import { rhythmMeasures } from '../features/rhythm/rhythm.measures.ts';
import { rhythmRecomputed } from '../features/rhythm/rhythm.recomputed.ts';
import { rhythmTables } from '../features/rhythm/rhythm.tables.ts';
import { rhythmTimeline } from '../features/rhythm/rhythm.timeline.ts';
import { sampleHandlers } from '../features/sample/sample.handlers.ts';
import { searchHandlers } from '../features/search/search.handlers.ts';
import { sessionEffects } from '../features/session/session.effects.ts';
import { sessionHandlers } from '../features/session/session.handlers.ts';
import { sessionTables } from '../features/session/session.tables.ts';
import { shopsHandlers } from '../features/shops/shops.handlers.ts';
import { shopsMeasures } from '../features/shops/shops.measures.ts';
import { shopsSearch } from '../features/shops/shops.search.ts';
import { shopsTables } from '../features/shops/shops.tables.ts';
import { surveysHandlers } from '../features/surveys/surveys.handlers.ts';
import { recommendScore, surveysMeasures } from '../features/surveys/surveys.measures.ts';
import { surveysSearch } from '../features/surveys/surveys.search.ts';
import { surveysTables } from '../features/surveys/surveys.tables.ts';
import { surveysTimeline } from '../features/surveys/surveys.timeline.ts';
import { systemHandlers } from '../features/system/system.handlers.ts';
import { tellingHandlers } from '../features/telling/telling.handlers.ts';
import { tellingMeasures } from '../features/telling/telling.measures.ts';
import { tellingTables } from '../features/telling/telling.tables.ts';
import { touchEffects } from '../features/touch/touch.effects.ts';
import { touchHandlers } from '../features/touch/touch.handlers.ts';
import { touchMeasures } from '../features/touch/touch.measures.ts';
import { touchSearch } from '../features/touch/touch.search.ts';
import { touchTables } from '../features/touch/touch.tables.ts';
import { touchTimeline } from '../features/touch/touch.timeline.ts';
import type { Recomputed } from '../db/recomputed.ts';
import type { Table } from '../db/table.ts';
import type { Handlers } from './context.ts';
import { importRegistry } from './import-registry.ts';
import type { Registries } from './registries.ts';

/** Every feature's handlers, one key per feature, typed by the contract. */
export const handlers: { readonly [Feature in keyof Contract]: Handlers<Contract[Feature]> } = {
  session: sessionHandlers,
  business: businessHandlers,
  people: peopleHandlers,
  customers: customersHandlers,
  log: logHandlers,
  actions: actionsHandlers,
  calendar: calendarHandlers,
  promises: promisesHandlers,
  surveys: surveysHandlers,
  proof: proofHandlers,
  telling: tellingHandlers,
  pulse: pulseHandlers,
  checklists: checklistsHandlers,
  shops: shopsHandlers,
  mirror: mirrorHandlers,
  attention: attentionHandlers,
  touch: touchHandlers,
  promising: promisingHandlers,
  rhythm: rhythmHandlers,
  observation: observationHandlers,
  policy: policyHandlers,
  losses: lossesHandlers,
  prospects: prospectsHandlers,
  report: reportHandlers,
  overview: overviewHandlers,
  measures: measuresHandlers,
  imports: importsHandlers,
  exports: exportsHandlers,
  backups: backupsHandlers,
  privacy: privacyHandlers,
  restore: restoreHandlers,
  jobs: jobsHandlers,
  history: historyHandlers,
  search: searchHandlers,
  sample: sampleHandlers,
  system: systemHandlers,
};

/** Every table whose changes are journalled. */
export const tables: readonly Table[] = [
  ...businessTables,
  ...peopleTables,
  ...sessionTables,
  ...customersTables,
  ...logTables,
  ...actionsTables,
  ...proofTables,
  ...tellingTables,
  ...surveysTables,
  ...pulseTables,
  ...checklistsTables,
  ...shopsTables,
  ...mirrorTables,
  ...attentionTables,
  ...promisingTables,
  ...promisesTables,
  ...touchTables,
  ...rhythmTables,
  ...observationTables,
  ...policyTables,
  ...lossesTables,
  ...reportTables,
  ...overviewTables,
  ...exportsTables,
  ...backupsTables,
  ...privacyTables,
  ...restoreTables,
];

/** What is kept of groups of rows, by the feature that reads something in them. */
export const recomputed: readonly Recomputed[] = [...rhythmRecomputed, ...roadsRecomputed];

/** What the features hand in to one another; every tie between them is visible here. */
export const registries: Registries = {
  measures: [
    ...logMeasures,
    ...customersMeasures,
    ...actionsMeasures,
    ...surveysMeasures,
    ...toPulseMeasures(recommendScore),
    ...shopsMeasures,
    ...mirrorMeasures,
    ...attentionMeasures,
    ...touchMeasures,
    ...promisingMeasures,
    ...rhythmMeasures,
    ...policyMeasures,
    ...lossesMeasures,
    ...promisesMeasures,
    ...prospectsMeasures,
    ...tellingMeasures,
  ],
  effects: {
    ...actionsEffects,
    ...businessEffects,
    ...checklistsEffects,
    ...customersEffects,
    ...logEffects,
    ...peopleEffects,
    ...promisesEffects,
    ...sessionEffects,
    ...touchEffects,
  },
  timeline: [
    customersTimeline,
    logTimeline,
    actionsTimeline,
    promisesTimeline,
    promisingTimeline,
    surveysTimeline,
    touchTimeline,
    rhythmTimeline,
    observationTimeline,
    policyTimeline,
    lossesTimeline,
  ],
  search: [
    customersSearch,
    logSearch,
    actionsSearch,
    promisesSearch,
    surveysSearch,
    checklistsSearch,
    shopsSearch,
    touchSearch,
    lossesSearch,
  ],
  imports: importRegistry,
};
