import type {
  Definition,
  Question,
  QuestionType,
  Section,
} from '../../../../shared/features/surveys/definition.schema.ts';
import { assertNever } from '../../../../shared/assert-never.ts';
import { addItems, withItems, type ItemList } from './items.logic.ts';
import {
  addQuestion,
  addSection,
  changeQuestion,
  changeSection,
  changeType,
  duplicateQuestion,
  findPlace,
  movePart,
  placeQuestion,
  removePart,
} from './parts.logic.ts';
import { addLanguage, removeLanguage, setFirstLanguage } from './texts.logic.ts';

/** What stands in the editor: a question or section by id, or the texts of the whole survey. */
export const wholeSurvey = 'survey';

type Moment = { readonly definition: Definition; readonly chosen: string };

/** A survey being changed, with the way back and forth through everything done since the screen was opened. */
export type Editing = Moment & {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** What was typed into last: letters typed into the same text are undone together. */
  readonly tag: string | null;
};

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

/** More steps back than anybody goes; each holds only what differs from the next. */
const mostSteps = 500;

/** A survey as it was read, with nothing done yet; an empty one begins with its title. */
export function startEditing(definition: Definition): Editing {
  const first = definition.sections[0]?.questions[0];
  return { definition, chosen: first?.id ?? wholeSurvey, past: [], future: [], tag: null };
}

function listParts({ sections }: Definition): string[] {
  return [wholeSurvey, ...sections.flatMap(({ id, questions }) => [id, ...questions.map((one) => one.id)])];
}

/** What is chosen when the chosen part is gone: what took its place, else what stood before it. */
function neighbour(before: Definition, after: Definition, chosen: string): string {
  const kept = new Set(listParts(after));
  if (kept.has(chosen)) return chosen;
  const parts = listParts(before);
  const at = parts.indexOf(chosen);
  const isQuestion = findPlace(before, chosen) !== null;
  const next = parts.slice(at + 1).find((id) => kept.has(id));
  const last = parts.slice(0, Math.max(at, 0)).findLast((id) => kept.has(id));
  const sameKind = next !== undefined && isQuestion && findPlace(after, next) !== null;
  return (sameKind ? next : (last ?? next)) ?? wholeSurvey;
}

/** The part above or below in the outline; the chosen one at the ends. */
export function partBeside({ definition, chosen }: Moment, by: number): string {
  const parts = listParts(definition);
  const at = Math.max(0, parts.indexOf(chosen));
  return parts[Math.min(parts.length - 1, Math.max(0, at + by))] ?? wholeSurvey;
}

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
      return { definition: next, chosen: neighbour(definition, next, chosen) };
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
      return { definition: action.definition, chosen: neighbour(definition, action.definition, chosen) };
    default:
      return assertNever(action);
  }
}

/** The survey after something was done to it. */
export function edit(was: Editing, action: EditAction): Editing {
  const here: Moment = { definition: was.definition, chosen: was.chosen };
  if (action.do === 'choose') return { ...was, chosen: action.id, tag: null };
  if (action.do === 'undo' || action.do === 'redo') {
    const [from, to] = action.do === 'undo' ? [was.past, was.future] : [was.future, was.past];
    const moment = from.at(-1);
    if (moment === undefined) return was;
    const [rest, grown] = [from.slice(0, -1), [...to, here]];
    return action.do === 'undo'
      ? { ...moment, past: rest, future: grown, tag: null }
      : { ...moment, past: grown, future: rest, tag: null };
  }
  const next = decide(was, action);
  if (next.definition === was.definition) return was;
  const tag = 'tag' in action ? (action.tag ?? null) : null;
  const goesOn = tag !== null && tag === was.tag;
  return { ...next, past: goesOn ? was.past : [...was.past, here].slice(-mostSteps), future: [], tag };
}
