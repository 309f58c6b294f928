import { rmSync } from 'node:fs';
import type { AnswerReport } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import { toResponseReader } from '../../../../../shared/features/surveys/answer-files/read-response.rules.ts';
import type { AnswerPlan } from '../../../../../shared/features/surveys/answer-files/answer-plan.rules.ts';
import { listQuestions } from '../../../../../shared/features/surveys/definition.rules.ts';
import { ImportTally } from '../../../../app/tables/import-tally.ts';
import type { JobKind, JobRun } from '../../../../app/job-kind.ts';
import { backUpBeforeImport } from '../../../../db/back-up-before-import.ts';
import { decideDates } from './answer-dates.ts';
import { lookAtRows, openAnswerFile, type AnswerFile } from './answer-rows.ts';
import {
  answersInputSchema,
  areAllTests,
  getPlan,
  getPlanTarget,
  toSurveyTitle,
  type AnswersInput,
} from './answers-input.ts';
import { AnswersSender } from './answers-sender.ts';
import { applyItem, type AnswersItem } from './answers.apply.ts';
import { toColumnsKey } from './answers.store.ts';
import { getDestination } from './destination.ts';
import { allTestsNote, noDatesNote } from './preview.ts';
import { toResponseMaker } from './response-maker.ts';

/** Rows looked at before a file is matched with a survey; a new survey is made of all rows. */
const rowsLookedAt = 5000;

/**
 * How long rows share a commit. A waiting save ends it at once all the same; 230 commits instead of 940 for 100,000
 * responses took half of the time.
 */
const gatherMs = 100;

/** Texts of one question whose reading a report names. */
const textsNamed = 12;

function listNoted(noted: ReadonlyMap<string, ReadonlyMap<string, string>>): AnswerReport['proposed'] {
  return [...noted].map(([question, texts]) => {
    const pairs = [...texts].slice(0, textsNamed).map(([text, label]) => `“${text}” as “${label}”`);
    return { question, what: `Read ${pairs.join(', ')}${texts.size > textsNamed ? ' and so on' : ''}.` };
  });
}

/** Questions are named in reports as a map names them: by code. */
function withCodes(plan: AnswerPlan, proposed: AnswerReport['proposed']): AnswerReport['proposed'] {
  const codes = new Map(listQuestions(plan.definition).map(({ id, code }) => [id, code ?? id]));
  return proposed.map(({ question, what }) => ({ question: codes.get(question) ?? question, what }));
}

/** Looks at a file's rows and decides what its columns are. */
async function planFile(job: JobRun, input: AnswersInput, file: AnswerFile) {
  job.report('Looking at the file', 0, null);
  const looked = await lookAtRows(file, input.surveyId === null ? Infinity : rowsLookedAt, (rows) => {
    job.signal.throwIfAborted();
    job.report('Looking at the file', rows, null);
  });
  const target =
    input.surveyId === null
      ? { title: toSurveyTitle(input.fileName), language: input.language }
      : getPlanTarget(job.read, input.surveyId);
  const plan = getPlan(file.shape, looked.profile, input.map, target);
  const areTests = input.map.tests === null && areAllTests(file.shape, looked.profile);
  const reader = toResponseReader(plan, {
    readDate: await decideDates(input, file, looked),
    takesTests: input.map.tests === 'take' || areTests,
    hasDay: input.map.answeredOn !== null,
  });
  return { plan, reader, areTests, total: looked.isWhole ? looked.profile.rows : null };
}

/** Reads a file of answers row by row: the worker parses, matches and checks; the engine only writes. */
async function run(job: JobRun): Promise<AnswerReport> {
  const input = answersInputSchema.parse(job.input);
  const file = await openAnswerFile(input.path, input.map);
  const { plan, reader, areTests, total } = await planFile(job, input, file);
  const isDated = [...plan.uses.values()].some(({ use }) => use === 'answeredAt' || use === 'startedAt');
  const destination = getDestination(job, input, plan);
  const { surveyId } = destination;
  const make = toResponseMaker({ job, input, plan, reader, surveyId });
  const tally = new ImportTally(job, input.dryRun ? 'Checking the rows' : 'Importing', total);
  const sender = input.dryRun ? null : new AnswersSender(job, destination, input.now);
  if (sender !== null) backUpBeforeImport(job, total);

  for await (const batch of file.rows()) {
    for (const row of batch) {
      tally.nextRow();
      if ('error' in row) {
        tally.refuse(row.line, null, row.error);
        continue;
      }
      const made = make(row.cells, row.line);
      if ('refused' in made) {
        tally.refuse(row.line, made.refused.column, made.refused.reason);
      } else if ('isDuplicate' in made) {
        tally.duplicates += 1;
      } else {
        tally.imported += 1;
        await sender?.add(made.toResponse());
      }
    }
  }
  if (sender !== null) {
    const columnsKey = toColumnsKey(file.shape);
    const { map, now: at } = input;
    await sender.end(tally.imported > 0 ? { kind: 'map', id: job.newId(), surveyId, columnsKey, map, at } : null);
    // After a failure the file stays, for another try with another map.
    rmSync(input.path, { force: true });
  }
  const isMade = input.surveyId !== null || (sender !== null && tally.imported > 0);
  return {
    ...tally.counts(),
    survey: isMade ? surveyId : null,
    proposed: [
      ...withCodes(plan, [...plan.proposed, ...listNoted(reader.noted)]),
      ...(areTests ? [{ question: '', what: allTestsNote }] : []),
      ...(isDated || input.map.answeredOn !== null ? [] : [{ question: '', what: noDatesNote }]),
    ],
    leftOut: [...plan.leftOut],
  };
}

export const answersJob: JobKind = {
  kind: 'answers',
  topic: 'imports',
  gatherMs,
  run,
  // Sent by AnswersSender, and by nobody else.
  apply: (tx, item, ctx) => applyItem(tx, item as AnswersItem, ctx),
};
