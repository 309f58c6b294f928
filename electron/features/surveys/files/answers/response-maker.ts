import { toDay } from '../../../../../shared/clock.ts';
import type { AnswerPlan } from '../../../../../shared/features/surveys/answer-files/answer-plan.rules.ts';
import type { ResponseReader } from '../../../../../shared/features/surveys/answer-files/read-response.rules.ts';
import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { listQuestions } from '../../../../../shared/features/surveys/definition.rules.ts';
import { decideMood } from '../../../../../shared/features/surveys/mood.rules.ts';
import { findComments } from '../../../../../shared/features/surveys/validation.rules.ts';
import { listShown } from '../../../../../shared/features/surveys/visibility.rules.ts';
import { toInstant } from '../../../../../shared/features/imports/dates.rules.ts';
import { joinReasons } from '../../../../../shared/features/imports/texts.rules.ts';
import type { SurveyId } from '../../../../../shared/ids.ts';
import type { JobRun } from '../../../../app/job-kind.ts';
import { toPositionCounter } from '../../../../db/positions.ts';
import { findCustomerId, findLocationId, type AnswersInput } from './answers-input.ts';
import type { ResponseTuple } from './answers.apply.ts';
import { toFreePosition, toKeyFinder } from './answers.store.ts';
import { toRowKeys } from './row-keys.ts';

/** A day from now still counts as today somewhere. */
const clockSlackMs = 24 * 60 * 60 * 1000;

/** Names whose record is remembered; beyond them each is looked up again. */
const namesKept = 50_000;

/** What becomes of a row. */
type Made =
  /** Made only where it is wanted: a dry run wants none. */
  | { readonly toResponse: () => ResponseTuple }
  | { readonly isDuplicate: true }
  | { readonly refused: { readonly column: string | null; readonly reason: string } };

/** Empty cells of questions that conditions hide were not shown. */
function toHider({ definition }: AnswerPlan): ((answers: Answers) => void) | null {
  const isConditional =
    definition.sections.some(({ visibleIf }) => visibleIf !== null) ||
    listQuestions(definition).some(({ visibleIf }) => visibleIf !== null);
  if (!isConditional) return null;
  return (answers) => {
    const shown = new Set(listShown(definition, answers).map(({ id }) => id));
    for (const [id, answer] of Object.entries(answers)) if (answer === null && !shown.has(id)) delete answers[id];
  };
}

/** Finds records by name, and remembers what it found. */
function remember(find: (name: string) => string | null): (name: string | null) => string | null {
  const known = new Map<string, string | null>();
  return (name) => {
    if (name === null) return null;
    const before = known.get(name);
    if (before !== undefined) return before;
    const id = find(name);
    if (known.size < namesKept) known.set(name, id);
    return id;
  };
}

type Making = {
  readonly job: JobRun;
  readonly input: AnswersInput;
  readonly plan: AnswerPlan;
  readonly reader: ResponseReader;
  readonly surveyId: SurveyId;
};

/** Makes a response of each row of a file, or says why it is none. */
export function toResponseMaker({ job, input, plan, reader, surveyId }: Making) {
  const dayAt = toInstant({ day: input.map.answeredOn ?? input.today, timeMs: null, offsetMs: null }, input.timeZone);
  const columns = new Map(plan.columns.map(({ at, name }) => [at, name]));
  const toKey = toRowKeys();
  const isKnown = input.surveyId === null ? () => false : toKeyFinder(job.read, surveyId);
  const takePosition = toPositionCounter(toFreePosition(job.read));
  const hide = toHider(plan);
  const findCustomer = remember((name) => findCustomerId(job.read, name));
  const findLocation = remember((name) => findLocationId(job.read, name));
  const refuse = (column: string | null, reason: string): Made => ({ refused: { column, reason } });
  return (cells: readonly string[], line: number): Made => {
    const read = reader.read(cells);
    if ('problems' in read) {
      const [{ at } = { at: -1 }] = read.problems;
      return refuse(columns.get(at) ?? null, joinReasons(read.problems.map(({ reason }) => reason)));
    }
    const known = toKey(read.id, cells, line);
    if ('line' in known) return refuse(null, `Line ${known.line} has the id ${read.id ?? ''} already.`);
    if (isKnown(known.key)) return { isDuplicate: true };
    const answeredAt = read.answeredAt === null ? dayAt : toInstant(read.answeredAt, input.timeZone);
    if (answeredAt > input.now + clockSlackMs) return refuse(null, 'The date lies in the future.');
    const locationId = findLocation(read.location);
    if (read.location !== null && locationId === null)
      return refuse(null, `There is no place called “${read.location}”.`);
    hide?.(read.answers);
    const toResponse = (): ResponseTuple => [
      takePosition(answeredAt),
      job.newId(),
      findCustomer(read.customer),
      locationId,
      read.language,
      JSON.stringify(read.answers),
      findComments(plan.definition, read.answers),
      read.isComplete ? 1 : 0,
      read.leftAt,
      decideMood(plan.definition, read.answers),
      answeredAt,
      toDay(answeredAt, input.timeZone),
      known.key,
    ];
    return { toResponse };
  };
}
