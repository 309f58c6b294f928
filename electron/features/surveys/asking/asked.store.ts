import { z } from 'zod';
import { addDays, daySchema, dayStart, type Day } from '../../../../shared/clock.ts';
import type { AskedCustomer, Contact } from '../../../../shared/features/surveys/guard.rules.ts';
import { sameSurveyDays } from '../../../../shared/features/surveys/guard.rules.ts';
import type { AskedSurvey } from '../../../../shared/features/surveys/record.rules.ts';
import { surveyKinds, surveyStates, type Version } from '../../../../shared/features/surveys/surveys.schema.ts';
import {
  customerIdSchema,
  personIdSchema,
  surveyIdSchema,
  type AskId,
  type CustomerId,
  type LocationId,
  type PersonId,
  type SurveyId,
  type VersionId,
} from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { getVersion } from '../making/versions.store.ts';
import { surveyAsks } from '../surveys.tables.ts';

const flag = z.number().transform((value) => value === 1);

const surveyRow = z
  .object({
    id: surveyIdSchema,
    title: z.string(),
    kind: z.enum(surveyKinds),
    state: z.enum(surveyStates),
    archived: flag,
    lastSheet: z.number(),
  })
  .transform((row): AskedSurvey => row);

/** Reads the survey that answers belong to; refuses one that is not there. */
export function getAskedSurvey(read: ReadHandle, surveyId: SurveyId): AskedSurvey {
  const survey = read.find(
    sql`SELECT survey_id AS id, title, kind, state, archived_at IS NOT NULL AS archived, last_sheet AS lastSheet
      FROM surveys WHERE survey_id = ${surveyId}`,
    surveyRow,
  );
  if (survey === null) throw new Refusal('NOT_FOUND', 'This survey is no longer here.');
  return survey;
}

/** Reads the version answers were given to; refuses one of another survey and one that was never in use. */
export function getAnsweredVersion(read: ReadHandle, surveyId: SurveyId, versionId: VersionId): Version {
  const version = getVersion(read, versionId);
  const isOfSurvey = read.text(sql`SELECT survey_id FROM survey_versions WHERE version_id = ${versionId}`) === surveyId;
  if (!isOfSurvey || version.frozenAt === null) {
    throw new Refusal('NOT_IN_USE', 'These answers belong to another version of the survey. Open the survey again.');
  }
  return version;
}

const customerRow = z
  .object({
    id: customerIdSchema,
    name: z.string(),
    isLost: flag,
    lostOn: daySchema.nullable(),
    isErased: flag,
    lookedAfterBy: personIdSchema.nullable(),
  })
  .transform((row): AskedCustomer & { readonly lookedAfterBy: PersonId | null } => row);

/** Reads who is asked; a customer that was merged is the one it was merged into. Refuses one that is not there. */
export function getAskedCustomer(read: ReadHandle, customerId: CustomerId): z.infer<typeof customerRow> {
  const customer = read.find(
    sql`SELECT kept.customer_id AS id, kept.name, kept.status = 'lost' AS isLost, kept.lost_on AS lostOn,
      kept.erased_at IS NOT NULL AS isErased, kept.looked_after_by AS lookedAfterBy
      FROM customers JOIN customers AS kept ON kept.customer_id = ifnull(customers.merged_into, customers.customer_id)
      WHERE customers.customer_id = ${customerId}`,
    customerRow,
  );
  if (customer === null) {
    throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
  }
  return customer;
}

const contactRow = z
  .object({ surveyId: surveyIdSchema, title: z.string(), on: daySchema, isAwaited: flag })
  .transform((row): Contact & { readonly isAwaited: boolean } => row);

/** Requests nobody answered or declined yet: an answer to the same survey is the answer to them. */
const awaited = sql`outcome IN ('handed-out', 'no-answer')`;

