import { Refusal } from '../../../../shared/refusal.ts';

const read = 'What can be read: Plain Mirror’s own checklists (JSON, .xlsx, CSV) and audits of SafetyCulture (JSON).';

const asJson =
  'Export the inspection itself as JSON, which holds its questions, options and answers, and choose that file.';

/** A file that is no checklist, and what to do about it. */
export const notRead = (what: string, instead: string = read): Refusal =>
  new Refusal('NOT_A_CHECKLIST', `${what} ${instead}`);

function refuseFeed(columns: ReadonlySet<string>): Refusal {
  if (columns.has('item_id'))
    return notRead(
      'This is a list of inspection answers of SafetyCulture: it names what was answered, but not what could have been.',
      asJson,
    );
  if (columns.has('priority') || columns.has('audit_item_id'))
    return notRead('These are actions of SafetyCulture, not a checklist.', asJson);
  return notRead('This is a list of SafetyCulture, not an inspection.', asJson);
}

/** JSON that is no checklist, by what only it has. */
export function refuseJson(json: unknown): Refusal {
  const fields: Readonly<Record<string, unknown>> =
    typeof json === 'object' && json !== null ? Object.fromEntries(Object.entries(json)) : {};
  const has = (...keys: string[]): boolean => keys.every((key) => Object.hasOwn(fields, key));
  const rows = fields['data'];
  if (has('metadata') && Array.isArray(rows)) {
    const first: unknown = rows[0];
    return refuseFeed(new Set(typeof first === 'object' && first !== null ? Object.keys(first) : []));
  }
  if (fields['format'] === 'plain-mirror-survey' || has('pages') || has('SurveyEntry'))
    return notRead('This is a questionnaire, not a checklist.', 'Import it under Surveys.');
  return notRead('This JSON is no checklist.');
}

/** A table that is no checklist, by its columns. */
export function refuseTable(header: readonly string[]): Refusal {
  const columns = new Set(header.map((name) => name.toLowerCase()));
  if (columns.has('itemtype') && columns.has('itemscore')) return refuseFeed(new Set(['item_id']));
  if (columns.has('audit_id') && (columns.has('item_id') || columns.has('action_id')))
    return refuseFeed(new Set(columns.has('action_id') ? ['priority'] : ['item_id']));
  if (columns.has('type') && columns.has('name') && header.some((name) => /^label\b/i.test(name)))
    return notRead('This is a questionnaire (XLSForm), not a checklist.', 'Import it under Surveys.');
  const shown = header.slice(0, 3).map((name) => `“${name.slice(0, 40)}”`);
  return notRead(
    `This table is no checklist: it has no columns “Item” and “Type”, but ${shown.join(', ')}${header.length > 3 ? ' and others' : ''}.`,
    'Export a checklist here as a spreadsheet to see which columns it has.',
  );
}
