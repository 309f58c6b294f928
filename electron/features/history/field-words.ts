import { repeatWords, stateWords } from '../../../shared/features/actions/actions.words.ts';
import { findingStateWords, runStateWords } from '../../../shared/features/checklists/checklists.words.ts';
import { noticedWords } from '../../../shared/features/losses/losses.words.ts';
import { channelWords, howLeftWords, severityWords, statusWords } from '../../../shared/features/log/log.words.ts';
import { acceptanceWords } from '../../../shared/features/promises/promises.words.ts';

type PlainKind =
  | 'text'
  | 'money'
  | 'instant'
  | 'day'
  | 'yes-no'
  | 'choice'
  | 'list'
  | 'consents'
  | 'number'
  | 'archived';

/** How a column's value is told to a person: by itself, by the screens' word for it, or by the name of the record it points to. */
export type FieldKind =
  | PlainKind
  | { readonly words: Readonly<Record<string, string>> }
  | { readonly table: string; readonly key: string; readonly column: string };

/** The word for a column, and how its value is told. Columns that are missing here are machinery and are not shown. */
export type FieldWord = { readonly label: string; readonly value: FieldKind };

const as = (label: string, value: PlainKind): FieldWord => ({ label, value });
const nameOf = (label: string, table: string, key: string, column = 'name'): FieldWord => ({
  label,
  value: { table, key, column },
});

const oneOf = (label: string, words: Readonly<Record<string, string>>): FieldWord => ({ label, value: { words } });

const archived = as('Archived', 'archived');
const customer = nameOf('Customer', 'customers', 'customer_id');

