import { toDay, type Day } from '../../../shared/clock.ts';
import { compareWindows, listLooks, windowsAround } from '../../../shared/features/proof/proof.rules.ts';
import type { Comparison, Criterion } from '../../../shared/features/proof/proof.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { ShareCounts } from '../../../shared/stats/newcombe.ts';
import { getMeasure, toQuestion } from '../../app/ask-measure.ts';
import type { Context } from '../../app/context.ts';

function countIn(context: Context, { measureId, scope }: Criterion, period: Period): ShareCounts {
  const { value, n } = getMeasure(context, measureId).read(context.read, toQuestion(context, { ...period, scope }));
  // A share is its successes out of n, so this only takes back the division.
  return { successes: Math.round((value ?? 0) * n), n };
}

/** The looks at a fix that are due today: equal windows before and after, compared. */
export function readLooks(context: Context, criterion: Criterion, fixedOn: Day): Comparison[] {
  return listLooks(fixedOn, criterion.windowDays, context.today()).map((days) => {
    const { before, after } = windowsAround(fixedOn, days);
    const [was, is] = [countIn(context, criterion, before), countIn(context, criterion, after)];
    return {
      days,
      before: { ...before, ...was },
      after: { ...after, ...is },
      ...compareWindows(was, is, criterion.direction),
    };
  });
}

/** The day a fix was made, in the business's time zone; null while it is not. */
export function toFixDay(
  context: Context,
  fix: { readonly state: string; readonly closedAt: number | null },
): Day | null {
  if (fix.state !== 'done' || fix.closedAt === null) return null;
  return toDay(fix.closedAt, context.business().timeZone);
}
