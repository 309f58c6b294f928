import { z } from 'zod';

/** A UUID as lower-case text, branded with what it names, so a customer's id is never taken for an entry's. */
export type Id<Name extends string> = string & { readonly __id: Name };

/** Makes the schema of one kind of id: any UUID, lower-cased because ids are compared as text. */
export function idSchema<Name extends string>(): z.ZodType<Id<Name>, Id<Name>> {
  // The brand exists only for the compiler, so no runtime check could establish it.
  return z.uuid('This is not an id.').toLowerCase() as unknown as z.ZodType<Id<Name>, Id<Name>>;
}

/** Someone who signs in or answers here. */
export type PersonId = Id<'Person'>;
/** Checks a PersonId. */
export const personIdSchema = idSchema<'Person'>();

/** A customer: person or company. */
export type CustomerId = Id<'Customer'>;
/** Checks a CustomerId. */
export const customerIdSchema = idSchema<'Customer'>();

/** One piece of feedback in the log. */
export type EntryId = Id<'Entry'>;
/** Checks an EntryId. */
export const entryIdSchema = idSchema<'Entry'>();

/** Something to be done, by someone, by a day. */
export type ActionId = Id<'Action'>;
/** Checks an ActionId. */
export const actionIdSchema = idSchema<'Action'>();

/** A place of the business. */
export type LocationId = Id<'Location'>;
/** Checks a LocationId. */
export const locationIdSchema = idSchema<'Location'>();

/** A part of the business that customers meet. */
export type TouchpointId = Id<'Touchpoint'>;
/** Checks a TouchpointId. */
export const touchpointIdSchema = idSchema<'Touchpoint'>();

/** One reason of a reason list. */
export type ReasonId = Id<'Reason'>;
/** Checks a ReasonId. */
export const reasonIdSchema = idSchema<'Reason'>();

/** A long job: import, export, backup. */
export type JobId = Id<'Job'>;
/** Checks a JobId. */
export const jobIdSchema = idSchema<'Job'>();

/** One command as its sender named it; a repeat with the same id is the same command. */
export type CommandId = Id<'Command'>;
/** Checks a CommandId. */
export const commandIdSchema = idSchema<'Command'>();

/** A file that was handed over apart from the call that names it. */
export type FileId = Id<'File'>;
/** Checks a FileId. */
export const fileIdSchema = idSchema<'File'>();

/** One purchase of a customer. */
export type PurchaseId = Id<'Purchase'>;
/** Checks a PurchaseId. */
export const purchaseIdSchema = idSchema<'Purchase'>();

/** What a customer expects of us. */
export type ExpectationId = Id<'Expectation'>;
/** Checks an ExpectationId. */
export const expectationIdSchema = idSchema<'Expectation'>();

/** A saved view of a list. */
export type ViewId = Id<'View'>;
/** Checks a ViewId. */
export const viewIdSchema = idSchema<'View'>();

/** One step of an action. */
export type StepId = Id<'Step'>;
/** Checks a StepId. */
export const stepIdSchema = idSchema<'Step'>();

/** A note on an action. */
export type NoteId = Id<'Note'>;
/** Checks a NoteId. */
export const noteIdSchema = idSchema<'Note'>();

/** A survey, whatever its version. */
export type SurveyId = Id<'Survey'>;
/** Checks a SurveyId. */
export const surveyIdSchema = idSchema<'Survey'>();

/** One version of what a survey asks. */
export type VersionId = Id<'Version'>;
/** Checks a VersionId. */
export const versionIdSchema = idSchema<'Version'>();

/** What one person answered to a survey. */
export type ResponseId = Id<'Response'>;
/** Checks a ResponseId. */
export const responseIdSchema = idSchema<'Response'>();

/** Counts of answers that somebody else made. */
export type TotalId = Id<'Total'>;
/** Checks a TotalId. */
export const totalIdSchema = idSchema<'Total'>();

/** That somebody was asked a survey. */
export type AskId = Id<'Ask'>;
/** Checks an AskId. */
export const askIdSchema = idSchema<'Ask'>();

/** A staff pulse. */
export type PulseId = Id<'Pulse'>;
/** Checks a PulseId. */
export const pulseIdSchema = idSchema<'Pulse'>();

/** A comment of a staff pulse. */
export type CommentId = Id<'Comment'>;
/** Checks a CommentId. */
export const commentIdSchema = idSchema<'Comment'>();

/** A checklist, whatever its version: a scorecard, a self-audit, a round. */
export type ChecklistId = Id<'Checklist'>;
/** Checks a ChecklistId. */
export const checklistIdSchema = idSchema<'Checklist'>();

/** One version of a checklist. */
export type ChecklistVersionId = Id<'ChecklistVersion'>;
/** Checks a ChecklistVersionId. */
export const checklistVersionIdSchema = idSchema<'ChecklistVersion'>();

/** One time a checklist was filled in. */
export type RunId = Id<'Run'>;
/** Checks a RunId. */
export const runIdSchema = idSchema<'Run'>();

/** A photo taken as evidence in a run. */
export type RunPhotoId = Id<'RunPhoto'>;
/** Checks a RunPhotoId. */
export const runPhotoIdSchema = idSchema<'RunPhoto'>();

/** What a bad answer left behind. */
export type FindingId = Id<'Finding'>;
/** Checks a FindingId. */
export const findingIdSchema = idSchema<'Finding'>();

/** An item of a run that somebody contests. */
export type ContestId = Id<'Contest'>;
/** Checks a ContestId. */
export const contestIdSchema = idSchema<'Contest'>();

