import { registries } from '../../electron/app/router.ts';
import type { Day } from '../../shared/clock.ts';
import type { Measured, MeasureScope } from '../../shared/features/measures/measures.schema.ts';
import type { TestApp } from './app.ts';
import { sure } from './sure.ts';

type Period = { readonly from: Day; readonly to: Day };

/** One figure as the owner reads it. */
export async function readMeasure(
  app: TestApp,
  id: string,
  period: Period,
  scope: MeasureScope = {},
): Promise<Measured> {
  const { items } = await app.as('owner').measures.read({ ids: [id], ...period, scope });
  return sure(items[0]);
}

/** Whether anything of a figure's kind was ever recorded by a day; the mirror asks so before it judges a claim. */
export function wasEverRecorded(app: TestApp, id: string, asOf: Day): boolean {
  const measure = sure(registries.measures.find((one) => one.id === id));
  return sure(measure.wasEverRecorded)(app.app.store.read, asOf);
}
