import { lazyRouteComponent as read } from '@tanstack/react-router';

// A screen's code is read when the screen is first gone to, and before it is shown: the program starts with that of the
// first one alone.

export const ActionScreen = read(() => import('../features/actions/ActionScreen.tsx'), 'ActionScreen');
export const ActionsScreen = read(() => import('../features/actions/ActionsScreen.tsx'), 'ActionsScreen');
export const HuddleScreen = read(() => import('../features/actions/huddle/HuddleScreen.tsx'), 'HuddleScreen');
export const AttentionScreen = read(() => import('../features/attention/AttentionScreen.tsx'), 'AttentionScreen');
export const ChecklistPrintScreen = read(
  () => import('../features/checklists/ChecklistPrintScreen.tsx'),
  'ChecklistPrintScreen',
);
export const ChecklistScreen = read(() => import('../features/checklists/ChecklistScreen.tsx'), 'ChecklistScreen');
export const ChecklistsScreen = read(() => import('../features/checklists/ChecklistsScreen.tsx'), 'ChecklistsScreen');
export const FindingsScreen = read(
  () => import('../features/checklists/findings/FindingsScreen.tsx'),
  'FindingsScreen',
);
export const RunScreen = read(() => import('../features/checklists/running/RunScreen.tsx'), 'RunScreen');
export const CustomerScreen = read(() => import('../features/customers/CustomerScreen.tsx'), 'CustomerScreen');
export const CustomersScreen = read(() => import('../features/customers/CustomersScreen.tsx'), 'CustomersScreen');
export const StoredScreen = read(() => import('../features/privacy/StoredScreen.tsx'), 'StoredScreen');
export const ImportsScreen = read(() => import('../features/imports/ImportsScreen.tsx'), 'ImportsScreen');
export const EntryScreen = read(() => import('../features/log/EntryScreen.tsx'), 'EntryScreen');
export const LogScreen = read(() => import('../features/log/LogScreen.tsx'), 'LogScreen');
export const JournalScreen = read(() => import('../features/history/JournalScreen.tsx'), 'JournalScreen');
export const LossScreen = read(() => import('../features/losses/LossScreen.tsx'), 'LossScreen');
export const LossesScreen = read(() => import('../features/losses/LossesScreen.tsx'), 'LossesScreen');
export const AuditScreen = read(() => import('../features/mirror/AuditScreen.tsx'), 'AuditScreen');
export const MirrorScreen = read(() => import('../features/mirror/MirrorScreen.tsx'), 'MirrorScreen');
export const PaperScreen = read(() => import('../features/mirror/rating/PaperScreen.tsx'), 'PaperScreen');
export const RateScreen = read(() => import('../features/mirror/rating/RateScreen.tsx'), 'RateScreen');
export const ReportScreen = read(() => import('../features/mirror/results/ReportScreen.tsx'), 'ReportScreen');
export const QuarterScreen = read(() => import('../features/report/QuarterScreen.tsx'), 'QuarterScreen');
export const OverviewScreen = read(() => import('../features/overview/OverviewScreen.tsx'), 'OverviewScreen');
export const PoliciesScreen = read(() => import('../features/policy/PoliciesScreen.tsx'), 'PoliciesScreen');
export const BriefScreen = read(() => import('../features/promises/BriefScreen.tsx'), 'BriefScreen');
export const PromiseScreen = read(() => import('../features/promises/PromiseScreen.tsx'), 'PromiseScreen');
export const PromisesScreen = read(() => import('../features/promises/PromisesScreen.tsx'), 'PromisesScreen');
export const CapabilitiesScreen = read(
  () => import('../features/promising/CapabilitiesScreen.tsx'),
  'CapabilitiesScreen',
);
export const DeclinedScreen = read(() => import('../features/promising/DeclinedScreen.tsx'), 'DeclinedScreen');
export const PulsePage = read(() => import('../features/pulse/PulsePage.tsx'), 'PulsePage');
export const PulseScreen = read(() => import('../features/pulse/PulseScreen.tsx'), 'PulseScreen');
export const ShopsScreen = read(() => import('../features/shops/ShopsScreen.tsx'), 'ShopsScreen');
export const VisitPrintScreen = read(() => import('../features/shops/visit/VisitPrintScreen.tsx'), 'VisitPrintScreen');
export const VisitScreen = read(() => import('../features/shops/visit/VisitScreen.tsx'), 'VisitScreen');
export const SurveyScreen = read(() => import('../features/surveys/SurveyScreen.tsx'), 'SurveyScreen');
export const SurveysScreen = read(() => import('../features/surveys/SurveysScreen.tsx'), 'SurveysScreen');
export const AnswerScreen = read(() => import('../features/surveys/asking/AnswerScreen.tsx'), 'AnswerScreen');
export const ResponseScreen = read(() => import('../features/surveys/asking/ResponseScreen.tsx'), 'ResponseScreen');
export const PrintScreen = read(() => import('../features/surveys/asking/paper/PrintScreen.tsx'), 'PrintScreen');
export const SheetsScreen = read(() => import('../features/surveys/asking/sheets/SheetsScreen.tsx'), 'SheetsScreen');
export const ImportAnswersScreen = read(
  () => import('../features/surveys/files/ImportAnswersScreen.tsx'),
  'ImportAnswersScreen',
);
export const ImportNewScreen = read(
  () => import('../features/surveys/files/ImportAnswersScreen.tsx'),
  'ImportNewScreen',
);
export const SurveyEditScreen = read(
  () => import('../features/surveys/making/SurveyEditScreen.tsx'),
  'SurveyEditScreen',
);
export const TodayScreen = read(() => import('../features/today/TodayScreen.tsx'), 'TodayScreen');
export const SettingsScreen = read(() => import('./SettingsScreen.tsx'), 'SettingsScreen');
export const PosterScreen = read(() => import('../features/telling/PosterScreen.tsx'), 'PosterScreen');
export const ToldScreen = read(() => import('../features/telling/ToldScreen.tsx'), 'ToldScreen');
export const TouchPage = read(() => import('./TouchPage.tsx'), 'TouchPage');
export const ChecklistEditScreen = read(
  () => import('../features/checklists/making/ChecklistEditScreen.tsx'),
  'ChecklistEditScreen',
);
