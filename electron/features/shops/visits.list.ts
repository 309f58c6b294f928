import { z } from 'zod';
import type { Visit, VisitFilter } from '../../../shared/features/shops/shops.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql } from '../../db/sql.ts';
import { visitColumns, visitNames, visitRow } from './visits.store.ts';

export type VisitsQuestion = {
  readonly filter: VisitFilter;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
};

const cursorValues = z.tuple([z.string(), z.string()]);

/** A row of a walk: the visit, and the day it stands under. */
type Walk = { readonly from: Sql; readonly day: Sql; readonly where: Sql };

const isBegun = sql`v.run_id IS NOT NULL AND v.cancelled_at IS NULL`;

/** One walk along an index for each part of what is shown: over several at once every visit would have to be sorted. */
function toWalks(show: NonNullable<VisitFilter['show']>): Walk[] {
  switch (show) {
    case 'planned': {
      const inHand = (state: 'draft' | 'sent-back'): Walk => ({
        from: sql`checklist_runs AS r CROSS JOIN visits AS v ON v.run_id = r.run_id`,
        day: sql`v.planned_on`,
        where: sql`r.state = ${state} AND ${isBegun}`,
      });
      const planned = sql`v.run_id IS NULL AND v.cancelled_at IS NULL`;
      return [{ from: sql`visits AS v`, day: sql`v.planned_on`, where: planned }, inHand('draft'), inHand('sent-back')];
    }
    case 'made': {
      const from = sql`visits AS v JOIN checklist_runs AS r ON r.run_id = v.run_id`;
      return [{ from, day: sql`v.visited_on`, where: sql`${isBegun} AND r.state NOT IN ('draft', 'sent-back')` }];
    }
    case 'cancelled':
      return [{ from: sql`visits AS v`, day: sql`v.planned_on`, where: sql`v.cancelled_at IS NOT NULL` }];
    case 'all':
      return [{ from: sql`visits AS v`, day: sql`v.planned_on`, where: sql`true` }];
  }
}

/** The plus keeps the walk on its index: a place, a scenario or a channel has a good part of all visits. */
function toConditions({ locationId, scenarioId, channel, from, to }: VisitFilter, day: Sql): Sql[] {
  return [
    ...(locationId === undefined ? [] : [sql`+v.location_id = ${locationId}`]),
    ...(scenarioId === undefined ? [] : [sql`+v.scenario_id = ${scenarioId}`]),
    ...(channel === undefined
      ? []
      : [sql`(SELECT channel FROM scenarios WHERE scenarios.scenario_id = v.scenario_id) = ${channel}`]),
    ...(from === undefined ? [] : [sql`${day} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${day} <= ${to}`]),
  ];
}

/** A page of visits: those still to be made soonest first, all others newest first. */
export function listVisits(
  read: ReadHandle,
  { filter, page }: VisitsQuestion,
): { items: Visit[]; next: string | null } {
  const show = filter.show ?? 'planned';
  const isRising = show === 'planned';
  const from = page.cursor === undefined ? null : fromCursor(page.cursor, cursorValues);
  const many = page.limit + 1;
  const walks = toWalks(show).map(({ from: tables, day, where }) => {
    const conditions = [where, ...toConditions(filter, day), ...(from === null ? [] : [goOn(day, from, isRising)])];
    const order = isRising ? sql`${day}, v.visit_id` : sql`${day} DESC, v.visit_id DESC`;
    return sql`SELECT * FROM (SELECT v.visit_id, ${day} AS day FROM ${tables}
      WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${order} LIMIT ${many})`;
  });
  const rows = read.all(
    sql`SELECT ${visitColumns}, hit.day FROM (${joinSql(walks, ' UNION ALL ')}) AS hit
      JOIN visits AS v ON v.visit_id = hit.visit_id ${visitNames}
      ORDER BY ${isRising ? sql`hit.day, v.visit_id` : sql`hit.day DESC, v.visit_id DESC`} LIMIT ${many}`,
    listRow,
  );
  return toPage(
    rows,
    page.limit,
    ({ visit }) => visit,
    ({ visit, day }) => [day, visit.id],
  );
}

const listRow = {
  parse: (row: unknown) => ({ visit: visitRow.parse(row), day: z.object({ day: z.string() }).parse(row).day }),
};

function goOn(day: Sql, [from, id]: z.infer<typeof cursorValues>, isRising: boolean): Sql {
  return isRising
    ? sql`${day} >= ${from} AND (${day} > ${from} OR v.visit_id > ${id})`
    : sql`${day} <= ${from} AND (${day} < ${from} OR v.visit_id < ${id})`;
}
