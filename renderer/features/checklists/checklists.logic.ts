import { z } from 'zod';
import {
  resultsFilterSchema,
  type Checklist,
  type checklistFilterSchema,
  type ChecklistPage,
  type findingFilterSchema,
} from '../../../shared/features/checklists/checklists.schema.ts';
import type { ChecklistUse } from '../../../shared/features/checklists/definition.schema.ts';
import { runStates, type Finding } from '../../../shared/features/checklists/runs.schema.ts';
import { countText, countWord, plural, sentenceCase } from '../../ui/format.ts';
import type { FilteredScreen } from '../../ui/screen.ts';

/** What the list of checklists shows; lives in the address. */
export type ChecklistListFilter = z.infer<typeof checklistFilterSchema>;

/** What the list of findings shows; lives in the address. */
export type FindingListFilter = z.infer<typeof findingFilterSchema>;

/** The parts of a checklist's page. */
export const checklistTabs = ['results', 'runs', 'asks'] as const;

/** What a checklist's page shows: its part, and which runs are read. Lives in the address. */
export const checklistPageFilterSchema = z.object({
  tab: z.enum(checklistTabs).optional(),
  ...resultsFilterSchema.shape,
  by: z.enum(['month', 'quarter']).optional(),
  section: z
    .string()
    .regex(/^s\d+$/)
    .optional(),
  state: z.enum(runStates).optional(),
});
export type ChecklistPageFilter = z.infer<typeof checklistPageFilterSchema>;

/** What every part of a checklist's page is given. */
export type ChecklistTabProps = FilteredScreen<ChecklistPageFilter> & { readonly checklist: ChecklistPage };

/** What a checklist is made for, as a word in a line of small text. */
export const useWords = {
  mirror: 'self-audit',
  shop: 'mystery shop',
  call: 'call',
  round: 'front-line round',
  other: 'anything else',
} satisfies Record<ChecklistUse, string>;

/** The same as the name of a view of the list. */
export const useTabs = {
  mirror: 'Self-audits',
  shop: 'Mystery shops',
  call: 'Calls',
  round: 'Rounds',
  other: 'Others',
} satisfies Record<ChecklistUse, string>;

/** The title of the list: what there is, and whether it is used. */
export function checklistsTitle(
  rows: readonly Checklist[] | null,
  filter: ChecklistListFilter,
  locale: string,
): string {
  if (rows === null) return 'Checklists';
  if (filter.show === 'archived')
    return rows.length === 0 ? 'No checklist is archived' : 'Checklists that are put away';
  if (rows.length === 0) return filter.use === undefined ? 'No checklists yet' : 'No checklist of this kind';
  const unused = rows.filter(({ runs }) => runs === 0).length;
  const are = `${sentenceCase(countWord(rows.length, locale))} ${plural(rows.length, 'checklist')}`;
  if (unused === 0) return `${are}, all in use`;
  if (unused === rows.length) return `${are}, ${rows.length === 1 ? 'not' : 'none'} filled in yet`;
  return `${are}, ${countWord(unused, locale)} not filled in yet`;
}

/** How a checklist stands, as the line under its title. */
export function checklistSentence(checklist: ChecklistPage, lastDay: string | null, locale: string): string {
  const { items, runs, version, archived } = checklist;
  const asks = `${countText(items, locale)} ${plural(items, 'item')}`;
  const filled =
    runs === 0
      ? 'nobody has filled it in yet'
      : `filled in ${runs === 1 ? 'once' : `${countText(runs, locale)} times`}${lastDay === null ? '' : `, the last ${lastDay}`}`;
  return `${archived ? 'Archived. ' : ''}Version ${version}, ${asks}: ${filled}.`;
}

/** A checklist to begin with: one section, nothing asked yet. */
export function blankChecklist(): ChecklistPage['definition'] {
  return {
    title: '',
    purpose: '',
    use: 'other',
    scoring: 'weighted',
    passAt: null,
    sections: [{ id: 's1', title: '', weight: 1, items: [] }],
    lastId: 1,
  };
}

/** A score as a whole percentage: "84%". */
export function scoreText(value: number, locale: string): string {
  return value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** The title of the list of findings: how much is left to look into. */
export function findingsTitle(
  rows: readonly Finding[] | null,
  state: Finding['state'],
  hasMore: boolean,
  locale: string,
): string {
  if (rows === null) return 'Findings';
  if (state === 'action') return 'Findings that became an action';
  if (state === 'dismissed') return 'Findings nothing was done about';
  if (rows.length === 0) return 'Nothing is left to look into';
  const count = hasMore ? `more than ${countText(rows.length, locale)}` : countWord(rows.length, locale);
  return `${sentenceCase(count)} ${plural(rows.length, 'finding')} to look into`;
}
