import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One answer to one question, on its own: what somebody answered elsewhere can't be put beside it. */
export type PulseAnswer = { readonly question: string; readonly team: string; readonly answer: string };

/** Something somebody wrote. The hash is that of the code its author keeps. */
export type PulseComment = { readonly question: string; readonly text: string; readonly codeHash: string | null };

/** What one person hands in, to a pulse or to an audit that asks the staff under the same promise. */
export type PulseSheet = {
  readonly pulseId: string;
  readonly personId: string;
  /** Known again when the same sending comes twice. */
  readonly ticket: string;
  readonly answers: readonly PulseAnswer[];
  readonly comments: readonly PulseComment[];
};

/** The answers to pulses that are open, apart from everything else. */
export type PulseFile = {
  /** Takes a sheet in, once a person; 'again' is the same sending once more. */
  takeIn(sheet: PulseSheet): 'taken' | 'again' | 'had-already';
  hasTakenPart(pulseId: string, personId: string): boolean;
  countTakenPart(pulseId: string): number;
  readAll(pulseId: string): { answers: readonly PulseAnswer[]; comments: readonly PulseComment[] };
  /** Forgets a pulse that is over. */
  forget(pulseId: string): void;
  /** The pulses something is here of. */
  listIds(): string[];
  /** Forgets all pulses but these. */
  keepOnly(pulseIds: readonly string[]): void;
};

const schema = `
CREATE TABLE IF NOT EXISTS taken_part (pulse_id TEXT NOT NULL, person_id TEXT NOT NULL, ticket TEXT NOT NULL,
  PRIMARY KEY (pulse_id, person_id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answers (answer_id TEXT PRIMARY KEY, pulse_id TEXT NOT NULL, question TEXT NOT NULL,
  team TEXT NOT NULL, answer TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS comments (comment_id TEXT PRIMARY KEY, pulse_id TEXT NOT NULL, question TEXT NOT NULL,
  text TEXT NOT NULL, code_hash TEXT) STRICT, WITHOUT ROWID;
`;

/** The file's own times would say when the last person answered. */
const noTime = new Date(Date.UTC(2000, 0, 1));

const answerRow = z.object({ question: z.string(), team: z.string(), answer: z.string() });
const commentRow = z.object({ question: z.string(), text: z.string(), codeHash: z.string().nullable() });

/**
 * Opens the file of open pulses. It is opened for each use and rebuilt after each change, so that neither a log of
 * changes, nor the place of a row in the file, nor its date tells what came when. It is never backed up or exported.
 */
export function openPulseFile(dataDir: string): PulseFile {
  const path = join(dataDir, 'pulse.sqlite');
  const using = <Result>(work: (database: Database.Database) => Result): Result => {
    const database = new Database(path);
    try {
      database.pragma('journal_mode = DELETE');
      database.pragma('synchronous = FULL');
      database.pragma('secure_delete = ON');
      database.pragma('temp_store = MEMORY');
      database.exec(schema);
      return work(database);
    } finally {
      database.close();
      utimesSync(path, noTime, noTime);
    }
  };
  const changing = <Result>(work: (database: Database.Database) => Result): Result =>
    using((database) => {
      const result = database.transaction(() => work(database)).immediate();
      database.exec('VACUUM');
      return result;
    });
  const remove = (which: string, value: string): void => {
    if (!existsSync(path)) return;
    changing((database) => {
      for (const table of ['taken_part', 'answers', 'comments'])
        database.prepare(`DELETE FROM ${table} WHERE ${which}`).run(value);
    });
  };
  return {
    takeIn: ({ pulseId, personId, ticket, answers, comments }) =>
      changing((database) => {
        const known: unknown = database
          .prepare('SELECT ticket FROM taken_part WHERE pulse_id = ? AND person_id = ?')
          .pluck()
          .get(pulseId, personId);
        if (known !== undefined) return known === ticket ? 'again' : 'had-already';
        database.prepare('INSERT INTO taken_part VALUES (?, ?, ?)').run(pulseId, personId, ticket);
        const addAnswer = database.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?)');
        for (const { question, team, answer } of answers) addAnswer.run(randomUUID(), pulseId, question, team, answer);
        const addComment = database.prepare('INSERT INTO comments VALUES (?, ?, ?, ?, ?)');
        for (const { question, text, codeHash } of comments)
          addComment.run(randomUUID(), pulseId, question, text, codeHash);
        return 'taken';
      }),
    hasTakenPart: (pulseId, personId) =>
      existsSync(path) &&
      using(
        (database) =>
          database.prepare('SELECT 1 FROM taken_part WHERE pulse_id = ? AND person_id = ?').get(pulseId, personId) !==
          undefined,
      ),
    countTakenPart: (pulseId) =>
      existsSync(path)
        ? using((database) =>
            Number(database.prepare('SELECT count(*) FROM taken_part WHERE pulse_id = ?').pluck().get(pulseId)),
          )
        : 0,
    readAll: (pulseId) =>
      using((database) => ({
        answers: z
          .array(answerRow)
          .parse(database.prepare('SELECT question, team, answer FROM answers WHERE pulse_id = ?').all(pulseId)),
        comments: z
          .array(commentRow)
          .parse(
            database
              .prepare('SELECT question, text, code_hash AS codeHash FROM comments WHERE pulse_id = ?')
              .all(pulseId),
          ),
      })),
    listIds: () =>
      existsSync(path)
        ? using((database) => database.prepare('SELECT DISTINCT pulse_id FROM taken_part').pluck().all().map(String))
        : [],
    forget: (pulseId) => remove('pulse_id = ?', pulseId),
    keepOnly: (pulseIds) => remove('pulse_id NOT IN (SELECT value FROM json_each(?))', JSON.stringify(pulseIds)),
  };
}