/** When a customer was asked or answered, as far before and after a day as the guard looks. */
export function listContacts(
  read: ReadHandle,
  customerId: CustomerId,
  on: Day,
  timeZone: string,
): z.infer<typeof contactRow>[] {
  const from = dayStart(addDays(on, -sameSurveyDays), timeZone);
  const to = dayStart(addDays(on, sameSurveyDays + 1), timeZone);
  return read.all(
    sql`SELECT contact.survey_id AS surveyId, surveys.title, contact."on", contact.isAwaited FROM (
        SELECT survey_id, asked_on AS "on", ${awaited} AS isAwaited FROM survey_asks
          WHERE customer_id = ${customerId} AND asked_at >= ${from} AND asked_at < ${to}
        UNION ALL
        SELECT survey_id, answered_on, 0 FROM responses
          WHERE customer_id = ${customerId} AND answered_at >= ${from} AND answered_at < ${to}
      ) AS contact JOIN surveys ON surveys.survey_id = contact.survey_id`,
    contactRow,
  );
}

/** The latest request of a survey to a customer that an answer of this day answers; null where there is none. */
export function findAwaitedAsk(
  read: ReadHandle,
  asked: { readonly surveyId: SurveyId; readonly customerId: CustomerId; readonly on: Day; readonly timeZone: string },
): string | null {
  const from = dayStart(addDays(asked.on, -sameSurveyDays), asked.timeZone);
  return read.text(
    sql`SELECT ask_id FROM survey_asks WHERE customer_id = ${asked.customerId} AND survey_id = ${asked.surveyId}
      AND asked_at >= ${from} AND asked_on <= ${asked.on} AND ${awaited} ORDER BY asked_at DESC LIMIT 1`,
  );
}

/** Tells whether a request with this id was noted. */
export function hasAsk(read: ReadHandle, askId: AskId): boolean {
  return read.number(sql`SELECT count(*) FROM survey_asks WHERE ask_id = ${askId}`) > 0;
}

/** Notes a request. */
export function insertAsk(
  tx: WriteHandle,
  ask: {
    readonly id: AskId;
    readonly surveyId: SurveyId;
    readonly customerId: CustomerId | null;
    readonly channel: string;
    readonly people: number;
    readonly outcome: 'answered' | 'declined' | 'no-answer' | 'handed-out';
    readonly locationId: LocationId | null;
    readonly askedAt: number;
    readonly askedOn: Day;
    readonly recordedBy: string | null;
  },
): void {
  tx.insert(surveyAsks, {
    ask_id: ask.id,
    survey_id: ask.surveyId,
    customer_id: ask.customerId,
    channel: ask.channel,
    people: ask.people,
    outcome: ask.outcome,
    location_id: ask.locationId,
    asked_at: ask.askedAt,
    asked_on: ask.askedOn,
    recorded_by: ask.recordedBy,
  });
}

/** Notes that a request was answered after all. */
export function markAnswered(tx: WriteHandle, askId: string): void {
  tx.update(surveyAsks, askId, { outcome: 'answered' });
}

/** Refuses a place that is not there. */
export function assertLocation(read: ReadHandle, locationId: LocationId | null): void {
  if (locationId === null) return;
  if (read.number(sql`SELECT count(*) FROM locations WHERE location_id = ${locationId}`) > 0) return;
  throw new Refusal('NO_SUCH_PLACE', 'This place is no longer here. Choose another.', 'locationId');
}

/** When a customer was asked or answered last, and how often they answered. */
export function readOfCustomer(
  read: ReadHandle,
  customerId: CustomerId,
): { lastAskedOn: Day | null; responses: number } {
  const row = read.get(
    sql`SELECT
      (SELECT asked_on FROM survey_asks WHERE customer_id = ${customerId} ORDER BY asked_at DESC LIMIT 1) AS askedOn,
      (SELECT answered_on FROM responses WHERE customer_id = ${customerId} ORDER BY answered_at DESC LIMIT 1) AS answeredOn,
      (SELECT count(*) FROM responses WHERE customer_id = ${customerId} AND set_aside IS NULL) AS responses`,
    z.object({ askedOn: daySchema.nullable(), answeredOn: daySchema.nullable(), responses: z.number() }),
  );
  const days = [row.askedOn, row.answeredOn].filter((day) => day !== null).toSorted();
  return { lastAskedOn: days.at(-1) ?? null, responses: row.responses };
}
