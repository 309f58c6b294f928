import { assertNever } from '../../../../shared/assert-never.ts';
import type {
  ChecklistDefinition,
  Item,
  ItemType,
  Section,
} from '../../../../shared/features/checklists/definition.schema.ts';
import {
  choosePart,
  goBack,
  goOn,
  startEditing as beginEditing,
  type Editing as EditingOf,
  type Moment as MomentOf,
} from '../../../ui/making/editing.logic.ts';
import type { PartAction } from '../../../ui/making/part-actions.ts';
import { toType } from './blank-item.logic.ts';
import {
  addItem,
  addOptions,
  addSection,
  changeItem,
  changeOptions,
  changeSection,
  duplicateItem,
  movePart,
  neighbour,
  partBeside as besideInOutline,
  placeItem,
  removePart,
  setScoring,
} from './parts.logic.ts';

/** What stands in the editor: an item or section by id, or what holds for the whole checklist. */
export const wholeChecklist = 'checklist';

/** A checklist being changed. */
export type Editing = EditingOf<ChecklistDefinition>;
type Moment = MomentOf<ChecklistDefinition>;

/** What holds for the whole checklist, without how it is scored. */
type WholePatch = Partial<Pick<ChecklistDefinition, 'title' | 'purpose' | 'use' | 'passAt'>>;
type OptionAt = { readonly item: string; readonly at: number };

export type EditAction =
  | PartAction
  | { readonly do: 'add'; readonly type: ItemType }
  | { readonly do: 'add-section' }
  | { readonly do: 'place'; readonly id: string; readonly section: string; readonly index: number }
  | { readonly do: 'change-type'; readonly id: string; readonly type: ItemType }
  | { readonly do: 'change-item'; readonly item: Item; readonly tag?: string }
  | { readonly do: 'change-section'; readonly section: Section; readonly tag?: string }
  | { readonly do: 'change-whole'; readonly patch: WholePatch; readonly tag?: string }
  | { readonly do: 'change-scoring'; readonly scoring: ChecklistDefinition['scoring'] }
  | ({ readonly do: 'add-options'; readonly labels: readonly string[]; readonly tag?: string } & OptionAt)
  | ({ readonly do: 'remove-option' } & OptionAt)
  | ({ readonly do: 'move-option'; readonly by: 1 | -1 } & OptionAt)
  /** What another window saved; one's own stands one undo away. */
  | { readonly do: 'adopt'; readonly definition: ChecklistDefinition };

/** A checklist as it was read, with nothing done yet; an empty one begins with its title. */
export function startEditing(definition: ChecklistDefinition): Editing {
  const first = definition.sections[0]?.items[0];
  return beginEditing(definition, definition.title === '' ? wholeChecklist : (first?.id ?? wholeChecklist));
}

/** The part above or below in the outline; the chosen one at the ends. */
export const partBeside = ({ definition, chosen }: Moment, by: number): string =>
  besideInOutline(definition, chosen, by, wholeChecklist);

function decide(was: Editing, action: Exclude<EditAction, { do: 'choose' | 'undo' | 'redo' }>): Moment {
  const { definition, chosen } = was;
  const same = (next: ChecklistDefinition): Moment => ({ definition: next, chosen });
  const made = (next: { definition: ChecklistDefinition; id: string }): Moment => ({
    definition: next.definition,
    chosen: next.id,
  });
  switch (action.do) {
    case 'add':
      return made(addItem(definition, action.type, chosen));
    case 'add-section':
      return made(addSection(definition, chosen));
    case 'duplicate':
      return made(duplicateItem(definition, action.id));
    case 'remove': {
      const next = removePart(definition, action.id);
      return { definition: next, chosen: neighbour(definition, next, chosen, wholeChecklist) };
    }
    case 'move':
      return { definition: movePart(definition, action.id, action.by), chosen: action.id };
    case 'place':
      return { definition: placeItem(definition, action.id, action.section, action.index), chosen: action.id };
    case 'change-type':
      return same(changeItem(definition, action.id, (item) => toType(item, action.type)));
    case 'change-item':
      return same(changeItem(definition, action.item.id, () => action.item));
    case 'change-section':
      return same(changeSection(definition, action.section));
    case 'change-whole':
      return same({ ...definition, ...action.patch });
    case 'change-scoring':
      return same(setScoring(definition, action.scoring));
    case 'add-options':
      return same(addOptions(definition, action.item, action.at, action.labels));
    case 'remove-option':
      return same(changeOptions(definition, action.item, (options) => options.toSpliced(action.at, 1)));
    case 'move-option':
      return same(
        changeOptions(definition, action.item, (options) => {
          const option = options[action.at];
          const to = action.at + action.by;
          if (option === undefined || to < 0 || to >= options.length) return options;
          return options.toSpliced(action.at, 1).toSpliced(to, 0, option);
        }),
      );
    case 'adopt':
      return {
        definition: action.definition,
        chosen: neighbour(definition, action.definition, chosen, wholeChecklist),
      };
    default:
      return assertNever(action);
  }
}

/** The checklist after something was done to it. */
export function edit(was: Editing, action: EditAction): Editing {
  if (action.do === 'choose') return choosePart(was, action.id);
  if (action.do === 'undo' || action.do === 'redo') return goBack(was, action.do);
  return goOn(was, decide(was, action), 'tag' in action ? (action.tag ?? null) : null);
}
