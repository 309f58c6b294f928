import { isDay, toDay, type Day } from '../../shared/clock.ts';
import { blankChecklist, blankItem } from '../../shared/features/checklists/blank-item.rules.ts';
import { findLastId } from '../../shared/features/checklists/definition-check.rules.ts';
import type { ChecklistDefinition, Item, Section } from '../../shared/features/checklists/definition.schema.ts';
import type { Given, ItemAnswers } from '../../shared/features/checklists/runs.schema.ts';
import type { Verdict } from '../../shared/features/checklists/review.rules.ts';
import type { ChecklistId, LocationId, RunId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';

/** A definition of these sections, with whatever else is told. */
export function makeChecklistDefinition(
  sections: readonly Section[],
  more: Partial<ChecklistDefinition> = {},
): ChecklistDefinition {
  const made = { ...blankChecklist('shop'), title: 'A visit to the shop', sections: [...sections], ...more };
  return { ...made, lastId: findLastId(made) };
}

/** A section that weighs 1 unless told otherwise. */
export function sectionOf(id: string, items: readonly Item[], more: Partial<Section> = {}): Section {
  return { id, title: `Section ${id}`, weight: 1, items: [...items], ...more };
}

/** A yes-or-no item, where yes is good. */
export function yesNoItem(
  id: string,
  label: string,
  more: Partial<Extract<Item, { type: 'yes-no' }>> = {},
): Extract<Item, { type: 'yes-no' }> {
  return { ...blankItem('yes-no', id), label, ...more };
}

/**
 * A scorecard: s1 is welcome (i2 greeted, i3 how friendly of 0 to 5), s10 is the phone (i11 answered, critical for its
 * section; i12 seconds until then; i13 how it was answered, o14 by name 2, o15 "hello" 0, o16 does not apply), and i17
 * what else was seen, which nobody has to say.
 */
export function visitScorecard(more: Partial<ChecklistDefinition> = {}): ChecklistDefinition {
  return makeChecklistDefinition(
    [
      sectionOf('s1', [
        yesNoItem('i2', 'Were you greeted?'),
        { ...blankItem('scale', 'i3'), label: 'How friendly was it?' },
      ]),
      sectionOf('s10', [
        yesNoItem('i11', 'Was the phone answered?', { critical: 'section' }),
        { ...blankItem('time', 'i12'), label: 'How long did it ring?', goodAt: 20, fairAt: 40 },
        {
          ...blankItem('choice', 'i13'),
          label: 'How was it answered?',
          options: [
            { id: 'o14', label: 'By name', score: 2 },
            { id: 'o15', label: 'Hello', score: 0 },
            { id: 'o16', label: 'Nobody answered', score: null },
          ],
        },
        { ...blankItem('text', 'i17'), label: 'What else did you see?' },
      ]),
    ],
    more,
  );
}

/** Answers of a good visit to that scorecard: everything earns all it can. */
export const goodVisit: Readonly<Record<string, Given>> = {
  i2: { number: 1 },
  i3: { number: 5 },
  i11: { number: 1 },
  i12: { number: 15 },
  i13: { pick: 'o14' },
};

/** Answers without notes, from what was given. */
export function toAnswers(given: Readonly<Record<string, Given | null>>): ItemAnswers {
  return Object.fromEntries(Object.entries(given).map(([item, one]) => [item, { given: one, note: '' }]));
}

/** A day by its text. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day.`);
  return text;
}

/** Makes a checklist as a page of this client does. */
export async function makeChecklist(
  client: Client,
  definition: ChecklistDefinition = visitScorecard(),
): Promise<ChecklistId> {
  const { id } = await client.checklists.make({
    commandId: commandId(),
    id: newId<ChecklistId>(),
    from: { definition },
  });
  return id;
}

/** Where and when a run is about. */
export type RunAbout = { readonly about?: string; readonly locationId?: LocationId | null; readonly ranOn?: Day };

/** Begins to fill in a checklist, today and at no place unless told otherwise. */
export async function startRun(
  app: TestApp,
  client: Client,
  checklistId: ChecklistId,
  { about = '', locationId = null, ranOn = toDay(app.clock.now(), 'UTC') }: RunAbout = {},
): Promise<RunId> {
  const { id } = await client.checklists.startRun({
    commandId: commandId(),
    id: newId<RunId>(),
    checklistId,
    about,
    locationId,
    ranOn,
  });
  return id;
}

/** Keeps answers of a run, all at once. */
export async function fill(client: Client, id: RunId, answers: ItemAnswers): Promise<void> {
  const { revision } = await client.checklists.getRun({ id });
  await client.checklists.saveAnswers({ commandId: commandId(), id, answers, revision });
}

/** Hands a run in; answers how many findings it has. */
export async function submit(client: Client, id: RunId): Promise<number> {
  const { findings } = await client.checklists.submit({ commandId: commandId(), id });
  return findings;
}

/** Reviews a run. */
export async function review(client: Client, id: RunId, as: Verdict, reason: string | null = null): Promise<void> {
  await client.checklists.review({ commandId: commandId(), id, as, reason });
}

/** Fills a checklist in and hands it in. */
export async function makeRun(
  app: TestApp,
  client: Client,
  checklistId: ChecklistId,
  answers: ItemAnswers,
  about: RunAbout = {},
): Promise<RunId> {
  const id = await startRun(app, client, checklistId, about);
  await fill(client, id, answers);
  await submit(client, id);
  return id;
}
