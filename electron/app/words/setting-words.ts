import { stepWords } from '../../../shared/features/overview/overview.words.ts';
import { archived, as, nameOf, oneOf, type FieldWords } from './field-word.ts';

/** The words of the business, its people and its settings. */
export const settingWords: FieldWords = {
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
  secrets: { set_at: as('Set', 'instant') },
  reports: {
    from_on: as('From', 'day'),
    to_on: as('To', 'day'),
    next: as('What comes next', 'list'),
    signed_at: as('Signed', 'instant'),
  },
  overview_settings: {},
  journey_places: { step: oneOf('Step', stepWords) },
  journey_ties: { kind: as('Kind', 'choice'), touchpoint_id: nameOf('Touchpoint', 'touchpoints', 'touchpoint_id') },
  arrivals: { made_on: as('Export of', 'day'), rows: as('Rows', 'number'), at: as('Taken in', 'instant') },
  restores: {},
  retention_rules: { erase_after_months: as('Erased after months without a word', 'number') },
  second_places: { folder: as('Folder', 'text'), since: as('Since', 'instant') },
  export_plans: { folder: as('Folder', 'text'), rhythm: as('How often', 'choice'), keep: as('Kept', 'number') },
};
