import { z } from 'zod';
import { defaultDays, whoOfClass } from '../../../shared/features/touch/gap.rules.ts';
import { cadenceSchema, type Cadence } from '../../../shared/features/touch/touch.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql, type SqlValue } from '../../db/sql.ts';
import { cadences } from './touch.tables.ts';

const setRow = cadenceSchema.pick({ who: true, name: true, days: true });

/** What somebody set, by whom it is for. */
export function listSetCadences(read: ReadHandle): z.infer<typeof setRow>[] {
  return read.all(sql`SELECT who, name, days FROM cadences ORDER BY who LIMIT 500`, setRow);
}

const nameRow = z.object({ name: z.string() });

/** The classes customers are in; hopping from one to the next reads as many rows as there are classes. */
function listClasses(read: ReadHandle): string[] {
  const rows = read.all(
    sql`WITH RECURSIVE named (name) AS (
        SELECT min(class) FROM customers WHERE class IS NOT NULL AND archived_at IS NULL
        UNION ALL
        SELECT (SELECT min(class) FROM customers WHERE class > named.name AND archived_at IS NULL) FROM named
          WHERE named.name IS NOT NULL
      ) SELECT name FROM named WHERE name IS NOT NULL LIMIT 100`,
    nameRow,
  );
  return rows.map(({ name }) => name);
}

/** Every cadence that counts: of customers, of prospects, of each class that has customers or its own. */
export function listCadences(read: ReadHandle): Cadence[] {
  const set = new Map(listSetCadences(read).map((cadence) => [cadence.who, cadence]));
  const toCadence = (who: string, name: string, days: number | null): Cadence => {
    const found = set.get(who);
    return {
      who,
      name: found?.name ?? name,
      days: found === undefined ? days : found.days,
      isSet: found !== undefined,
    };
  };
  const byClass = new Map(listClasses(read).map((name) => [whoOfClass(name), name]));
  for (const { who, name } of set.values()) if (who.startsWith('class:') && !byClass.has(who)) byClass.set(who, name);
  const classes = [...byClass].map(([who, name]) => toCadence(who, name, defaultDays.customers));
  return [
    toCadence('customers', 'Customers', defaultDays.customers),
    toCadence('prospects', 'Prospects', defaultDays.prospects),
    ...classes.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  ];
}

/** Keeps how often somebody is called. */
export function saveCadence(tx: WriteHandle, { who, name, days }: Pick<Cadence, 'who' | 'name' | 'days'>): void {
  if (tx.text(sql`SELECT who FROM cadences WHERE who = ${who}`) === null) tx.insert(cadences, { who, name, days });
  else tx.update(cadences, who, { days });
}

/**
 * What the cadence of customer `c` comes to, NULL where nobody is called by rule: `cadenceOf` as SQL. `toValue` is asked
 * once for each cadence, not for each customer.
 */
export function cadenceSql(
  set: readonly Pick<Cadence, 'who' | 'days'>[],
  toValue: (days: number) => SqlValue = (days) => days,
): Sql {
  const value = (days: number | null): SqlValue => (days === null ? null : toValue(days));
  const daysOf = (who: 'customers' | 'prospects'): number | null => {
    const found = set.find((cadence) => cadence.who === who);
    return found === undefined ? defaultDays[who] : found.days;
  };
  const classes = set
    .filter(({ who }) => who.startsWith('class:'))
    .map(({ who, days }) => sql` WHEN 'class:' || lower(trim(c.class)) = ${who} THEN ${value(days)}`);
  return sql`CASE ${joinSql(classes, '')} WHEN c.status = 'prospect' THEN ${value(daysOf('prospects'))}
    ELSE ${value(daysOf('customers'))} END`;
}
