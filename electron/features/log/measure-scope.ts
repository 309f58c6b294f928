import type { MeasureQuestion } from '../../app/registries.ts';
import { sql, type Sql } from '../../db/sql.ts';

/** Which entries a question narrows a figure to. */
export function scopeConditions({ scope }: MeasureQuestion): Sql[] {
  return [
    ...(scope.customerId === undefined ? [] : [sql`customer_id = ${scope.customerId}`]),
    ...(scope.locationId === undefined ? [] : [sql`+location_id = ${scope.locationId}`]),
    ...(scope.touchpointId === undefined ? [] : [sql`+touchpoint_id = ${scope.touchpointId}`]),
  ];
}

/** Only what was asked for: a scope may name places and people as undefined. */
export const toIds = (scope: MeasureQuestion['scope']): Record<string, string> =>
  Object.fromEntries(Object.entries(scope).flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
