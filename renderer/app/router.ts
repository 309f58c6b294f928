import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { actionFilterSchema } from '../../shared/features/actions/actions.schema.ts';
import { checklistFilterSchema, findingFilterSchema } from '../../shared/features/checklists/checklists.schema.ts';
import { customerFilterSchema } from '../../shared/features/customers/customers.schema.ts';
import { logFilterSchema } from '../../shared/features/log/log.schema.ts';
import { ActionScreen } from '../features/actions/ActionScreen.tsx';
import { ActionsScreen } from '../features/actions/ActionsScreen.tsx';
import { attentionScreenSchema } from '../features/attention/attention.logic.ts';
import { AttentionScreen } from '../features/attention/AttentionScreen.tsx';
import { ChecklistScreen } from '../features/checklists/ChecklistScreen.tsx';
import { checklistPageFilterSchema } from '../features/checklists/checklists.logic.ts';
import { ChecklistsScreen } from '../features/checklists/ChecklistsScreen.tsx';
import { FindingsScreen } from '../features/checklists/findings/FindingsScreen.tsx';
import { ChecklistEditScreen } from '../features/checklists/making/ChecklistEditScreen.tsx';
import { ChecklistPrintScreen } from '../features/checklists/ChecklistPrintScreen.tsx';
import { RunScreen } from '../features/checklists/running/RunScreen.tsx';
import { CustomerScreen } from '../features/customers/CustomerScreen.tsx';
import { CustomersScreen } from '../features/customers/CustomersScreen.tsx';
import { ImportsScreen } from '../features/imports/ImportsScreen.tsx';
import { EntryScreen } from '../features/log/EntryScreen.tsx';
import { LogScreen } from '../features/log/LogScreen.tsx';
import { lossesScreenSchema } from '../features/losses/losses.logic.ts';
import { LossesScreen } from '../features/losses/LossesScreen.tsx';
import { LossScreen } from '../features/losses/LossScreen.tsx';
import { AuditScreen } from '../features/mirror/AuditScreen.tsx';
import { auditFilterSchema } from '../features/mirror/going/audit-address.ts';
import { MirrorScreen } from '../features/mirror/MirrorScreen.tsx';
import { PaperScreen } from '../features/mirror/rating/PaperScreen.tsx';
import { RateScreen } from '../features/mirror/rating/RateScreen.tsx';
import { rateFilterSchema } from '../features/mirror/rating/rating-address.ts';
import { ReportScreen } from '../features/mirror/results/ReportScreen.tsx';
import { shopsFilterSchema } from '../features/shops/shops.logic.ts';
import { ShopsScreen } from '../features/shops/ShopsScreen.tsx';
import { VisitPrintScreen } from '../features/shops/visit/VisitPrintScreen.tsx';
import { VisitScreen } from '../features/shops/visit/VisitScreen.tsx';
import { surveyFilterSchema, surveyListFilterSchema } from '../features/surveys/surveys.logic.ts';
import { CapabilitiesScreen } from '../features/promising/CapabilitiesScreen.tsx';
import { DeclinedScreen } from '../features/promising/DeclinedScreen.tsx';
import { BriefScreen } from '../features/promises/BriefScreen.tsx';
import { promisesScreenSchema } from '../features/promises/promises.logic.ts';
import { PromiseScreen } from '../features/promises/PromiseScreen.tsx';
import { PromisesScreen } from '../features/promises/PromisesScreen.tsx';
import { capabilitiesScreenSchema, declinedScreenSchema } from '../features/promising/promising.logic.ts';
import { policyScreenSchema } from '../features/policy/policy.logic.ts';
import { PoliciesScreen } from '../features/policy/PoliciesScreen.tsx';
import { PulsePage } from '../features/pulse/PulsePage.tsx';
import { PulseScreen } from '../features/pulse/PulseScreen.tsx';
import { AnswerScreen } from '../features/surveys/asking/AnswerScreen.tsx';
import {
  answerFilterSchema,
  printFilterSchema,
  sheetsFilterSchema,
} from '../features/surveys/asking/asking-address.ts';
import { PrintScreen } from '../features/surveys/asking/paper/PrintScreen.tsx';
import { ResponseScreen } from '../features/surveys/asking/ResponseScreen.tsx';
import { SheetsScreen } from '../features/surveys/asking/sheets/SheetsScreen.tsx';
import { ImportAnswersScreen, ImportNewScreen } from '../features/surveys/files/ImportAnswersScreen.tsx';
import { SurveyEditScreen } from '../features/surveys/making/SurveyEditScreen.tsx';
import { SurveyScreen } from '../features/surveys/SurveyScreen.tsx';
import { SurveysScreen } from '../features/surveys/SurveysScreen.tsx';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { RouteError } from './RouteError.tsx';
import { filteredRecordScreen, filteredScreen, recordScreen } from './routed-screen.ts';
import { settingsTabSchema } from './settings-tabs.ts';
import { SettingsScreen } from './SettingsScreen.tsx';
import { Shell } from './Shell.tsx';
import { TouchPage } from './TouchPage.tsx';

const root = createRootRoute({ component: Shell, errorComponent: RouteError, notFoundComponent: NotFoundScreen });
const getParentRoute = () => root;

