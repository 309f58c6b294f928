import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  actionIdSchema,
  askIdSchema,
  customerIdSchema,
  locationIdSchema,
  personIdSchema,
  reasonIdSchema,
  responseIdSchema,
  surveyIdSchema,
  totalIdSchema,
} from '../../ids.ts';
import { answersSchema } from './answers.schema.ts';
import { languageSchema } from './definition.schema.ts';
import { responseFieldsSchema, responseSchema, resultsFilterSchema, totalsSchema } from './responses.schema.ts';
import { askCheckSchema, kioskSchema, kioskSettingsSchema, surveySchema, versionSchema } from './surveys.schema.ts';

const id = responseIdSchema;
const surveyId = surveyIdSchema;

/** Asking: who may be asked, answers entered by hand and on a kiosk, sheets, totals. */
export const askingContract = {
  /** Open surveys that can be asked of a customer, with what the guard says about each. */
  listAskable: procedureFor(...leaders)
    .input(z.strictObject({ customerId: customerIdSchema }))
    .output(z.object({ items: z.array(z.object({ survey: surveySchema, check: askCheckSchema })) })),
  checkAsk: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, customerId: customerIdSchema }))
    .output(askCheckSchema),
  /** Notes that somebody was asked and did not answer, or that sheets were handed out. */
  noteAsked: procedureFor(...leaders)
    .input(
      commandInput({
        id: askIdSchema,
        surveyId,
        customerId: customerIdSchema.nullable(),
        channel: z.enum(['paper', 'phone', 'in-person']),
        people: z.int().min(1).max(1_000_000),
        outcome: z.enum(['declined', 'no-answer', 'handed-out']),
        locationId: locationIdSchema.nullable(),
        askedOn: daySchema,
      }),
    )
    .output(changed({ id: askIdSchema })),
  /** Records a response. Refuses a customer who must not be asked, a sheet number twice, answers that do not fit. */
  record: procedureFor(...leaders)
    .input(commandInput({ id, fields: responseFieldsSchema, isComplete: z.boolean() }))
    .output(changed({ id, actionId: actionIdSchema.nullable() })),
  listResponses: procedureFor(...leaders)
    .input(
      z.strictObject({
        surveyId,
        ...resultsFilterSchema.shape,
        show: z.enum(['counted', 'set-aside', 'partial']).optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(responseSchema)),
  getResponse: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(responseSchema.extend({ versionAsked: versionSchema })),
  /** Corrects the answers of a response: a slip of the finger, a sheet read wrongly. */
  correct: procedureFor(...leaders)
    .input(commandInput({ id, answers: answersSchema }))
    .output(changed({ id })),
  /** Leaves a response out of every figure, or counts it again. */
  setAside: procedureFor(...leaders)
    .input(commandInput({ id, reason: z.string().trim().min(1).max(200).nullable() }))
    .output(changed({ id })),
  setTheme: procedureFor(...leaders)
    .input(commandInput({ id, themeId: reasonIdSchema.nullable() }))
    .output(changed({ id })),
  /** What a promoter agreed to: an action to ask for it, and their consent on record. */
  askFavour: procedureFor(...leaders)
    .input(commandInput({ id, favour: z.enum(['referral', 'testimonial']), consents: z.boolean() }))
    .output(changed({ actionId: actionIdSchema })),
  /** Gives out numbers for sheets to print; they are never given twice. */
  printSheets: procedureFor(...leaders)
    .input(commandInput({ surveyId, sheets: z.int().min(1).max(1000) }))
    .output(changed({ from: z.number(), to: z.number() })),
  /** Where a sheet stands: never printed, printed, entered, checked. */
  findSheet: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, sheet: z.int().min(1) }))
    .output(z.object({ state: z.enum(['unknown', 'printed', 'entered', 'checked']), responseId: id.nullable() })),
  /** Sheets somebody else should key again: about one in ten of those entered and not checked, at least one. */
  sampleSheets: procedureFor(...leaders)
    .input(z.strictObject({ surveyId }))
    .output(z.object({ sheets: z.array(z.number()), entered: z.number(), checked: z.number() })),
  /** Compares a sheet keyed again with the first time; where both agree it counts as checked. */
  compareSheet: procedureFor(...leaders)
    .input(commandInput({ surveyId, sheet: z.int().min(1), answers: answersSchema }))
    .output(changed({ id, differing: z.array(z.string()) })),
  saveTotals: procedureFor(...leaders)
    .input(commandInput({ totals: totalsSchema.strict() }))
    .output(changed({ id: totalIdSchema })),
  listTotals: procedureFor(...leaders)
    .input(z.strictObject({ surveyId }))
    .output(z.object({ items: z.array(totalsSchema) })),
  removeTotals: procedureFor(...leaders)
    .input(commandInput({ id: totalIdSchema }))
    .output(changed({})),
  listKiosks: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(kioskSchema) })),
  setKiosk: procedureFor(...leaders)
    .input(
      commandInput({
        kioskId: personIdSchema,
        surveyId,
        locationId: locationIdSchema.nullable(),
        settings: kioskSettingsSchema,
      }),
    )
    .output(changed({})),
  /** Turns this window into the kiosk; only a PIN leads back. */
  startKiosk: procedureFor(...leaders)
    .input(z.strictObject({ kioskId: personIdSchema }))
    .output(z.object({})),
  /** What the kiosk at this window asks; null while nobody has chosen a survey for it. */
  getKiosk: procedureFor('kiosk')
    .input(z.strictObject({}))
    .output(z.object({ kiosk: kioskSchema, businessName: z.string(), version: versionSchema.nullable() })),
  /** Keeps what was answered on a kiosk; unfinished answers are kept as unfinished, too quick ones set aside. */
  recordAtKiosk: procedureFor('kiosk')
    .input(
      commandInput({
        id,
        versionId: versionSchema.shape.id,
        answers: answersSchema,
        language: languageSchema,
        isComplete: z.boolean(),
      }),
    )
    .output(z.object({})),
  /** What the customer's page needs: when this customer was asked last, and what they answered. */
  listOfCustomer: procedureFor(...everyone)
    .input(z.strictObject({ customerId: customerIdSchema }))
    .output(z.object({ lastAskedOn: daySchema.nullable(), responses: z.number() })),
};
