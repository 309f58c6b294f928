import { addDays } from '../../../shared/clock.ts';
import { assertMonthDay } from '../../../shared/features/touch/occasions.rules.ts';
import { assertCloses, consentOf, contactOf, moveOpenSteps } from '../../../shared/features/touch/playbook.rules.ts';
import type { touchContract } from '../../../shared/features/touch/touch.contract.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { findOccasionOwner, listOccasions, saveOccasion } from './occasions.store.ts';
import { getTask, listOpenTasks } from './playbook-tasks.store.ts';
import { getPlaybook, getRun, insertRun, listPlaybooks, listRuns, savePlaybook } from './playbooks.store.ts';
import { listPlaybookTemplates } from './templates.ts';
import { getCalled, getRecorded, insertTouch } from './touch.store.ts';
import { occasions, playbookRuns, playbooks, playbookTasks } from './touch.tables.ts';

type PlaybookHandlers = Pick<
  Handlers<typeof touchContract>,
  | 'playbooks'
  | 'playbookTemplates'
  | 'savePlaybook'
  | 'archivePlaybook'
  | 'startPlaybook'
  | 'movePlaybook'
  | 'endPlaybook'
  | 'runs'
  | 'tasks'
  | 'closeTask'
  | 'occasions'
  | 'saveOccasion'
  | 'archiveOccasion'
>;

export const playbooksHandlers: PlaybookHandlers = {
  playbooks: (_input, context) => ({ items: listPlaybooks(context.read) }),

  playbookTemplates: () => ({
    items: listPlaybookTemplates().map((template) => ({ ...template, steps: [...template.steps] })),
  }),

  savePlaybook: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'touch.playbook-saved', input: { id, fields } }, (tx, ctx) => {
      savePlaybook(tx, id, fields, ctx.at);
      return { answer: { id } };
    }),

  archivePlaybook: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'touch.playbook-archived', input: { id, archived } }, (tx, ctx) => {
      getPlaybook(tx, id);
      tx.update(playbooks, id, { archived_at: archived ? ctx.at : null });
      return { answer: {} };
    }),

  startPlaybook: ({ commandId, id, playbookId, customerId, about, startsOn }, context) =>
    context.write(
      { id: commandId, what: 'touch.playbook-started', input: { id, playbookId, customerId, about, startsOn } },
      (tx, ctx) => {
        const playbook = getPlaybook(tx, playbookId);
        if (playbook.archived)
          throw new Refusal('ARCHIVED', 'This playbook is put away. Choose another.', 'playbookId');
        const customer = getCalled(tx, customerId);
        const run = { id, playbook, customerId: customer.id, about, startsOn, purchaseId: null };
        insertRun(tx, run, ctx, context.newId);
        return { answer: { id } };
      },
    ),

  movePlaybook: ({ commandId, id, startsOn, movesOpenSteps }, context) =>
    context.write({ id: commandId, what: 'touch.playbook-moved', input: { id, startsOn, movesOpenSteps } }, (tx) => {
      const run = getRun(tx, id);
      tx.update(playbookRuns, id, { starts_on: startsOn });
      const moved = movesOpenSteps ? moveOpenSteps(run.tasks, run.startsOn, startsOn) : [];
      for (const step of moved) tx.update(playbookTasks, step.id, { due_on: step.dueOn });
      return { answer: { moved: moved.length } };
    }),

  endPlaybook: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'touch.playbook-ended', input: { id } }, (tx, ctx) => {
      const closed = { closed_on: context.today(), closed_as: 'skipped', closed_by: ctx.personId };
      for (const task of getRun(tx, id).tasks) if (task.closedOn === null) tx.update(playbookTasks, task.id, closed);
      tx.update(playbookRuns, id, { ended_at: ctx.at });
      return { answer: {} };
    }),

  runs: (page, context) => listRuns(context.read, page),

  tasks: ({ until, ...page }, context) => listOpenTasks(context.read, until, page),

  closeTask: ({ commandId, id, touchId, as, answer, note }, context) =>
    context.write({ id: commandId, what: 'touch.step-closed', input: { id, touchId, as, answer, note } }, (tx, ctx) => {
      const task = getTask(tx, id);
      assertCloses(task, { as, answer });
      const today = context.today();
      tx.update(playbookTasks, id, {
        closed_on: today,
        closed_as: as,
        closed_by: ctx.personId,
        answer: as === 'done' ? answer : null,
      });
      const others = getRun(tx, task.runId).tasks.filter((other) => other.closedOn === null);
      if (others.length === 0) tx.update(playbookRuns, task.runId, { ended_at: ctx.at });
      if (as === 'skipped') return { answer: {} };
      const kind = contactOf(task);
      if (kind !== null) {
        const asked = { entryId: null, kind, outcome: 'reached' as const, needed: 'not-asked' as const };
        const customerId = getRecorded(tx, task.customerId).id;
        insertTouch(tx, { id: touchId, customerId, ...asked, note, touchedAt: ctx.at, touchedOn: today }, ctx);
      }
      const consent = answer === 'yes' ? consentOf(task.asks) : null;
      if (consent === null) return { answer: {} };
      const given = {
        effect: 'customers.consent' as const,
        customerId: task.customerId,
        kind: consent,
        givenOn: today,
      };
      return { answer: {}, effects: [given] };
    }),

  occasions: ({ days }, context) => ({
    items: listOccasions(context.read, context.today(), addDays(context.today(), days)),
  }),

  saveOccasion: ({ commandId, id, customerId, name, monthDay }, context) =>
    context.write({ id: commandId, what: 'touch.occasion-saved', input: { id, customerId, name, monthDay } }, (tx) => {
      assertMonthDay(monthDay);
      const customer = getRecorded(tx, customerId);
      const owner = findOccasionOwner(tx, id);
      if (owner !== null && owner !== customer.id)
        throw new Refusal('OTHER_CUSTOMER', 'This day belongs to another customer.');
      saveOccasion(tx, { id, customerId: customer.id, name, monthDay });
      return { answer: { id } };
    }),

  archiveOccasion: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'touch.occasion-archived', input: { id, archived } }, (tx, ctx) => {
      if (findOccasionOwner(tx, id) === null)
        throw new Refusal('NOT_FOUND', 'This day is no longer here. It may have been undone.');
      tx.update(occasions, id, { archived_at: archived ? ctx.at : null });
      return { answer: {} };
    }),
};
