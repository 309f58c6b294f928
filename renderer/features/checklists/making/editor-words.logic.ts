import type { ChecklistPage } from '../../../../shared/features/checklists/checklists.schema.ts';
import type { DefinitionProblem } from '../../../../shared/features/checklists/definition-check.rules.ts';
import { countText, plural } from '../../../ui/format.ts';

/** The line under the title: which version is written, and what a change makes of it. */
export function editorPurpose(
  { version, isInUse, runs }: Pick<ChecklistPage, 'version' | 'isInUse' | 'runs'>,
  items: number,
  locale: string,
): string {
  const asks = items === 0 ? 'nothing asked yet' : `${countText(items, locale)} ${plural(items, 'item')}`;
  if (isInUse) {
    return `Version ${version} was filled in and stays as it is. What you change here becomes version ${version + 1}: ${asks}.`;
  }
  if (runs > 0 || version > 1)
    return `Version ${version}, not filled in yet: ${asks}. What was filled in before keeps its own.`;
  return `Being made: ${asks}.`;
}

/** Sentences by the part they are about. */
export function byPart(problems: readonly DefinitionProblem[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { partId, sentence } of problems) found.set(partId, [...(found.get(partId) ?? []), sentence]);
  return found;
}
