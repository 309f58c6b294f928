import type { App } from '../../electron/app/app.ts';
import { listEntries } from '../../electron/features/log/log.list.ts';
import { entryColumns, entryNames } from '../../electron/features/log/log.row.ts';
import { personIdSchema } from '../../shared/ids.ts';
import { median, printFigure, printPlain } from './numbers.ts';

const rounds = 60;

const searches: ReadonlyArray<readonly [typed: string, match: string]> = [
  ['technician late', '"technician" AND "late"'],
  ['bill', '"bill"*'],
  ['harbour street', '"harbour" AND "street"*'],
  ['order 4711', '"order" AND "4711"*'],
  ['neighbour', '"neighbour"*'],
];

/** The same rows with the same names beside them, as plain objects. */
const bareQuery = `
  SELECT ${entryColumns.text}, snippet(entry_search, -1, '<', '>', '…', 24) AS snippet
  FROM entry_search CROSS JOIN entries AS e ON e.position = entry_search.rowid ${entryNames.text}
  WHERE entry_search MATCH ? ORDER BY entry_search.rowid DESC LIMIT 50`;

/** Search's store call ÷ bare SQL that returns the same 50 rows with snippets. */
export function benchSearch(app: App): void {
  const owner = app.store.database.prepare("SELECT person_id FROM people WHERE role = 'owner'").pluck().get();
  const reader = { id: personIdSchema.parse(owner), role: 'owner' } as const;
  const bare = app.store.database.prepare(bareQuery);
  const ratios: number[] = [];
  for (const [typed, match] of searches) {
    const ours: number[] = [];
    const bares: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const rows = bare.all(match);
      const middle = performance.now();
      const page = listEntries(app.store.read, {
        filter: { q: typed },
        page: { limit: 50 },
        reader,
        now: Date.now(),
        timeZone: 'UTC',
      });
      ours.push(performance.now() - middle);
      bares.push(middle - start);
      if (page.rows.length !== rows.length)
        throw new Error(`"${typed}": ${page.rows.length} rows, bare SQL ${rows.length}`);
    }
    ratios.push(median(ours) / median(bares));
    printPlain(`"${typed}"`, `${median(ours).toFixed(2)} ms, bare ${median(bares).toFixed(2)} ms`);
  }
  printFigure('search ÷ bare SQL (worst of five)', Math.max(...ratios), 2);
}
