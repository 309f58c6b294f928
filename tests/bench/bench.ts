import type Database from 'better-sqlite3';
import type { Peer } from './peers.ts';
import { timeByTurns, type Contest } from './readings.ts';
import type { Stack } from './stack.ts';
import type { Row } from './table.ts';

/** What every subject works with: a company of one size, the program on it, and the peers on the same rows. */
export type Bench = {
  readonly size: number;
  /** Readings of each contestant. */
  readonly rounds: number;
  readonly folder: string;
  readonly plainFile: string;
  readonly stack: Stack;
  readonly bare: Database.Database;
  readonly cli: Peer | null;
  readonly duckdb: Peer | null;
};

/** One line: ours against plain SQL, which may read otherwise for DuckDB. */
export async function readRow(
  bench: Bench,
  subject: string,
  work: { readonly ours: () => unknown; readonly plain?: readonly string[]; readonly duck?: readonly string[] | null },
  { isInteractive = true, rounds = bench.rounds } = {},
): Promise<Row> {
  const { plain, duck = plain } = work;
  const statements = plain?.map((query) => bench.bare.prepare(query));
  const runEach = (peer: Peer | null, queries: readonly string[] | null | undefined) =>
    peer === null || !queries
      ? null
      : async (): Promise<void> => {
          for (const query of queries) await peer.run(query);
        };
  const contest: Contest = {
    ours: work.ours,
    bare: statements === undefined ? null : () => statements.map((statement) => statement.all()),
    cli: runEach(bench.cli, plain),
    duckdb: runEach(bench.duckdb, duck),
  };
  return { subject, size: bench.size, unit: 'ms', isInteractive, readings: await timeByTurns(contest, rounds) };
}
