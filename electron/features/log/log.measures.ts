import { z } from 'zod';
import { daySchema, toDay, type Day } from '../../../shared/clock.ts';
import { everyone, leaders } from '../../../shared/contract/procedure.ts';
import { answerWithinMs } from '../../../shared/features/log/log.rules.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql } from '../../db/sql.ts';
import { ownerTalksMeasures } from './owner-talks.measures.ts';
import { scopeConditions, toIds } from './measure-scope.ts';

/** Below this many answers a share says nothing; the screen shows the counts. */
const smallShare = 10;

type Counted = Omit<Reading, 'unit'>;

const count = (value: number, lastOn: Counted['lastOn']): Counted => ({
  value,
  n: value,
  low: null,
  high: null,
  lastOn,
});

const sumsRow = z.object({
  entries: z.number(),
  happy: z.number(),
  soSo: z.number(),
  unhappy: z.number(),
  lastOn: daySchema.nullable(),
  lastAnsweredOn: daySchema.nullable(),
});

const readSums = oncePerQuestion(readSumsNow);

/** Entries of the period and how their customers left: from the day sums, or a customer's own entries one by one. */
function readSumsNow(read: ReadHandle, question: MeasureQuestion): z.infer<typeof sumsRow> {
  const where = joinSql(
    [sql`heard_on >= ${question.from} AND heard_on <= ${question.asOf}`, ...scopeConditions(question)],
    ' AND ',
  );
  if (question.scope.customerId === undefined) {
    return read.get(
      sql`SELECT ifnull(sum(entries), 0) AS entries, ifnull(sum(happy), 0) AS happy, ifnull(sum(so_so), 0) AS soSo,
        ifnull(sum(unhappy), 0) AS unhappy, max(heard_on) FILTER (WHERE entries > 0) AS lastOn,
        max(heard_on) FILTER (WHERE happy + so_so + unhappy > 0) AS lastAnsweredOn
        FROM entry_days WHERE ${where}`,
      sumsRow,
    );
  }
  return read.get(
    sql`SELECT count(*) AS entries, count(*) FILTER (WHERE how_left = 'happy') AS happy,
      count(*) FILTER (WHERE how_left = 'so-so') AS soSo, count(*) FILTER (WHERE how_left = 'unhappy') AS unhappy,
      max(heard_on) AS lastOn, max(heard_on) FILTER (WHERE how_left <> 'not-known') AS lastAnsweredOn
      FROM entries WHERE ${where}`,
    sumsRow,
  );
}

/** The filters of the log that show what a question asks about. */
function toSearch({ from, to, scope }: MeasureQuestion): Record<string, string> {
  return { from, to, ...toIds(scope) };
}

function toLeftMeasure(left: 'happy' | 'unhappy', direction: 'more' | 'less'): Measure {
  return {
    id: `log.left-${left}`,
    label: `Left ${left}`,
    unit: 'share',
    direction,
    smallN: smallShare,
    allow: leaders,
    read: (read, question) => {
      const sums = readSums(read, question);
      return { ...wilson(sums[left], sums.happy + sums.soSo + sums.unhappy), lastOn: sums.lastAnsweredOn };
    },
    wasEverRecorded: (read, asOf) => isSummed(read, asOf, sql`happy + so_so + unhappy`),
    records: (question) => ({ to: '/log', search: { ...toSearch(question), howLeft: left } }),
  };
}

/** Whether a day of the log holds, by then, what a share is of; the sums by day tell it from the first such day. */
function isSummed(read: ReadHandle, asOf: Day, counted: Sql): boolean {
  const query = sql`SELECT heard_on FROM entry_days WHERE heard_on <= ${asOf} AND ${counted} > 0 ORDER BY heard_on LIMIT 1`;
  return read.text(query) !== null;
}

const logEntries: Measure = {
  id: 'log.entries',
  label: 'Things customers said',
  unit: 'count',
  direction: 'neither',
  smallN: 0,
  allow: everyone,
  read: (read, question) => {
    const { entries, lastOn } = readSums(read, question);
    return count(entries, lastOn);
  },
  wasEverRecorded: (read, asOf) => isSummed(read, asOf, sql`entries`),
  records: (question) => ({ to: '/log', search: toSearch(question) }),
};

const answeredRow = z.object({ n: z.number(), inTime: z.number(), lastOn: daySchema.nullable() });

type Answered = z.infer<typeof answeredRow>;

const conditionsOf = (question: MeasureQuestion): Sql =>
  joinSql(
    scopeConditions(question).map((condition) => sql`AND ${condition}`),
    ' ',
  );

/** Entries that needed an answer and have had 48 hours for it, one by one, from a day on. */
function countAnswered(read: ReadHandle, question: MeasureQuestion, from: string): Answered {
  return read.get(
    sql`SELECT count(*) AS n, count(*) FILTER (WHERE answered_at - heard_at <= ${answerWithinMs}) AS inTime, max(heard_on) AS lastOn
      FROM entries WHERE needs_answer = 1 AND heard_on >= ${from} AND heard_on <= ${question.asOf}
      AND heard_at <= ${question.now - answerWithinMs} ${conditionsOf(question)}`,
    answeredRow,
  );
}

/** The same from the day sums, for days every entry of which has had its 48 hours. */
function sumAnswered(read: ReadHandle, question: MeasureQuestion, before: string): Answered {
  return read.get(
    sql`SELECT ifnull(sum(to_answer), 0) AS n, ifnull(sum(answered_in_time), 0) AS inTime,
      max(heard_on) FILTER (WHERE to_answer > 0) AS lastOn
      FROM entry_days WHERE heard_on >= ${question.from} AND heard_on <= ${question.asOf} AND heard_on < ${before}
      ${conditionsOf(question)}`,
    answeredRow,
  );
}

/** Of the entries that needed an answer and have had 48 hours for it: how many got one in that time. */
const answeredWithin48h: Measure = {
  id: 'log.answered-within-48h',
  label: 'Answered within 48 hours',
  unit: 'share',
  direction: 'more',
  smallN: smallShare,
  allow: leaders,
  read: (read, question) => {
    if (question.scope.customerId !== undefined) {
      const { n, inTime, lastOn } = countAnswered(read, question, question.from);
      return { ...wilson(inTime, n), lastOn };
    }
    const firstOpenDay = toDay(question.now - answerWithinMs, question.timeZone);
    const sums = sumAnswered(read, question, firstOpenDay);
    const from = firstOpenDay > question.from ? firstOpenDay : question.from;
    const late = countAnswered(read, question, from);
    return { ...wilson(sums.inTime + late.inTime, sums.n + late.n), lastOn: late.lastOn ?? sums.lastOn };
  },
  wasEverRecorded: (read, asOf) => isSummed(read, asOf, sql`to_answer`),
  records: (question) => ({ to: '/log', search: { ...toSearch(question), neededAnswer: true } }),
};

export const logMeasures: readonly Measure[] = [
  logEntries,
  toLeftMeasure('happy', 'more'),
  toLeftMeasure('unhappy', 'less'),
  answeredWithin48h,
  ...ownerTalksMeasures,
];
