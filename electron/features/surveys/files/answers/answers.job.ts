import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { toDay } from '../../../../../shared/clock.ts';
import type { AnswerReport } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { toResponseReader } from '../../../../../shared/features/surveys/answer-files/read-response.rules.ts';
import type { AnswerPlan } from '../../../../../shared/features/surveys/answer-files/answer-plan.rules.ts';
import { listQuestions } from '../../../../../shared/features/surveys/definition.rules.ts';
import { decideMood } from '../../../../../shared/features/surveys/mood.rules.ts';
import { findComments } from '../../../../../shared/features/surveys/validation.rules.ts';
import { listShown } from '../../../../../shared/features/surveys/visibility.rules.ts';
import { findDateOrder, readFileDate, toInstant } from '../../../../../shared/features/imports/dates.rules.ts';
import { toDateReader } from '../../../../../shared/features/imports/date-order.rules.ts';
import { joinReasons } from '../../../../../shared/features/imports/texts.rules.ts';
import type { SurveyId, VersionId } from '../../../../../shared/ids.ts';
import type { JobKind, JobRun } from '../../../../app/job-kind.ts';
import { backUpBeforeImport } from '../../../../db/back-up-before-import.ts';
import { toPositionCounter } from '../../../../db/positions.ts';
import { findDraft, findVersionInUse } from '../../making/versions.store.ts';
import { lookAtRows, openAnswerFile, type AnswerFile } from './answer-rows.ts';
import {
  answersInputSchema,
  areAllTests,
  findCustomerId,
  findLocationId,
  getPlan,
  getPlanTarget,
  toSurveyTitle,
  type AnswersInput,
} from './answers-input.ts';
import { applyItem, type AnswersItem, type ResponseTuple } from './answers.apply.ts';
import { toColumnsKey, toFreePosition, toKeyFinder } from './answers.store.ts';
import { allTestsNote, noDatesNote } from './preview.ts';

/** Rows looked at before a file is matched with a survey; a new survey is made of all rows. */
const rowsLookedAt = 5000;

/** Rows in one item: the engine works through one without a pause. */
const rowsPerItem = 20;

/** Items in one message to the engine: large enough for few messages, small enough for little memory. */
const itemsPerSend = 20;

/** Rows between two looks at the clock of progress and at whether somebody cancelled. */
const rowsPerReport = 500;

/** Refused rows that are listed; beyond them the file is wrong as a whole, and the count says enough. */
const refusedListed = 10_000;

/** Characters of a row's digest: 132 bits, so that two rows never share one by chance. */
const keyLength = 22;

/** A day from now still counts as today somewhere. */
const clockSlackMs = 24 * 60 * 60 * 1000;

/**
 * How long rows share a commit. A waiting save ends it at once all the same; 230 commits instead of 940 for 100,000
 * responses took half of the time.
 */
const gatherMs = 100;

/** Ids of other tools up to this length are kept as they are: in order, so that their index grows at its end. */
const plainIdLength = 40;

type Repeat = { readonly key: string } | { readonly line: number };

/** What makes a row one that was imported before: its id in the other tool, else all it says and its place among equal rows. */
function toKeys(): (id: string | null, cells: readonly string[], line: number) => Repeat {
  const seen = new Map<string, number>();
  return (id, cells, line) => {
    const isPlain = id !== null && id.length <= plainIdLength;
    const key = isPlain
      ? `id ${id}`
      : hash('sha256', id === null ? JSON.stringify(cells) : `id ${id}`, 'base64url').slice(0, keyLength);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, id === null ? 1 : line);
      return { key };
    }
    if (id !== null) return { line: before };
    seen.set(key, before + 1);
    return { key: `${key}-${before + 1}` };
  };
}

/** Reads the dates of a file in the order that was told or that the file itself shows. */
async function decideDates(
  input: AnswersInput,
  file: AnswerFile,
  looked: Awaited<ReturnType<typeof lookAtRows>>,
): Promise<ReturnType<typeof toDateReader>> {
  const found =
    input.map.dateOrder ??
    looked.dateOrder ??
    // The first rows say nothing; a later one may.
    (looked.openDate === null || looked.isWhole ? null : (await lookAtRows(file, Infinity)).dateOrder);
  const read = toDateReader(found ?? 'not-needed');
  if (found !== null) return read;
  return (text) =>
    findDateOrder(text) === 'either' && readFileDate(text, null) === 'ambiguous'
      ? `The date "${text}" can be read in two ways`
      : read(text);
}

