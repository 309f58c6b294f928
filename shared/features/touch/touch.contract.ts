import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  customerIdSchema,
  occasionIdSchema,
  playbookIdSchema,
  playbookRunIdSchema,
  playbookTaskIdSchema,
  snoozeIdSchema,
  touchIdSchema,
} from '../../ids.ts';
import {
  cadenceSchema,
  callBackSchema,
  gapSchema,
  occasionSchema,
  playbookFieldsSchema,
  playbookRunSchema,
  playbookSchema,
  playbookTaskSchema,
  touchFieldsSchema,
  touchFilterSchema,
  touchSchema,
  weekCallSchema,
} from './touch.schema.ts';

/** Keeping in touch: whom to call this week, what is done after a sale, days worth a word. */
export const touchContract = {
  /** This week's calls, the most pressing first; as some are logged, others move up. */
  calls: procedureFor(...everyone)
    .input(z.strictObject({ limit: z.int().min(1).max(100).default(30) }))
    .output(
      z.object({
        items: z.array(weekCallSchema),
        /** How many there are in all. */
        count: z.number(),
        /** The longest time since a contact among all of them; null where none had one. */
        longestWaitDays: z.number().nullable(),
      }),
    ),
  /** Logs a contact or a try. A contact stops the clock of every call-back that customer waits for. */
  log: procedureFor(...everyone)
    .input(commandInput({ id: touchIdSchema, fields: touchFieldsSchema }))
    .output(changed({ id: touchIdSchema })),
  /** Newest first. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...touchFilterSchema.shape, ...pageInput }))
    .output(pageOf(touchSchema)),
  /** Puts a customer's next call off, and says why. */
  snooze: procedureFor(...everyone)
    .input(
      commandInput({
        id: snoozeIdSchema,
        customerId: customerIdSchema,
        untilOn: daySchema,
        reason: z.string().trim().min(1, 'Say why the call can wait.').max(300),
      }),
    )
    .output(changed({ id: snoozeIdSchema })),
  /** Where one customer stands: cadence, last contact, playbooks, own days. */
  ofCustomer: procedureFor(...everyone)
    .input(z.strictObject({ customerId: customerIdSchema }))
    .output(
      z.object({
        gap: gapSchema,
        /** False for who left, was turned away or archived: they are in no list of calls. */
        isCalled: z.boolean(),
        snoozeReason: z.string().nullable(),
        touches: z.array(touchSchema),
        runs: z.array(playbookRunSchema),
        occasions: z.array(z.object({ id: occasionIdSchema, name: z.string(), monthDay: z.string() })),
      }),
    ),
  /** Hands a customer's number or address to the computer's own program, where the host can; the app sends nothing. */
  handOver: procedureFor(...everyone)
    .input(z.strictObject({ customerId: customerIdSchema, way: z.enum(['phone', 'mail']) }))
    .output(z.object({ opened: z.boolean() })),
  cadences: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(cadenceSchema) })),
  saveCadence: procedureFor('owner')
    .input(commandInput({ who: cadenceSchema.shape.who, days: cadenceSchema.shape.days }))
    .output(changed({})),
  /** Who asked for a call: who waits first, then who was called, newest first. */
  callBacks: procedureFor(...everyone)
    .input(
      z.strictObject({
        show: z.enum(['waiting', 'called']),
        from: daySchema.optional(),
        to: daySchema.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(callBackSchema)),
  playbooks: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(playbookSchema) })),
  /** What comes with the program and can be started from. */
  playbookTemplates: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(playbookFieldsSchema) })),
  /** Keeps a playbook, or changes one; what is started keeps its steps. */
  savePlaybook: procedureFor(...leaders)
    .input(commandInput({ id: playbookIdSchema, fields: playbookFieldsSchema }))
    .output(changed({ id: playbookIdSchema })),
  archivePlaybook: procedureFor(...leaders)
    .input(commandInput({ id: playbookIdSchema, archived: z.boolean() }))
    .output(changed({})),
  startPlaybook: procedureFor(...everyone)
    .input(
      commandInput({
        id: playbookRunIdSchema,
        playbookId: playbookIdSchema,
        customerId: customerIdSchema,
        about: z.string().trim().max(200),
        startsOn: daySchema,
      }),
    )
    .output(changed({ id: playbookRunIdSchema })),
  /** Moves the day the steps are counted from; open steps move with it where asked. */
  movePlaybook: procedureFor(...everyone)
    .input(commandInput({ id: playbookRunIdSchema, startsOn: daySchema, movesOpenSteps: z.boolean() }))
    .output(changed({ moved: z.number() })),
  /** Ends a started playbook; what is still open is skipped. */
  endPlaybook: procedureFor(...everyone)
    .input(commandInput({ id: playbookRunIdSchema }))
    .output(changed({})),
  /** Started playbooks that are not ended, newest first. */
  runs: procedureFor(...everyone)
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(playbookRunSchema)),
  /** Open steps due up to a day, the longest due first. */
  tasks: procedureFor(...everyone)
    .input(z.strictObject({ until: daySchema, ...pageInput }))
    .output(pageOf(playbookTaskSchema)),
  /** Closes a step: a contact is logged with it, a yes to an ask is kept as consent. */
  closeTask: procedureFor(...everyone)
    .input(
      commandInput({
        id: playbookTaskIdSchema,
        touchId: touchIdSchema,
        as: z.enum(['done', 'skipped']),
        answer: z.enum(['yes', 'no']).nullable(),
        note: touchFieldsSchema.shape.note,
      }),
    )
    .output(changed({})),
  /** Days worth a word in the days to come, round years first. */
  occasions: procedureFor(...everyone)
    .input(z.strictObject({ days: z.int().min(1).max(90).default(30) }))
    .output(z.object({ items: z.array(occasionSchema) })),
  saveOccasion: procedureFor(...everyone)
    .input(
      commandInput({
        id: occasionIdSchema,
        customerId: customerIdSchema,
        name: z.string().trim().min(1, 'Say what day it is.').max(80),
        monthDay: z.string().regex(/^\d\d-\d\d$/, 'Give the day and the month.'),
      }),
    )
    .output(changed({ id: occasionIdSchema })),
  archiveOccasion: procedureFor(...everyone)
    .input(commandInput({ id: occasionIdSchema, archived: z.boolean() }))
    .output(changed({})),
};
