import type { Audit, AuditItem, AuditResponse } from './audit.ts';

/** The set that every SafetyCulture account has and that audits name without bringing it along. */
const builtIn: ReadonlyMap<string, readonly AuditResponse[]> = new Map([
  [
    '7bb1cb10-7020-11e2-bcfd-0800200c9a66',
    [
      { id: '8bcfbf00-e11b-11e1-9b23-0800200c9a66', label: 'Yes', score: 1, enable_score: true },
      { id: '8bcfbf01-e11b-11e1-9b23-0800200c9a66', label: 'No', score: 0, enable_score: true },
      { id: '8bcfbf02-e11b-11e1-9b23-0800200c9a66', label: 'N/A', score: 0, enable_score: false },
    ],
  ],
]);

/** What can be answered to a question, and whether the file says all of it. */
export type Responses = { readonly responses: readonly AuditResponse[]; readonly isWhole: boolean };

/** Finds what could be answered to each question; of a set that the file names and does not hold, what was answered. */
export function readResponseSets(audit: Audit): (item: AuditItem) => Responses {
  const known = new Map(builtIn);
  for (const [id, { responses }] of Object.entries(audit.template_data.response_sets)) known.set(id, responses);
  const seen = new Map<string, Map<string, AuditResponse>>();
  for (const { options, responses } of audit.items) {
    const set = seen.get(options.response_set) ?? new Map<string, AuditResponse>();
    seen.set(options.response_set, set);
    for (const response of responses.selected) set.set(response.id, response);
  }
  return ({ options }) => {
    const given = [...(seen.get(options.response_set)?.values() ?? [])];
    const responses = known.get(options.response_set);
    if (responses === undefined) return { responses: given, isWhole: false };
    // An answer that was taken out of the set after it was given.
    const gone = given.filter(({ id }) => !responses.some((response) => response.id === id));
    return { responses: [...responses, ...gone], isWhole: true };
  };
}