/** What a mystery shopper should be, ask for and watch. */
export type ScenarioId = Id<'Scenario'>;
/** Checks a ScenarioId. */
export const scenarioIdSchema = idSchema<'Scenario'>();

/** A mystery visit, planned or made. */
export type VisitId = Id<'Visit'>;
/** Checks a VisitId. */
export const visitIdSchema = idSchema<'Visit'>();

/** A quarter's look in the mirror. */
export type AuditId = Id<'Audit'>;
/** Checks an AuditId. */
export const auditIdSchema = idSchema<'Audit'>();

/** A promise somebody made to themselves at the end of an audit. */
export type VowId = Id<'Vow'>;
/** Checks a VowId. */
export const vowIdSchema = idSchema<'Vow'>();

/** A leader's round among the front line. */
export type RoundId = Id<'Round'>;
/** Checks a RoundId. */
export const roundIdSchema = idSchema<'Round'>();

/** A meeting and what was on its agenda. */
export type MeetingId = Id<'Meeting'>;
/** Checks a MeetingId. */
export const meetingIdSchema = idSchema<'Meeting'>();

/** What was promised to a customer, with all its dates. */
export type PromiseId = Id<'Promise'>;
/** Checks a PromiseId. */
export const promiseIdSchema = idSchema<'Promise'>();

/** One date of a promise: what was said, by whom, when. */
export type PromiseVersionId = Id<'PromiseVersion'>;
/** Checks a PromiseVersionId. */
export const promiseVersionIdSchema = idSchema<'PromiseVersion'>();

/** A kind of job that is promised. */
export type JobTypeId = Id<'JobType'>;
/** Checks a JobTypeId. */
export const jobTypeIdSchema = idSchema<'JobType'>();

/** Business that was declined, or referred to somebody else. */
export type ReferralId = Id<'Referral'>;
/** Checks a ReferralId. */
export const referralIdSchema = idSchema<'Referral'>();

/** What really moved a promise, as one source tells it. */
export type SlipReasonId = Id<'SlipReason'>;
/** Checks a SlipReasonId. */
export const slipReasonIdSchema = idSchema<'SlipReason'>();

/** That two reasons mean the same. */
export type SameReasonId = Id<'SameReason'>;
/** Checks a SameReasonId. */
export const sameReasonIdSchema = idSchema<'SameReason'>();

/** That a customer left. */
export type LossId = Id<'Loss'>;
/** Checks a LossId. */
export const lossIdSchema = idSchema<'Loss'>();

/** A call to a customer who left. */
export type ExitCallId = Id<'ExitCall'>;
/** Checks an ExitCallId. */
export const exitCallIdSchema = idSchema<'ExitCall'>();

/** One contact with a customer. */
export type TouchId = Id<'Touch'>;
/** Checks a TouchId. */
export const touchIdSchema = idSchema<'Touch'>();

/** A list of steps after a sale. */
export type PlaybookId = Id<'Playbook'>;
/** Checks a PlaybookId. */
export const playbookIdSchema = idSchema<'Playbook'>();

/** A playbook followed with one customer. */
export type PlaybookRunId = Id<'PlaybookRun'>;
/** Checks a PlaybookRunId. */
export const playbookRunIdSchema = idSchema<'PlaybookRun'>();

/** A visit to see how a customer uses what they bought. */
export type ObservationId = Id<'Observation'>;
/** Checks an ObservationId. */
export const observationIdSchema = idSchema<'Observation'>();

/** A rule of the business that can be set aside. */
export type PolicyId = Id<'Policy'>;
/** Checks a PolicyId. */
export const policyIdSchema = idSchema<'Policy'>();

/** One time a rule was set aside, or was not. */
export type PolicyExceptionId = Id<'PolicyException'>;
/** Checks a PolicyExceptionId. */
export const policyExceptionIdSchema = idSchema<'PolicyException'>();

/** That somebody put a customer's next call off. */
export type SnoozeId = Id<'Snooze'>;
/** Checks a SnoozeId. */
export const snoozeIdSchema = idSchema<'Snooze'>();

/** One step of a started playbook, with its day. */
export type PlaybookTaskId = Id<'PlaybookTask'>;
/** Checks a PlaybookTaskId. */
export const playbookTaskIdSchema = idSchema<'PlaybookTask'>();

/** A day of a customer's own that is thought of every year. */
export type OccasionId = Id<'Occasion'>;
/** Checks an OccasionId. */
export const occasionIdSchema = idSchema<'Occasion'>();

/** That a broken rhythm means nothing, until the customer comes again. */
export type DismissalId = Id<'Dismissal'>;
/** Checks a DismissalId. */
export const dismissalIdSchema = idSchema<'Dismissal'>();

/** A quarter's report that was signed. */
export type ReportId = Id<'Report'>;
/** Checks a ReportId. */
export const reportIdSchema = idSchema<'Report'>();

/** A time somebody rang a customer who left and did not reach them. */
export type CallTryId = Id<'CallTry'>;
/** Checks a CallTryId. */
export const callTryIdSchema = idSchema<'CallTry'>();

/** What customers said and what we did about it, as they are told. */
export type CardId = Id<'Card'>;
/** Checks a CardId. */
export const cardIdSchema = idSchema<'Card'>();

/** That somebody was told what a card says. */
export type CardTellingId = Id<'CardTelling'>;
/** Checks a CardTellingId. */
export const cardTellingIdSchema = idSchema<'CardTelling'>();
