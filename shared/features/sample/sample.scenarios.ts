import type { Day } from '../../clock.ts';
import type { ScenarioId } from '../../ids.ts';
import { listChecklistItems, makeSampleChecklist, type SampleChecklist } from './sample.checklists.ts';
import type { ScenarioText } from './sample.mirror-texts.ts';
import type { SampleRandom } from './sample.random.ts';
import type { SampleItem, World } from './sample.world.ts';

/** A scenario with its scorecard. */
export type SampleScenario = {
  readonly id: ScenarioId;
  readonly text: ScenarioText;
  readonly checklist: SampleChecklist;
};

/** The rows of the scenarios and their scorecards; answers the scenarios by what the texts call them. */
export function* listScenarioItems(
  world: World,
  since: Day,
  random: SampleRandom,
): Generator<SampleItem, ReadonlyMap<string, SampleScenario>> {
  const checklists = new Map<string, SampleChecklist>();
  const scenarios = new Map<string, SampleScenario>();
  for (const text of world.texts.shops.scenarios) {
    const known = checklists.get(text.checklist);
    const checklist = known ?? makeSampleChecklist(world, text.checklist, since, random);
    if (known === undefined) yield* listChecklistItems(world, checklist);
    checklists.set(text.checklist, checklist);
    const id = random.id<ScenarioId>(checklist.madeAt);
    scenarios.set(text.id, { id, text, checklist });
    yield {
      table: 'scenarios',
      row: {
        scenario_id: id,
        title: text.title,
        channel: text.channel,
        checklist_id: checklist.id,
        who_to_be: text.whoToBe,
        what_to_ask_for: text.whatToAskFor,
        what_to_watch: text.whatToWatch,
        budget_minor: text.budget,
        made_at: checklist.madeAt + 3_600_000,
        archived_at: null,
      },
    };
  }
  return scenarios;
}
