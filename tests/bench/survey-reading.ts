import Database from 'better-sqlite3';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { openApp } from '../../electron/app/app.ts';
import { Batch } from '../../electron/db/batch.ts';
import { toPosition } from '../../electron/db/positions.ts';
import { toResponseRow } from '../../electron/features/surveys/asking/responses.store.ts';
import { responses } from '../../electron/features/surveys/surveys.tables.ts';
import { addDays, DAY_MS, toDay } from '../../shared/clock.ts';
import type { Answer, Answers } from '../../shared/features/surveys/answers.schema.ts';
import { blankDefinition, blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import { countedAs, listCounted } from '../../shared/features/surveys/counts.rules.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import { settleAnswers } from '../../shared/features/surveys/record.rules.ts';
import type { CommandId, LocationId, ResponseId, SurveyId } from '../../shared/ids.ts';
import { benchOptions, benchPin, noHost } from './company.ts';
import { makeRandom, median, printFigure, printPlain } from './numbers.ts';
import { limitMs } from './procedures.ts';
import { makeSentence } from './sentences.ts';
import { openStack } from './stack.ts';

const size = 100_000;
const rounds = 15;
const perSlice = 250;
const years = 2;

const en = (text: string) => ({ en: text });
const named = (ids: readonly string[]) => ids.map((id) => ({ id, label: en(`Label of ${id}`) }));

/** NPS, CSAT, CES, region, an option list of five, a matrix of four rows, a number and a text. */
function makeDefinition(): Definition {
  const blank = blankDefinition('en');
  const titled = { title: en('A question') };
  const questions = [
    { ...blankQuestion('nps', 'q1'), ...titled },
    { ...blankQuestion('csat', 'q2'), ...titled },
    { ...blankQuestion('ces', 'q3'), ...titled },
    { ...blankQuestion('single', 'q4'), ...titled, options: named(['o11', 'o12', 'o13', 'o14']) },
    { ...blankQuestion('multiple', 'q5'), ...titled, options: named(['o21', 'o22', 'o23', 'o24', 'o25']) },
    {
      ...blankQuestion('matrix', 'q6'),
      ...titled,
      rows: named(['r31', 'r32', 'r33', 'r34']),
      columns: named(['c41', 'c42', 'c43', 'c44', 'c45']),
    },
    { ...blankQuestion('number', 'q7'), ...titled },
    { ...blankQuestion('long-text', 'q8'), ...titled },
  ];
  const sections = blank.sections.map((section) => ({ ...section, questions }));
  return { ...blank, title: en('Benchmark survey'), sections, lastId: 45 };
}

function makeAnswers(random: () => number): Answers {
  const upTo = (n: number): number => Math.floor(random() * n);
  // Most customers are content: the best of three draws.
  const high = (n: number): number => Math.max(upTo(n), upTo(n), upTo(n));
  const pick = (ids: readonly string[]): string => ids[upTo(ids.length)] ?? '';
  const maybe = (answer: Answer): Answer | null => (random() < 0.05 ? null : answer);
  const columns = ['c41', 'c42', 'c43', 'c44', 'c45'];
  const options = ['o21', 'o22', 'o23', 'o24', 'o25'].filter(() => random() < 0.4);
  return {
    q1: maybe(high(11)),
    q2: maybe(1 + high(5)),
    q3: maybe(1 + high(7)),
    q4: maybe({ pick: [pick(['o11', 'o12', 'o13', 'o14'])] }),
    q5: options.length === 0 ? null : { pick: options },
    q6: maybe({ rows: Object.fromEntries(['r31', 'r32', 'r33', 'r34'].map((row) => [row, [pick(columns)]])) }),
    q7: maybe({ number: upTo(60) }),
    q8: random() < 0.4 ? { text: makeSentence(random) } : null,
  };
}

const folder = join(tmpdir(), `plain-mirror-bench-survey-${size}`);
const bareFile = `${folder}.bare.sqlite`;

/** Makes the survey with its answers once, and beside it a bare table with one row an answer. */
async function makeSurveyFolder(): Promise<void> {
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return;
  rmSync(folder, { recursive: true, force: true });
  rmSync(bareFile, { force: true });
  const app = await openApp(benchOptions(folder), noHost);
  const command = () => ({ commandId: v7() as CommandId });
  await app.call.session.setUp({
    ...command(),
    business: { name: 'Benchmark', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Sam',
    pin: benchPin,
  });
  const locations = ['North', 'Harbour', 'South'].map((name) => ({ id: v7() as LocationId, name }));
  for (const location of locations) await app.call.business.addLocation({ ...command(), ...location });
  const definition = makeDefinition();
  const surveyId = v7() as SurveyId;
  await app.call.surveys.make({ ...command(), id: surveyId, from: { definition, kind: 'customers' } });
  await app.call.surveys.open({ ...command(), id: surveyId });
  const { inUse } = await app.call.surveys.get({ id: surveyId });
  if (inUse === null) throw new Error('The survey is open, so a version is in use.');
  const bare = new Database(bareFile);
  bare.exec('CREATE TABLE answers (response INTEGER, question TEXT, part TEXT, answer TEXT); BEGIN');
  const insertBare = bare.prepare('INSERT INTO answers VALUES (?, ?, ?, ?)');
  const batch = new Batch(app.store, 'import.written', { personId: null, role: null, at: Date.now(), jobId: v7() });
  const random = makeRandom(5);
  const stepMs = (years * 365 * DAY_MS) / size;
  const start = Date.now() - years * 365 * DAY_MS;
  for (let from = 0; from < size; from += perSlice)
    batch.slice((tx) => {
      for (let index = from; index < from + perSlice; index += 1) {
        const answeredAt = Math.floor(start + index * stepMs);
        const settled = settleAnswers(definition, makeAnswers(random), true);
        for (const { question, part, answer } of listCounted(settled.answers))
          if (answer !== countedAs.answered && answer !== countedAs.skipped)
            insertBare.run(index, question, part, answer);
        const row = {
          ...settled,
          id: v7({ msecs: answeredAt }) as ResponseId,
          surveyId,
          versionId: inUse.id,
          customerId: null,
          locationId: locations[index % 3]?.id ?? null,
          channel: 'online',
          language: 'en',
          isComplete: true,
          sheet: null,
          answeredAt,
          answeredOn: toDay(answeredAt, 'UTC'),
          recordedAt: answeredAt,
          recordedBy: null,
          recordedRole: null,
          setAside: null,
          importKey: String(index),
        } as const;
        tx.insert(responses, toResponseRow(row, toPosition(answeredAt)));
      }
      return [];
    });
  batch.commit();
  bare.exec('COMMIT');
  bare.close();
  await app.close();
  writeFileSync(ready, surveyId);
}

async function timeIt(work: () => unknown): Promise<number> {
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    ms.push(performance.now() - start);
  }
  return median(ms);
}

/** What the results page asks, with 100,000 responses, ÷ one bare GROUP BY over the same answers, one row each. */
export async function benchSurveyReading(): Promise<void> {
  await makeSurveyFolder();
  const bare = new Database(bareFile, { readonly: true });
  const groupBy = bare.prepare(
    'SELECT question, part, answer, count(*) AS n FROM answers GROUP BY question, part, answer',
  );
  const bareMs = await timeIt(() => groupBy.all());
  printPlain(
    'bare GROUP BY',
    `${bareMs.toFixed(1)} ms over ${String(bare.prepare('SELECT count(*) FROM answers').pluck().get())} answers`,
  );
  bare.close();
  const stack = await openStack(folder);
  const { surveys, measures } = stack.client;
  const { items } = await surveys.list({});
  const surveyId = items[0]?.id;
  if (surveyId === undefined) throw new Error('The benchmark survey is not there.');
  const today = toDay(Date.now(), 'UTC');
  const resultsMs = await timeIt(() => surveys.results({ surveyId }));
  printFigure('survey results ÷ bare GROUP BY', resultsMs / bareMs, 0.2);
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    results: () => surveys.results({ surveyId }),
    'results by phone': () => surveys.results({ surveyId, channel: 'phone' }),
    trend: () => surveys.trend({ surveyId, question: 'q1', by: 'month' }),
    compare: () => surveys.compare({ surveyId, question: 'q1', a: { channel: 'online' }, b: { channel: 'phone' } }),
    comments: () => surveys.comments({ surveyId }),
    'comments of the unhappy': () => surveys.comments({ surveyId, mood: 'unhappy' }),
    'comments of those without a score': () => surveys.comments({ surveyId, mood: 'not-known' }),
    'comments with two words': () => surveys.comments({ surveyId, q: 'technician late' }),
    tellingWords: () => surveys.tellingWords({ surveyId }),
    since: () => surveys.since({ surveyId }),
    'every measure of a year': () => measures.read({ from: addDays(today, -365), to: today, scope: { surveyId } }),
  };
  for (const [name, call] of Object.entries(calls)) printFigure(`surveys: ${name}`, await timeIt(call), limitMs, ' ms');
  const cut = { surveyId, from: addDays(today, -100), to: addDays(today, -10) };
  printPlain('surveys: results of days that cut months', `${(await timeIt(() => surveys.results(cut))).toFixed(1)} ms`);
  const answered = { surveyId, answered: 'q4:o12' };
  printPlain(
    'surveys: results of who gave one answer',
    `${(await timeIt(() => surveys.results(answered))).toFixed(1)} ms`,
  );
  await stack.close();
}