/** Every screen and its address; `shared/page-paths.ts` tells the server the same. */
export const router = createRouter({
  routeTree: root.addChildren([
    createRoute({ getParentRoute, path: '/', component: TodayScreen }),
    createRoute({ getParentRoute, path: '/log', component: filteredScreen(logFilterSchema, LogScreen) }),
    createRoute({ getParentRoute, path: '/log/$id', component: recordScreen(EntryScreen) }),
    createRoute({ getParentRoute, path: '/actions', component: filteredScreen(actionFilterSchema, ActionsScreen) }),
    createRoute({ getParentRoute, path: '/actions/$id', component: recordScreen(ActionScreen) }),
    createRoute({
      getParentRoute,
      path: '/customers',
      component: filteredScreen(customerFilterSchema, CustomersScreen),
    }),
    createRoute({ getParentRoute, path: '/customers/$id', component: recordScreen(CustomerScreen) }),
    createRoute({ getParentRoute, path: '/surveys', component: filteredScreen(surveyListFilterSchema, SurveysScreen) }),
    createRoute({
      getParentRoute,
      path: '/surveys/$id',
      component: filteredRecordScreen(surveyFilterSchema, SurveyScreen),
    }),
    createRoute({ getParentRoute, path: '/surveys/$id/edit', component: recordScreen(SurveyEditScreen) }),
    createRoute({
      getParentRoute,
      path: '/surveys/$id/print',
      component: filteredRecordScreen(printFilterSchema, PrintScreen),
    }),
    createRoute({
      getParentRoute,
      path: '/surveys/$id/sheets',
      component: filteredRecordScreen(sheetsFilterSchema, SheetsScreen),
    }),
    createRoute({
      getParentRoute,
      path: '/surveys/$id/answer',
      component: filteredRecordScreen(answerFilterSchema, AnswerScreen),
    }),
    createRoute({ getParentRoute, path: '/surveys/new/import', component: ImportNewScreen }),
    createRoute({ getParentRoute, path: '/surveys/$id/import', component: recordScreen(ImportAnswersScreen) }),
    createRoute({ getParentRoute, path: '/responses/$id', component: recordScreen(ResponseScreen) }),
    createRoute({ getParentRoute, path: '/pulse', component: PulseScreen }),
    createRoute({ getParentRoute, path: '/pulse/$id', component: recordScreen(PulsePage) }),
    createRoute({ getParentRoute, path: '/shops', component: filteredScreen(shopsFilterSchema, ShopsScreen) }),
    createRoute({ getParentRoute, path: '/visits/$id', component: recordScreen(VisitScreen) }),
    createRoute({ getParentRoute, path: '/visits/$id/print', component: recordScreen(VisitPrintScreen) }),
    createRoute({
      getParentRoute,
      path: '/attention',
      component: filteredScreen(attentionScreenSchema, AttentionScreen),
    }),
    createRoute({ getParentRoute, path: '/touch', component: TouchPage }),
    createRoute({ getParentRoute, path: '/policies', component: filteredScreen(policyScreenSchema, PoliciesScreen) }),
    createRoute({ getParentRoute, path: '/losses', component: filteredScreen(lossesScreenSchema, LossesScreen) }),
    createRoute({ getParentRoute, path: '/losses/$id', component: recordScreen(LossScreen) }),
    createRoute({ getParentRoute, path: '/mirror', component: MirrorScreen }),
    createRoute({
      getParentRoute,
      path: '/mirror/$id',
      component: filteredRecordScreen(auditFilterSchema, AuditScreen),
    }),
    createRoute({ getParentRoute, path: '/mirror/$id/paper', component: recordScreen(PaperScreen) }),
    createRoute({ getParentRoute, path: '/mirror/$id/report', component: recordScreen(ReportScreen) }),
    createRoute({
      getParentRoute,
      path: '/mirror/$id/rate',
      component: filteredRecordScreen(rateFilterSchema, RateScreen),
    }),
    createRoute({
      getParentRoute,
      path: '/checklists',
      component: filteredScreen(checklistFilterSchema, ChecklistsScreen),
    }),
    createRoute({
      getParentRoute,
      path: '/checklists/$id',
      component: filteredRecordScreen(checklistPageFilterSchema, ChecklistScreen),
    }),
    createRoute({ getParentRoute, path: '/checklists/$id/edit', component: recordScreen(ChecklistEditScreen) }),
    createRoute({ getParentRoute, path: '/checklists/$id/print', component: recordScreen(ChecklistPrintScreen) }),
    createRoute({ getParentRoute, path: '/runs/$id', component: recordScreen(RunScreen) }),
    createRoute({ getParentRoute, path: '/findings', component: filteredScreen(findingFilterSchema, FindingsScreen) }),
    createRoute({ getParentRoute, path: '/promises', component: filteredScreen(promisesScreenSchema, PromisesScreen) }),
    createRoute({ getParentRoute, path: '/promises/$id', component: recordScreen(PromiseScreen) }),
    createRoute({ getParentRoute, path: '/promises/$id/brief', component: recordScreen(BriefScreen) }),
    createRoute({
      getParentRoute,
      path: '/promises/capabilities',
      component: filteredScreen(capabilitiesScreenSchema, CapabilitiesScreen),
    }),
    createRoute({
      getParentRoute,
      path: '/promises/declined',
      component: filteredScreen(declinedScreenSchema, DeclinedScreen),
    }),
    createRoute({ getParentRoute, path: '/imports', component: ImportsScreen }),
    createRoute({ getParentRoute, path: '/settings', component: filteredScreen(settingsTabSchema, SettingsScreen) }),
  ]),
  defaultErrorComponent: RouteError,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
