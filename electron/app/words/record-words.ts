/** How a record is named in a sentence, and which page shows it. */
export type RecordWord = {
  /** The column that names it best; its text is cut short in sentences. */
  readonly title?: string;
  /** What ties it to its customer: "the promise to Ann", "the entry of Ann". */
  readonly link?: 'to' | 'by' | 'of' | 'for' | 'with';
  /** Its own page: the record's id follows. */
  readonly page?: string;
  /** A page that shows it among others. */
  readonly list?: string;
  /** The record whose page, customer and name it borrows. */
  readonly of?: { readonly table: string; readonly column: string };
};

const ofPromise = { table: 'promises', column: 'promise_id' };
const ofAction = { table: 'actions', column: 'action_id' };
const ofRun = { table: 'checklist_runs', column: 'run_id' };
const ofLoss = { table: 'losses', column: 'loss_id' };
const ofCustomer = { table: 'customers', column: 'customer_id' };
const ofAudit = { table: 'audits', column: 'audit_id' };
const ofSurvey = { table: 'surveys', column: 'survey_id' };

/** Every journalled table; a test asks for those that are missing. */
export const recordWords: Readonly<Record<string, RecordWord>> = {
  businesses: { title: 'name', list: '/settings?tab=business' },
  locations: { title: 'name', list: '/settings?tab=places' },
  touchpoints: { title: 'name', list: '/settings?tab=places' },
  reasons: { title: 'name', list: '/settings?tab=places' },
  people: { title: 'name', list: '/settings?tab=people' },
  secrets: { of: { table: 'people', column: 'secret_id' } },
  customers: { title: 'name', page: '/customers/' },
  purchases: { title: 'what', link: 'by', of: ofCustomer },
  expectations: { title: 'asked', of: ofCustomer },
  entries: { title: 'words', link: 'by', page: '/log/' },
  entry_photos: { of: { table: 'entries', column: 'entry_id' } },
  saved_views: { title: 'name', list: '/log' },
  carries: { list: '/log' },
  actions: { title: 'what', link: 'for', page: '/actions/' },
  action_notes: { of: ofAction },
  action_steps: { title: 'text', of: ofAction },
  proof_criteria: { of: ofAction },
  proof_verdicts: { of: ofAction },
  cards: { title: 'said', list: '/told' },
  card_tellings: { link: 'to', of: { table: 'cards', column: 'card_id' } },
  surveys: { title: 'title', page: '/surveys/' },
  survey_versions: { of: ofSurvey },
  responses: { link: 'by', page: '/responses/' },
  survey_totals: { of: ofSurvey },
  survey_asks: { link: 'to', of: ofSurvey },
  kiosks: { of: { table: 'people', column: 'kiosk_id' } },
  survey_openings: { of: ofSurvey },
  answer_maps: { of: ofSurvey },
  pulses: { title: 'title', page: '/pulse/' },
  pulse_replies: { list: '/pulse' },
  checklists: { title: 'title', page: '/checklists/' },
  checklist_versions: { of: { table: 'checklists', column: 'checklist_id' } },
  checklist_runs: { title: 'about', page: '/runs/' },
  run_photos: { of: ofRun },
  contests: { title: 'reason', of: ofRun },
  findings: { title: 'label', list: '/findings' },
  scenarios: { title: 'title', list: '/shops' },
  visits: { title: 'planned_on', page: '/visits/' },
  mirror_settings: { list: '/mirror' },
  audits: { title: 'from_on', page: '/mirror/' },
  reveals: { title: 'measure_label', of: ofAudit },
  audit_raters: { of: ofAudit },
  vows: { of: ofAudit },
  rounds: { title: 'ran_on', list: '/attention' },
  meetings: { title: 'title', list: '/attention' },
  working_hours: { list: '/settings?tab=hours' },
  holidays: { title: 'name', list: '/settings?tab=hours' },
  job_types: { title: 'name', list: '/promises/capabilities' },
  referrals: { title: 'need', link: 'of', of: ofCustomer },
  promises: { title: 'what', link: 'to', page: '/promises/' },
  promise_versions: { title: 'due_on', of: ofPromise },
  slip_reasons: { of: { table: 'promise_versions', column: 'version_id' } },
  same_reasons: { list: '/promises?tab=told' },
  touches: { title: 'touched_on', link: 'with', of: ofCustomer },
  snoozes: { link: 'of', of: ofCustomer },
  cadences: { title: 'name', list: '/touch' },
  playbooks: { title: 'name', list: '/touch' },
  playbook_runs: { title: 'about', link: 'for', of: ofCustomer },
  playbook_tasks: { title: 'what', link: 'for', of: ofCustomer },
  occasions: { title: 'name', link: 'of', of: ofCustomer },
  rhythm_dismissals: { link: 'of', of: ofCustomer },
  observations: { title: 'product', link: 'to', of: ofCustomer },
  policies: { title: 'name', list: '/policies?tab=rules' },
  policy_exceptions: { link: 'for', of: ofCustomer },
  losses: { link: 'of', page: '/losses/' },
  call_tries: { of: ofLoss },
  exit_calls: { link: 'with', of: ofLoss },
  exit_causes: { of: { table: 'exit_calls', column: 'exit_call_id' } },
  loss_settings: { list: '/losses' },
  reports: { title: 'from_on', list: '/report' },
  overview_settings: { list: '/overview' },
  journey_places: { of: { table: 'touchpoints', column: 'touchpoint_id' } },
  journey_ties: { list: '/overview' },
  arrivals: { title: 'made_on', list: '/settings?tab=computer' },
  restores: { list: '/settings?tab=backups' },
  retention_rules: { list: '/settings?tab=privacy' },
  second_places: { title: 'folder', list: '/settings?tab=backups' },
  export_plans: { list: '/settings?tab=computer' },
};
