import { toDay } from '../../shared/clock.ts';
import type { ChecklistDefinition } from '../../shared/features/checklists/definition.schema.ts';
import type { VisitPlan } from '../../shared/features/shops/shops.schema.ts';
import type { ChecklistId, LocationId, RunId, ScenarioId, VisitId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { fill, makeChecklist, makeChecklistDefinition, sectionOf, submit, toAnswers, yesNoItem } from './checklists.ts';

const command = () => ({ commandId: commandId() });

/** A scorecard with two questions: was the phone answered, does voicemail name a mobile number. */
const callScorecard = (): ChecklistDefinition =>
  makeChecklistDefinition(
    [
      sectionOf('s1', [
        yesNoItem('i2', 'Was the phone answered?', { key: 'phone-answered' }),
        yesNoItem('i3', 'Does voicemail name a mobile number?', { key: 'voicemail-names-mobile' }),
      ]),
    ],
    { title: 'A call to the shop' },
  );

/** A scenario with its scorecard. */
export type MadeScenario = { readonly scenarioId: ScenarioId; readonly checklistId: ChecklistId };

/** Makes a scenario by phone, with a scorecard of its own. */
export async function makeScenario(
  client: Client,
  more: { readonly title?: string; readonly definition?: ChecklistDefinition } = {},
): Promise<MadeScenario> {
  const checklistId = await makeChecklist(client, more.definition ?? callScorecard());
  const scenarioId = newId<ScenarioId>();
  const fields = {
    title: more.title ?? 'Ring on a Monday',
    channel: 'phone',
    checklistId,
    whoToBe: 'Somebody who moves house',
    whatToAskFor: 'A line by the end of the month',
    whatToWatch: 'Whether voicemail names a mobile number',
    budgetMinor: null,
  } as const;
  await client.shops.saveScenario({ ...command(), id: scenarioId, fields });
  return { scenarioId, checklistId };
}

/** Plans a visit by a friend called Ana today, with whatever else is told. */
export async function planVisit(
  app: TestApp,
  client: Client,
  plan: Pick<VisitPlan, 'scenarioId'> & Partial<VisitPlan>,
): Promise<VisitId> {
  const id = newId<VisitId>();
  const planned = {
    locationId: null,
    plannedOn: toDay(app.clock.now(), 'UTC'),
    shopperKind: 'friend',
    shopperId: null,
    shopperName: 'Ana',
    announced: false,
    ...plan,
  } as const;
  await client.shops.planVisit({ ...command(), id, plan: planned });
  return id;
}

/** Answers yes-or-no items of a scorecard that is begun. */
export async function fillIn(client: Client, runId: RunId, yeses: Readonly<Record<string, boolean>>): Promise<void> {
  const given = Object.entries(yeses).map(([item, isYes]) => [item, { number: Number(isYes) }] as const);
  await fill(client, runId, toAnswers(Object.fromEntries(given)));
}

/** Makes a visit as a leader who keys in what a shopper brings: begun, filled in, handed in. */
export async function makeVisit(client: Client, id: VisitId, yeses: Readonly<Record<string, boolean>>): Promise<RunId> {
  const { runId } = await client.shops.startVisit({ ...command(), id, runId: newId<RunId>() });
  await fillIn(client, runId, yeses);
  await submit(client, runId);
  return runId;
}

/** Adds a location to the business. */
export async function addLocation(client: Client, name: string): Promise<LocationId> {
  const id = newId<LocationId>();
  await client.business.addLocation({ ...command(), id, name });
  return id;
}
