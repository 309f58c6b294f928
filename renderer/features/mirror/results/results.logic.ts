import type { AuditResults } from '../../../../shared/features/mirror/mirror.schema.ts';
import { percentText } from '../../../../shared/features/mirror/claim.words.ts';
import { changeText, fitText, indexText } from '../honesty.logic.ts';

type Shown = Pick<AuditResults, 'audit' | 'trend' | 'score' | 'reveals'>;

/** "Q3 2026: 6 of 14 claims fit the records". */
export function resultsTitle({ audit }: Pick<Shown, 'audit'>, locale: string): string {
  return `${audit.name}: ${fitText(audit.counts, locale)}`;
}

/** "Honesty index 43%, up 9 points since Q2 2026. For 2 there is no record. Practices: 61%." */
export function resultsPurpose({ audit, trend, score }: Shown, locale: string): string {
  const index = indexText(audit.counts, locale);
  const change = changeText(trend, audit.id, locale);
  const unknown = audit.counts.noRecord;
  const value = score.capped ?? score.value;
  return [
    index === null ? null : `${index}${change === null ? '' : `, ${change}`}.`,
    unknown === 0 ? null : `${unknown} can’t be known, because nobody records it.`,
    value === null ? null : `What is no claim scores ${percentText(value, locale)}.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