/** Empty cells of questions that conditions hide were not shown. */
function toHider(plan: AnswerPlan): ((answers: Answers) => void) | null {
  const { definition } = plan;
  const isConditional =
    definition.sections.some(({ visibleIf }) => visibleIf !== null) ||
    listQuestions(definition).some(({ visibleIf }) => visibleIf !== null);
  if (!isConditional) return null;
  return (answers) => {
    const shown = new Set(listShown(definition, answers).map(({ id }) => id));
    for (const [id, answer] of Object.entries(answers)) if (answer === null && !shown.has(id)) delete answers[id];
  };
}

type Destination = {
  readonly surveyId: SurveyId;
  readonly versionId: VersionId;
  /** What has to be made or frozen before the first response. */
  readonly first: AnswersItem | null;
};

function getDestination(job: JobRun, input: AnswersInput, plan: AnswerPlan): Destination {
  if (input.surveyId === null) {
    const [surveyId, versionId] = [job.newId<SurveyId>(), job.newId<VersionId>()];
    const { definition, proposed } = plan;
    const title = toSurveyTitle(input.fileName);
    return {
      surveyId,
      versionId,
      first: { kind: 'make', surveyId, versionId, title, definition, proposed, at: input.now },
    };
  }
  const used = findVersionInUse(job.read, input.surveyId);
  if (used !== null) return { surveyId: input.surveyId, versionId: used.id, first: null };
  const draft = findDraft(job.read, input.surveyId);
  if (draft === null) throw new Error('A survey has a version.');
  return {
    surveyId: input.surveyId,
    versionId: draft.id,
    first: { kind: 'freeze', surveyId: input.surveyId, draft, at: input.now },
  };
}

function listNoted(noted: ReadonlyMap<string, ReadonlyMap<string, string>>): AnswerReport['proposed'] {
  return [...noted].map(([question, texts]) => {
    const pairs = [...texts].slice(0, 12).map(([text, label]) => `“${text}” as “${label}”`);
    return { question, what: `Read ${pairs.join(', ')}${texts.size > 12 ? ' and so on' : ''}.` };
  });
}

/** Questions are named in reports as a map names them: by code. */
function withCodes(plan: AnswerPlan, proposed: AnswerReport['proposed']): AnswerReport['proposed'] {
  const codes = new Map(listQuestions(plan.definition).map(({ id, code }) => [id, code ?? id]));
  return proposed.map(({ question, what }) => ({ question: codes.get(question) ?? question, what }));
}

