import { toDay } from '../../shared/clock.ts';
import { listItems } from '../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition, Item } from '../../shared/features/checklists/definition.schema.ts';
import type { Given, ItemAnswers } from '../../shared/features/checklists/runs.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

const base = { guidance: '', key: null, asks: 'everyone' } as const;
const scored = {
  ...base,
  weight: 1,
  naAllowed: true,
  critical: null,
  badNeeds: { note: false, photo: false },
} as const;

/** One item of every kind, in two sections; the first is critical and wants a note where it went badly. */
export const everyKind: ChecklistDefinition = {
  title: 'The morning round',
  purpose: 'Before the door opens.',
  use: 'round',
  scoring: 'weighted',
  passAt: 0.8,
  lastId: 17,
  sections: [
    {
      id: 's1',
      title: 'The shop',
      weight: 2,
      items: [
        {
          ...scored,
          id: 'i2',
          type: 'yes-no',
          good: 'yes',
          label: 'Is the way in free?',
          guidance: 'No if somebody has to step around something.',
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
          label: 'How clean is it?',
        },
        {
          ...scored,
          id: 'i4',
          type: 'choice',
          label: 'What does the window show?',
          options: [
            { id: 'o5', label: 'What is new', score: 2 },
            { id: 'o6', label: 'Last month', score: 1 },
            { id: 'o7', label: 'Nothing', score: 0 },
          ],
        },
        {
          ...scored,
          id: 'i8',
          type: 'multiple',
          label: 'What lies ready?',
          options: [
            { id: 'o9', label: 'Change', score: 1 },
            { id: 'o10', label: 'Paper', score: 1 },
          ],
        },
        { ...base, id: 'i11', type: 'photo', label: 'The counter as it is', required: false },
      ],
    },
    {
      id: 's12',
      title: 'The phone',
      weight: 1,
      items: [
        {
          ...scored,
          id: 'i13',
          type: 'number',
          label: 'Messages on the machine',
          unit: 'messages',
          better: 'less',
          goodAt: 0,
          fairAt: 3,
        },
        { ...scored, id: 'i14', type: 'time', label: 'How long it rings', better: 'less', goodAt: 15, fairAt: 30 },
        { ...base, id: 'i15', type: 'date', label: 'When the greeting was changed', required: false },
        {
          ...base,
          id: 'i16',
          type: 'claim',
          label: 'How many called back yesterday?',
          required: false,
          kind: 'count',
          measure: 'log.owner-conversations',
        },
        { ...base, id: 'i17', type: 'text', label: 'What else', required: false },
      ],
    },
  ],
};

/** Has the owner make a checklist; from a template where one is named. */
export async function makeChecklist({ owner }: Shop, from: ChecklistDefinition | string = everyKind) {
  const id = newId<'Checklist'>();
  const source = typeof from === 'string' ? { template: from } : { definition: from };
  await owner.checklists.make({ commandId: newCommandId(), id, from: source });
  return id;
}

/** The best answer to an item, or the worst. */
function answerTo(item: Item, isGood: boolean): Given | null {
  switch (item.type) {
    case 'yes-no':
      return { number: (item.good === 'yes') === isGood ? 1 : 0 };
    case 'scale':
      return { number: isGood ? item.to : item.from };
    case 'choice':
      return { pick: (isGood ? item.options[0] : item.options.at(-1))?.id ?? '' };
    case 'multiple':
      return { picks: (isGood ? item.options : item.options.slice(0, 1)).map(({ id }) => id) };
    case 'number':
    case 'time':
      return { number: isGood ? item.goodAt : (item.fairAt ?? item.goodAt) * 10 + 10 };
    case 'text':
      return { text: 'Nothing to say.' };
    case 'photo':
    case 'date':
    case 'claim':
      return null;
  }
}

type Filling = {
  readonly about?: string;
  readonly locationId?: Id<'Location'> | null;
  /** Items answered as badly as can be, with a note; all others as well as can be. */
  readonly bad?: readonly string[];
  readonly isHandedIn?: boolean;
};

/** Has the owner fill in a checklist. */
export async function fillIn({ owner }: Shop, checklistId: Id<'Checklist'>, filling: Filling = {}) {
  const { about = '', locationId = null, bad = [], isHandedIn = true } = filling;
  const id = newId<'Run'>();
  const ranOn = toDay(Date.now(), 'Europe/Berlin');
  await owner.checklists.startRun({ commandId: newCommandId(), id, checklistId, about, locationId, ranOn });
  const { definition } = await owner.checklists.getRun({ id });
  const answers: ItemAnswers = {};
  for (const item of listItems(definition)) {
    const isGood = !bad.includes(item.id);
    const given = answerTo(item, isGood);
    if (given !== null) answers[item.id] = { given, note: isGood ? '' : 'As somebody saw it.' };
  }
  await owner.checklists.saveAnswers({ commandId: newCommandId(), id, answers, revision: 0 });
  if (isHandedIn) await owner.checklists.submit({ commandId: newCommandId(), id });
  return id;
}
