import { blankQuestion } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { isClosed, takeId } from '../../../../shared/features/surveys/definition.rules.ts';
import type {
  Definition,
  Question,
  QuestionType,
  Section,
  SurveyText,
} from '../../../../shared/features/surveys/definition.schema.ts';
import { outlineOf } from '../../../ui/making/outline.logic.ts';
import { usualWords } from './usual-words.ts';

// What can be done with the parts of a survey. All pure: a definition in, a definition out.

/** A text with one language written anew; an emptied one is not kept, so that it counts as missing. */
export function withText(text: SurveyText, language: string, words: string): SurveyText {
  const { [language]: _, ...others } = text;
  return words === '' ? others : { ...others, [language]: words };
}

const withSections = (definition: Definition, sections: readonly Section[]): Definition =>
  sections === definition.sections ? definition : { ...definition, sections: [...sections] };

const outline = outlineOf<Section, Question>({
  partsOf: ({ questions }) => questions,
  withParts: (section, questions) => ({ ...section, questions: [...questions] }),
});

/** Where a question stands; null where there is none of this id. */
export const findPlace = ({ sections }: Definition, id: string) => outline.findPlace(sections, id);

export const changeSection = (definition: Definition, id: string, change: (section: Section) => Section): Definition =>
  withSections(definition, outline.changeSection(definition.sections, id, change));

export const changeQuestion = (
  definition: Definition,
  id: string,
  change: (question: Question) => Question,
): Definition => withSections(definition, outline.changePart(definition.sections, id, change));

type Made = { readonly definition: Definition; readonly id: string };

/** Adds a question below what is chosen, with the usual words of its kind where there are any. */
export function addQuestion(definition: Definition, type: QuestionType, chosen: string): Made {
  const taken = takeId(definition, 'q');
  const { sections } = taken.definition;
  const language = definition.languages[0] ?? 'en';
  const question: Question = { ...blankQuestion(type, taken.id), ...usualWords(type, language) };
  const grown = outline.insert(sections, outline.placeBelow(sections, chosen), question);
  return { definition: withSections(taken.definition, grown), id: taken.id };
}

/** Begins a section below the chosen part; the questions after it in its section come along. */
export function addSection(definition: Definition, chosen: string): Made {
  const taken = takeId(definition, 's');
  const blank: Section = { id: taken.id, title: {}, newPage: true, visibleIf: null, shuffle: false, questions: [] };
  const split = outline.splitBelow(taken.definition.sections, chosen, blank);
  return { definition: withSections(taken.definition, split), id: taken.id };
}

/** Takes a question away; or a section, whose questions go to the one before it. The last section stays. */
export const removePart = (definition: Definition, id: string): Definition =>
  withSections(definition, outline.remove(definition.sections, id));

/** Copies a question below itself. Its parts get ids of their own; a code names one question only, so it is not copied. */
export function duplicateQuestion(definition: Definition, id: string): Made {
  const original = outline.findPart(definition.sections, id);
  if (original === null) return { definition, id };
  let now = definition;
  const take = (letter: 'q' | 'o' | 'r' | 'c'): string => {
    const taken = takeId(now, letter);
    now = taken.definition;
    return taken.id;
  };
  const copy: Question = { ...structuredClone(original), id: take('q'), code: null };
  if ('options' in copy) copy.options = copy.options.map((option) => ({ ...option, id: take('o') }));
  if (copy.type === 'matrix') {
    copy.rows = copy.rows.map((row) => ({ ...row, id: take('r') }));
    copy.columns = copy.columns.map((column) => ({ ...column, id: take('c') }));
  }
  const grown = outline.insert(now.sections, outline.placeBelow(now.sections, id), copy);
  return { definition: withSections(now, grown), id: copy.id };
}

/** Puts a question at a place, counted as if it were not there any more. */
export const placeQuestion = (definition: Definition, id: string, section: string, index: number): Definition =>
  withSections(definition, outline.place(definition.sections, id, section, index));

/** Moves a question or section one step; a question goes on into the next section. */
export const movePart = (definition: Definition, id: string, by: 1 | -1): Definition =>
  withSections(definition, outline.move(definition.sections, id, by));

/** What is chosen when the chosen part is gone. */
export const neighbour = (before: Definition, after: Definition, chosen: string, whole: string): string =>
  outline.neighbour(before.sections, after.sections, chosen, whole);

/** The part above or below in the outline; the chosen one at the ends. */
export const partBeside = (definition: Definition, chosen: string, by: number, whole: string): string =>
  outline.beside(definition.sections, chosen, by, whole);

/** Makes a question one of another kind and keeps what both kinds have: words, condition, options. */
export function changeType(question: Question, type: QuestionType): Question {
  if (question.type === type) return question;
  const { id, code, title, help, required, visibleIf } = question;
  const made: Question = { ...blankQuestion(type, id), code, title, help, required, visibleIf };
  if (isClosed(made) && isClosed(question)) made.specials = question.specials;
  if ('options' in made && 'options' in question) made.options = question.options;
  if ('shuffle' in made && 'shuffle' in question) made.shuffle = question.shuffle;
  if ('low' in made && 'low' in question) [made.low, made.high] = [question.low, question.high];
  return made;
}