/** Reads a file of answers row by row: the worker parses, matches and checks; the engine only writes. */
async function run(job: JobRun): Promise<AnswerReport> {
  const input = answersInputSchema.parse(job.input);
  job.report('Looking at the file', 0, null);
  const file = await openAnswerFile(input.path, input.map);
  const isNew = input.surveyId === null;
  const looked = await lookAtRows(file, isNew ? Infinity : rowsLookedAt, (rows) => {
    job.signal.throwIfAborted();
    job.report('Looking at the file', rows, null);
  });
  const target =
    input.surveyId === null
      ? { title: toSurveyTitle(input.fileName), language: input.language }
      : getPlanTarget(job.read, input.surveyId);
  const plan = getPlan(file.shape, looked.profile, input.map, target);
  const allTests = input.map.tests === null && areAllTests(file.shape, looked.profile);
  const reader = toResponseReader(plan, {
    readDate: await decideDates(input, file, looked),
    takesTests: input.map.tests === 'take' || allTests,
    hasDay: input.map.answeredOn !== null,
  });
  const isDated = [...plan.uses.values()].some(({ use }) => use === 'answeredAt' || use === 'startedAt');
  const { surveyId, versionId, first } = getDestination(job, input, plan);
  const report = {
    rows: 0,
    imported: 0,
    duplicates: 0,
    refused: new Array<AnswerReport['refused'][number]>(),
    refusedRows: 0,
  };
  const names = new Map(plan.columns.map(({ at, name }) => [at, name]));
  const refuse = (row: number, column: string | null, reason: string): void => {
    report.refusedRows += 1;
    if (report.refused.length < refusedListed) report.refused.push({ row, column, reason });
  };
  const dayAt = toInstant({ day: input.map.answeredOn ?? input.today, timeMs: null, offsetMs: null }, input.timeZone);
  const toKey = toKeys();
  const isKnown = isNew ? () => false : toKeyFinder(job.read, surveyId);
  const takePosition = toPositionCounter(toFreePosition(job.read));
  const hide = toHider(plan);
  const known = { customers: new Map<string, string | null>(), locations: new Map<string, string | null>() };
  const find = (kind: 'customers' | 'locations', text: string | null): string | null => {
    if (text === null) return null;
    let id = known[kind].get(text);
    if (id === undefined) {
      id = kind === 'customers' ? findCustomerId(job.read, text) : findLocationId(job.read, text);
      if (known[kind].size < 50_000) known[kind].set(text, id);
    }
    return id;
  };
  const total = looked.isWhole ? looked.profile.rows : null;
  const doing = input.dryRun ? 'Checking the rows' : 'Importing';
  const send = input.dryRun ? null : toSender(job, { surveyId, versionId, at: input.now }, first);
  if (send !== null) backUpBeforeImport(job, total);

  for await (const batch of file.rows()) {
    for (const row of batch) {
      report.rows += 1;
      if (report.rows % rowsPerReport === 0) {
        job.signal.throwIfAborted();
        job.report(doing, report.rows, total);
      }
      if ('error' in row) {
        refuse(row.line, null, row.error);
        continue;
      }
      const read = reader.read(row.cells);
      if ('problems' in read) {
        const [{ at } = { at: -1 }] = read.problems;
        refuse(row.line, names.get(at) ?? null, joinReasons(read.problems.map(({ reason }) => reason)));
        continue;
      }
      const repeat = toKey(read.id, row.cells, row.line);
      if ('line' in repeat) {
        refuse(row.line, null, `Line ${repeat.line} has the id ${read.id ?? ''} already.`);
        continue;
      }
      if (isKnown(repeat.key)) {
        report.duplicates += 1;
        continue;
      }
      const answeredAt = read.answeredAt === null ? dayAt : toInstant(read.answeredAt, input.timeZone);
      if (answeredAt > input.now + clockSlackMs) {
        refuse(row.line, null, 'The date lies in the future.');
        continue;
      }
      const locationId = find('locations', read.location);
      if (read.location !== null && locationId === null) {
        refuse(row.line, null, `There is no place called “${read.location}”.`);
        continue;
      }
      hide?.(read.answers);
      report.imported += 1;
      if (send === null) continue;
      const isFull = send.add([
        takePosition(answeredAt),
        job.newId(),
        find('customers', read.customer),
        locationId,
        read.language,
        JSON.stringify(read.answers),
        findComments(plan.definition, read.answers),
        read.isComplete ? 1 : 0,
        read.leftAt,
        decideMood(plan.definition, read.answers),
        answeredAt,
        toDay(answeredAt, input.timeZone),
        repeat.key,
      ]);
      if (isFull) await send.flush();
    }
  }
  if (send !== null) {
    const columnsKey = toColumnsKey(file.shape);
    if (report.imported > 0)
      send.end({ kind: 'map', id: job.newId(), surveyId, columnsKey, map: input.map, at: input.now });
    await send.flush();
    // After a failure the file stays, for another try with another map.
    rmSync(input.path, { force: true });
  }
  const isMade = !isNew || (send !== null && report.imported > 0);
  return {
    ...report,
    survey: isMade ? surveyId : null,
    proposed: [
      ...withCodes(plan, [...plan.proposed, ...listNoted(reader.noted)]),
      ...(allTests ? [{ question: '', what: allTestsNote }] : []),
      ...(isDated || input.map.answeredOn !== null ? [] : [{ question: '', what: noDatesNote }]),
    ],
    leftOut: [...plan.leftOut],
  };
}

type Sender = {
  /** Takes a response; true when there is enough for a message. */
  readonly add: (row: ResponseTuple) => boolean;
  readonly end: (item: AnswersItem) => void;
  readonly flush: () => Promise<void>;
};

function toSender(
  job: JobRun,
  common: { readonly surveyId: SurveyId; readonly versionId: VersionId; readonly at: number },
  first: AnswersItem | null,
): Sender {
  let items: AnswersItem[] = [];
  let rows: ResponseTuple[] = [];
  let isBegun = false;
  const gather = (): void => {
    if (rows.length === 0) return;
    if (!isBegun && first !== null) items.push(first);
    isBegun = true;
    items.push({ kind: 'rows', ...common, rows });
    rows = [];
  };
  return {
    add: (row) => {
      rows.push(row);
      if (rows.length >= rowsPerItem) gather();
      return items.length >= itemsPerSend;
    },
    end: (item) => {
      gather();
      items.push(item);
    },
    flush: async () => {
      gather();
      const full = items;
      items = [];
      if (full.length > 0) await job.send(full);
    },
  };
}

export const answersJob: JobKind = {
  kind: 'answers',
  topic: 'imports',
  gatherMs,
  run,
  // Sent by toSender, and by nobody else.
  apply: (tx, item, ctx) => applyItem(tx, item as AnswersItem, ctx),
};