/** The words of every record that has a history, by table and column. */
export const fieldWords: Readonly<Record<string, Readonly<Record<string, FieldWord>>>> = {
  customers: {
    kind: as('Person or company', 'choice'),
    name: as('Name', 'text'),
    reference: as('Reference', 'text'),
    email: as('E-mail', 'text'),
    phone: as('Phone', 'text'),
    address: as('Address', 'text'),
    class: as('Class', 'text'),
    status: as('Status', 'choice'),
    customer_since_on: as('Customer since', 'day'),
    lost_on: as('Lost on', 'day'),
    yearly_margin_minor: as('Yearly margin', 'money'),
    cost_to_win_minor: as('Cost to win them', 'money'),
    renewal_on: as('Renewal', 'day'),
    has_need: as('Has a need', 'yes-no'),
    can_pay: as('Can pay', 'yes-no'),
    looked_after_by: nameOf('Looked after by', 'people', 'person_id'),
    preferred_channel: as('Likes to be reached by', 'choice'),
    style_note: as('How they like to be talked to', 'text'),
    tags: as('Tags', 'list'),
    consents: as('Consents', 'consents'),
    merged_into: nameOf('Merged into', 'customers', 'customer_id'),
    archived_at: archived,
    erased_at: as('Erased', 'instant'),
  },
  entries: {
    words: as('What they said', 'text'),
    type: as('Kind', 'choice'),
    customer_id: customer,
    channel: oneOf('Channel', channelWords),
    touchpoint_id: nameOf('Touchpoint', 'touchpoints', 'touchpoint_id'),
    location_id: nameOf('Location', 'locations', 'location_id'),
    theme_id: nameOf('Theme', 'reasons', 'reason_id'),
    how_left: oneOf('How they left', howLeftWords),
    severity: oneOf('Severity', severityWords),
    did_about: as('What was done', 'text'),
    told_by: as('Told by', 'text'),
    told_what: as('Told what', 'text'),
    stars: as('Stars', 'number'),
    review_link: as('Review', 'text'),
    call_back_at: as('Call back by', 'instant'),
    called_back_at: as('Called back', 'instant'),
    heard_at: as('Heard', 'instant'),
    status: oneOf('Status', statusWords),
    answered_at: as('Answered', 'instant'),
  },
  actions: {
    what: as('What', 'text'),
    customer_id: customer,
    who: nameOf('Who', 'people', 'person_id'),
    due_at: as('Due', 'instant'),
    state: oneOf('State', stateWords),
    closed_at: as('Closed', 'instant'),
    whys: as('Why', 'list'),
    cause_id: nameOf('The process behind it', 'reasons', 'reason_id'),
    waiting_for: as('Waiting for', 'text'),
    repeats: oneOf('Comes again', repeatWords),
    joined_to: nameOf('Joined', 'actions', 'action_id', 'what'),
  },
  businesses: {
    name: as('Name', 'text'),
    kind: as('Kind', 'choice'),
    currency: as('Currency', 'text'),
    time_zone: as('Time zone', 'text'),
    year_starts_in_month: as('Year starts in month', 'number'),
    anonymous_entries: as('Anonymous entries', 'yes-no'),
    single_key_shortcuts: as('Single-key shortcuts', 'yes-no'),
    lock_after_minutes: as('Locks after minutes', 'number'),
  },
  people: { name: as('Name', 'text'), role: as('Role', 'choice'), archived_at: archived },
  locations: { name: as('Name', 'text'), archived_at: archived },
  touchpoints: { name: as('Name', 'text'), department: as('Department', 'choice'), archived_at: archived },
  reasons: { name: as('Name', 'text'), list: as('List', 'choice'), archived_at: archived },
  responses: {
    customer_id: customer,
    location_id: nameOf('Location', 'locations', 'location_id'),
    comments: as('In their words', 'text'),
    mood: as('How they stand', 'choice'),
    is_complete: as('Finished', 'yes-no'),
    sheet: as('Sheet', 'number'),
    checked_at: as('Keyed twice the same', 'instant'),
    theme_id: nameOf('About', 'reasons', 'reason_id'),
    set_aside: as('Not counted because', 'text'),
  },
  checklist_runs: {
    about: as('About', 'text'),
    location_id: nameOf('Location', 'locations', 'location_id'),
    ran_on: as('Day', 'day'),
    state: oneOf('State', runStateWords),
    answered: as('Answered', 'number'),
    filled_by: nameOf('Filled in by', 'people', 'person_id'),
    submitted_at: as('Handed in', 'instant'),
    reviewed_by: nameOf('Reviewed by', 'people', 'person_id'),
    review_reason: as('Reason', 'text'),
    locked_at: as('Locked', 'instant'),
  },
  findings: {
    label: as('Item', 'text'),
    said: as('Answer', 'text'),
    note: as('Note', 'text'),
    location_id: nameOf('Location', 'locations', 'location_id'),
    found_on: as('Found on', 'day'),
    state: oneOf('State', findingStateWords),
    reason: as('Reason', 'text'),
  },
  losses: {
    customer_id: customer,
    lost_on: as('Left on', 'day'),
    noticed: oneOf('Noticed', noticedWords),
    since_on: as('Customer since', 'day'),
    margin_minor: as('Yearly margin', 'money'),
    cost_to_win_minor: as('Cost to win them', 'money'),
    reason_id: nameOf('Reason on file', 'reasons', 'reason_id'),
    note: as('Note', 'text'),
    caller: nameOf('Who calls', 'people', 'person_id'),
    matters: as('Matters', 'yes-no'),
    call_state: as('Exit call', 'choice'),
    won_back_on: as('Won back on', 'day'),
    won_back_needed: as('What it took', 'text'),
  },
  promises: {
    what: as('What', 'text'),
    job_type_id: nameOf('Job type', 'job_types', 'job_type_id'),
    our_part: as('Our part', 'text'),
    their_part: as('Their part', 'text'),
    accepted: oneOf('They said', acceptanceWords),
    need_by_on: as('Needed by', 'day'),
    first_due_on: as('First date', 'day'),
    last_due_on: as('Date they were told last', 'day'),
    done_on: as('Done on', 'day'),
    value_received: as('Got what they needed', 'choice'),
    cancelled_on: as('Called off on', 'day'),
    cancelled_why: as('Called off because', 'text'),
  },
};
