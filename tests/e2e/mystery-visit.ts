import { addDays, toDay, type Day } from '../../shared/clock.ts';
import type { ChecklistDefinition } from '../../shared/features/checklists/definition.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

const scored = {
  guidance: '',
  key: null,
  asks: 'everyone',
  weight: 1,
  naAllowed: false,
  critical: null,
  badNeeds: { note: false, photo: false },
} as const;

/** A scorecard of five items: a critical one that wants a note, one that may not apply, a photo, the price, and words. */
export const scorecard: ChecklistDefinition = {
  title: 'A visit to the shop',
  purpose: '',
  use: 'shop',
  scoring: 'weighted',
  passAt: 0.7,
  lastId: 8,
  sections: [
    {
      id: 's1',
      title: 'Arriving',
      weight: 1,
      items: [
        {
          ...scored,
          id: 'i2',
          type: 'yes-no',
          good: 'yes',
          label: 'Did somebody greet you?',
          guidance: 'A nod and a word count; a glance does not.',
          critical: 'form',
          badNeeds: { note: true, photo: false },
        },
        {
          ...scored,
          id: 'i3',
          type: 'scale',
          from: 1,
          to: 5,
          low: 'dirty',
          high: 'spotless',
          label: 'How clean was the fitting room?',
          naAllowed: true,
        },
        {
          id: 'i4',
          type: 'photo',
          label: 'The front as you found it',
          guidance: '',
          key: null,
          asks: 'everyone',
          required: true,
        },
      ],
    },
    {
      id: 's5',
      title: 'Leaving',
      weight: 1,
      items: [
        { ...scored, id: 'i6', type: 'yes-no', good: 'yes', label: 'Did you pay the price you were told?' },
        {
          id: 'i7',
          type: 'text',
          label: 'What would you tell a friend?',
          guidance: '',
          key: null,
          asks: 'everyone',
          required: false,
        },
      ],
    },
  ],
};

/** Today as the shop's clock has it. */
export const shopToday = (): Day => toDay(Date.now(), 'Europe/Berlin');

/** Makes the scorecard, so that a scenario can choose it. */
export async function makeScorecard({ owner }: Shop): Promise<Id<'Checklist'>> {
  const id = newId<'Checklist'>();
  await owner.checklists.make({ commandId: newCommandId(), id, from: { definition: scorecard } });
  return id;
}

/** Adds a place of the business. */
export async function addPlace({ owner }: Shop, name: string): Promise<Id<'Location'>> {
  const id = newId<'Location'>();
  await owner.business.addLocation({ commandId: newCommandId(), id, name });
  return id;
}

/** Makes a scenario with the scorecard. */
export async function makeScenario(shop: Shop): Promise<Id<'Scenario'>> {
  const id = newId<'Scenario'>();
  const fields = {
    title: 'Asking for a price',
    channel: 'walk-in',
    checklistId: await makeScorecard(shop),
    whoToBe: 'A cyclist who rides to work.',
    whatToAskFor: 'What a bell costs, and buy it.',
    whatToWatch: 'Who speaks first.',
    budgetMinor: 1500,
  } as const;
  await shop.owner.shops.saveScenario({ commandId: newCommandId(), id, fields });
  return id;
}

type Planned = {
  readonly scenarioId: Id<'Scenario'>;
  readonly locationId: Id<'Location'>;
  /** The member of staff who goes; a friend called Jo without one. */
  readonly shopperId?: Id<'Person'>;
  readonly inDays?: number;
};

/** Plans a visit. */
export async function planVisit({ owner }: Shop, planned: Planned): Promise<Id<'Visit'>> {
  const { scenarioId, locationId, shopperId, inDays = 0 } = planned;
  const id = newId<'Visit'>();
  const plan = {
    scenarioId,
    locationId,
    plannedOn: addDays(shopToday(), inDays),
    shopperKind: shopperId === undefined ? ('friend' as const) : ('staff' as const),
    shopperId: shopperId ?? null,
    shopperName: shopperId === undefined ? 'Jo' : '',
    announced: false,
  };
  await owner.shops.planVisit({ commandId: newCommandId(), id, plan });
  return id;
}
