import type {
  Definition,
  Question,
  QuestionType,
  Section,
} from '../../../../shared/features/surveys/definition.schema.ts';
import { assertNever } from '../../../../shared/assert-never.ts';
import {
  choosePart,
  goBack,
  goOn,
  startEditing as beginEditing,
  type Editing as EditingOf,
  type Moment as MomentOf,
} from '../../../ui/making/editing.logic.ts';
import { addItems, withItems, type ItemList } from './items.logic.ts';
import {
  addQuestion,
  addSection,
  changeQuestion,
  changeSection,
  changeType,
  duplicateQuestion,
  movePart,
  neighbour,
  partBeside as besideInOutline,
  placeQuestion,
  removePart,
} from './parts.logic.ts';
import { addLanguage, removeLanguage, setFirstLanguage } from './texts.logic.ts';

/** What stands in the editor: a question or section by id, or the texts of the whole survey. */
export const wholeSurvey = 'survey';

/** A survey being changed. */
export type Editing = EditingOf<Definition>;
type Moment = MomentOf<Definition>;

export type EditAction =
  | { readonly do: 'choose'; readonly id: string }
  | { readonly do: 'add'; readonly type: QuestionType }
  | { readonly do: 'add-section' }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'duplicate'; readonly id: string }
  | { readonly do: 'move'; readonly id: string; readonly by: 1 | -1 }
  | { readonly do: 'place'; readonly id: string; readonly section: string; readonly index: number }
  | { readonly do: 'change-type'; readonly id: string; readonly type: QuestionType }
  | { readonly do: 'change-question'; readonly question: Question; readonly tag?: string }
  | { readonly do: 'change-section'; readonly section: Section; readonly tag?: string }
  | {
      readonly do: 'change-survey';
      readonly patch: Partial<Pick<Definition, 'title' | 'intro' | 'thanks'>>;
      readonly tag?: string;
    }
  | {
      readonly do: 'add-items';
      readonly question: string;
      readonly list: ItemList;
      readonly at: number;
      readonly labels: readonly string[];
      readonly tag?: string;
    }
  | { readonly do: 'remove-item'; readonly question: string; readonly list: ItemList; readonly at: number }
  | {
      readonly do: 'move-item';
      readonly question: string;
      readonly list: ItemList;
      readonly at: number;
      readonly by: 1 | -1;
    }
  | { readonly do: 'add-language' | 'remove-language' | 'first-language'; readonly language: string }
  /** What another window saved; one's own stands one undo away. */
  | { readonly do: 'adopt'; readonly definition: Definition }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/** A survey as it was read, with nothing done yet; an empty one begins with its title. */
export function startEditing(definition: Definition): Editing {
  return beginEditing(definition, definition.sections[0]?.questions[0]?.id ?? wholeSurvey);
}

/** The part above or below in the outline; the chosen one at the ends. */
export const partBeside = ({ definition, chosen }: Moment, by: number): string =>
  besideInOutline(definition, chosen, by, wholeSurvey);

function decide(was: Editing, action: Exclude<EditAction, { do: 'choose' | 'undo' | 'redo' }>): Moment {
  const { definition, chosen } = was;
  const same = (next: Definition): Moment => ({ definition: next, chosen });
  switch (action.do) {
    case 'add': {
      const made = addQuestion(definition, action.type, chosen);
      return { definition: made.definition, chosen: made.id };
    }
    case 'add-section': {
      const made = addSection(definition, chosen);
      return { definition: made.definition, chosen: made.id };
    }
    case 'duplicate': {
      const made = duplicateQuestion(definition, action.id);
      return { definition: made.definition, chosen: made.id };
    }
    case 'remove': {
      const next = removePart(definition, action.id);
      return { definition: next, chosen: neighbour(definition, next, chosen, wholeSurvey) };
    }
    case 'move':
      return { definition: movePart(definition, action.id, action.by), chosen: action.id };
    case 'place':
      return { definition: placeQuestion(definition, action.id, action.section, action.index), chosen: action.id };
    case 'change-type':
      return same(changeQuestion(definition, action.id, (question) => changeType(question, action.type)));
    case 'change-question':
      return same(changeQuestion(definition, action.question.id, () => action.question));
    case 'change-section':
      return same(changeSection(definition, action.section.id, () => action.section));
    case 'change-survey':
      return same({ ...definition, ...action.patch });
    case 'add-items':
      return same(addItems(definition, action.question, action.list, action.at, action.labels));
    case 'remove-item':
      return same(
        changeQuestion(definition, action.question, (one) =>
          withItems(one, action.list, (items) => items.toSpliced(action.at, 1)),
        ),
      );
    case 'move-item':
      return same(
        changeQuestion(definition, action.question, (one) =>
          withItems(one, action.list, (items) => {
            const item = items[action.at];
            const to = action.at + action.by;
            if (item === undefined || to < 0 || to >= items.length) return [...items];
            return items.toSpliced(action.at, 1).toSpliced(to, 0, item);
          }),
        ),
      );
    case 'add-language':
      return same(addLanguage(definition, action.language));
    case 'remove-language':
      return same(removeLanguage(definition, action.language));
    case 'first-language':
      return same(setFirstLanguage(definition, action.language));
    case 'adopt':
      return { definition: action.definition, chosen: neighbour(definition, action.definition, chosen, wholeSurvey) };
    default:
      return assertNever(action);
  }
}

/** The survey after something was done to it. */
export function edit(was: Editing, action: EditAction): Editing {
  if (action.do === 'choose') return choosePart(was, action.id);
  if (action.do === 'undo' || action.do === 'redo') return goBack(was, action.do);
  return goOn(was, decide(was, action), 'tag' in action ? (action.tag ?? null) : null);
}
