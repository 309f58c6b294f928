import { actionsContract } from '../features/actions/actions.contract.ts';
import { attentionContract } from '../features/attention/attention.contract.ts';
import { privacyContract } from '../features/privacy/privacy.contract.ts';
import { backupsContract } from '../features/backups/backups.contract.ts';
import { businessContract } from '../features/business/business.contract.ts';
import { calendarContract } from '../features/calendar/calendar.contract.ts';
import { checklistsContract } from '../features/checklists/checklists.contract.ts';
import { customersContract } from '../features/customers/customers.contract.ts';
import { exportsContract } from '../features/exports/exports.contract.ts';
import { historyContract } from '../features/history/history.contract.ts';
import { importsContract } from '../features/imports/imports.contract.ts';
import { jobsContract } from '../features/jobs/jobs.contract.ts';
import { logContract } from '../features/log/log.contract.ts';
import { lossesContract } from '../features/losses/losses.contract.ts';
import { measuresContract } from '../features/measures/measures.contract.ts';
import { mirrorContract } from '../features/mirror/mirror.contract.ts';
import { observationContract } from '../features/observation/observation.contract.ts';
import { overviewContract } from '../features/overview/overview.contract.ts';
import { peopleContract } from '../features/people/people.contract.ts';
import { promisingContract } from '../features/promising/promising.contract.ts';
import { policyContract } from '../features/policy/policy.contract.ts';
import { promisesContract } from '../features/promises/promises.contract.ts';
import { prospectsContract } from '../features/prospects/prospects.contract.ts';
import { proofContract } from '../features/proof/proof.contract.ts';
import { pulseContract } from '../features/pulse/pulse.contract.ts';
import { reportContract } from '../features/report/report.contract.ts';
import { restoreContract } from '../features/backups/restore/restore.contract.ts';
import { rhythmContract } from '../features/rhythm/rhythm.contract.ts';
import { sampleContract } from '../features/sample/sample.contract.ts';
import { searchContract } from '../features/search/search.contract.ts';
import { sessionContract } from '../features/session/session.contract.ts';
import { shopsContract } from '../features/shops/shops.contract.ts';
import { surveysContract } from '../features/surveys/surveys.contract.ts';
import { systemContract } from '../features/system/system.contract.ts';
import { tellingContract } from '../features/telling/telling.contract.ts';
import { touchContract } from '../features/touch/touch.contract.ts';

/** Every procedure of the app, one key per feature. */
export const contract = {
  session: sessionContract,
  business: businessContract,
  people: peopleContract,
  customers: customersContract,
  log: logContract,
  actions: actionsContract,
  calendar: calendarContract,
  promises: promisesContract,
  surveys: surveysContract,
  proof: proofContract,
  telling: tellingContract,
  pulse: pulseContract,
  checklists: checklistsContract,
  shops: shopsContract,
  mirror: mirrorContract,
  attention: attentionContract,
  promising: promisingContract,
  touch: touchContract,
  rhythm: rhythmContract,
  observation: observationContract,
  policy: policyContract,
  losses: lossesContract,
  prospects: prospectsContract,
  report: reportContract,
  overview: overviewContract,
  measures: measuresContract,
  imports: importsContract,
  exports: exportsContract,
  backups: backupsContract,
  privacy: privacyContract,
  restore: restoreContract,
  jobs: jobsContract,
  history: historyContract,
  search: searchContract,
  sample: sampleContract,
  system: systemContract,
};

/** The type of the whole contract, for clients and routers. */
export type Contract = typeof contract;
