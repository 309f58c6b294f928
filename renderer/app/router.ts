import { createRootRoute, createRoute, createRouter, type RouteComponent } from '@tanstack/react-router';
import { checklistFilterSchema, findingFilterSchema } from '../../shared/features/checklists/checklists.schema.ts';
import { customerFilterSchema } from '../../shared/features/customers/customers.schema.ts';
import { logFilterSchema } from '../../shared/features/log/log.schema.ts';
import { actionsScreenSchema } from '../features/actions/actions.logic.ts';
import { huddleScreenSchema } from '../features/actions/huddle/huddle.logic.ts';
import { attentionScreenSchema } from '../features/attention/attention.logic.ts';
import { checklistPageFilterSchema } from '../features/checklists/checklists.logic.ts';
import { journalScreenSchema } from '../features/history/journal.logic.ts';
import { lossesScreenSchema } from '../features/losses/losses.logic.ts';
import { auditFilterSchema } from '../features/mirror/going/audit-address.ts';
import { overviewScreenSchema } from '../features/overview/overview.logic.ts';
import { rateFilterSchema } from '../features/mirror/rating/rating-address.ts';
import { shopsFilterSchema } from '../features/shops/shops.logic.ts';
import { surveyFilterSchema, surveyListFilterSchema } from '../features/surveys/surveys.logic.ts';
import { promisesScreenSchema } from '../features/promises/promises.logic.ts';
import { capabilitiesScreenSchema, declinedScreenSchema } from '../features/promising/promising.logic.ts';
import { posterScreenSchema, toldScreenSchema } from '../features/telling/telling.logic.ts';
import { policyScreenSchema } from '../features/policy/policy.logic.ts';
import { quarterScreenSchema } from '../features/report/report.logic.ts';
import {
  answerFilterSchema,
  printFilterSchema,
  sheetsFilterSchema,
} from '../features/surveys/asking/asking-address.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { RouteError } from './RouteError.tsx';
import { filteredRecordScreen, filteredScreen, recordScreen } from './routed-screen.ts';
import { settingsTabSchema } from './settings-tabs.ts';
import * as screens from './screens.ts';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, errorComponent: RouteError, notFoundComponent: NotFoundScreen });

const at = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

/** Every screen and its address; `shared/page-paths.ts` tells the server the same. */
export const router = createRouter({
  routeTree: root.addChildren([
    at('/', screens.TodayScreen),
    at('/overview', filteredScreen(overviewScreenSchema, screens.OverviewScreen)),
    at('/log', filteredScreen(logFilterSchema, screens.LogScreen)),
    at('/log/$id', recordScreen(screens.EntryScreen)),
    at('/actions', filteredScreen(actionsScreenSchema, screens.ActionsScreen)),
    at('/actions/huddle', filteredScreen(huddleScreenSchema, screens.HuddleScreen)),
    at('/actions/$id', recordScreen(screens.ActionScreen)),
    at('/told', filteredScreen(toldScreenSchema, screens.ToldScreen)),
    at('/told/poster', filteredScreen(posterScreenSchema, screens.PosterScreen)),
    at('/customers', filteredScreen(customerFilterSchema, screens.CustomersScreen)),
    at('/customers/$id', recordScreen(screens.CustomerScreen)),
    at('/customers/$id/stored', recordScreen(screens.StoredScreen)),
    at('/surveys', filteredScreen(surveyListFilterSchema, screens.SurveysScreen)),
    at('/surveys/$id', filteredRecordScreen(surveyFilterSchema, screens.SurveyScreen)),
    at('/surveys/$id/edit', recordScreen(screens.SurveyEditScreen)),
    at('/surveys/$id/print', filteredRecordScreen(printFilterSchema, screens.PrintScreen)),
    at('/surveys/$id/sheets', filteredRecordScreen(sheetsFilterSchema, screens.SheetsScreen)),
    at('/surveys/$id/answer', filteredRecordScreen(answerFilterSchema, screens.AnswerScreen)),
    at('/surveys/new/import', screens.ImportNewScreen),
    at('/surveys/$id/import', recordScreen(screens.ImportAnswersScreen)),
    at('/responses/$id', recordScreen(screens.ResponseScreen)),
    at('/pulse', screens.PulseScreen),
    at('/pulse/$id', recordScreen(screens.PulsePage)),
    at('/shops', filteredScreen(shopsFilterSchema, screens.ShopsScreen)),
    at('/visits/$id', recordScreen(screens.VisitScreen)),
    at('/visits/$id/print', recordScreen(screens.VisitPrintScreen)),
    at('/attention', filteredScreen(attentionScreenSchema, screens.AttentionScreen)),
    at('/touch', screens.TouchPage),
    at('/policies', filteredScreen(policyScreenSchema, screens.PoliciesScreen)),
    at('/losses', filteredScreen(lossesScreenSchema, screens.LossesScreen)),
    at('/losses/$id', recordScreen(screens.LossScreen)),
    at('/mirror', screens.MirrorScreen),
    at('/mirror/$id', filteredRecordScreen(auditFilterSchema, screens.AuditScreen)),
    at('/mirror/$id/paper', recordScreen(screens.PaperScreen)),
    at('/mirror/$id/report', recordScreen(screens.ReportScreen)),
    at('/mirror/$id/rate', filteredRecordScreen(rateFilterSchema, screens.RateScreen)),
    at('/checklists', filteredScreen(checklistFilterSchema, screens.ChecklistsScreen)),
    at('/checklists/$id', filteredRecordScreen(checklistPageFilterSchema, screens.ChecklistScreen)),
    at('/checklists/$id/edit', recordScreen(screens.ChecklistEditScreen)),
    at('/checklists/$id/print', recordScreen(screens.ChecklistPrintScreen)),
    at('/runs/$id', recordScreen(screens.RunScreen)),
    at('/findings', filteredScreen(findingFilterSchema, screens.FindingsScreen)),
    at('/promises', filteredScreen(promisesScreenSchema, screens.PromisesScreen)),
    at('/promises/$id', recordScreen(screens.PromiseScreen)),
    at('/promises/$id/brief', recordScreen(screens.BriefScreen)),
    at('/promises/capabilities', filteredScreen(capabilitiesScreenSchema, screens.CapabilitiesScreen)),
    at('/promises/declined', filteredScreen(declinedScreenSchema, screens.DeclinedScreen)),
    at('/report', filteredScreen(quarterScreenSchema, screens.QuarterScreen)),
    at('/imports', screens.ImportsScreen),
    at('/journal', filteredScreen(journalScreenSchema, screens.JournalScreen)),
    at('/settings', filteredScreen(settingsTabSchema, screens.SettingsScreen)),
  ]),
  defaultErrorComponent: RouteError,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
