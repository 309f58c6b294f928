import { blankQuestion } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { isClosed, takeId } from '../../../../shared/features/surveys/definition.rules.ts';
import type {
  Definition,
  Question,
  QuestionType,
  Section,
  SurveyText,
} from '../../../../shared/features/surveys/definition.schema.ts';
import { usualWords } from './usual-words.ts';

// What can be done with the parts of a survey. All pure: a definition in, a definition out.

/** A text with one language written anew; an emptied one is not kept, so that it counts as missing. */
export function withText(text: SurveyText, language: string, words: string): SurveyText {
  const { [language]: _, ...others } = text;
  return words === '' ? others : { ...others, [language]: words };
}

const withSections = (definition: Definition, sections: Section[]): Definition => ({ ...definition, sections });

/** Where a question stands; null where there is none of this id. */
export function findPlace(definition: Definition, id: string): { section: number; index: number } | null {
  for (const [section, { questions }] of definition.sections.entries()) {
    const index = questions.findIndex((question) => question.id === id);
    if (index >= 0) return { section, index };
  }
  return null;
}

export function changeSection(definition: Definition, id: string, change: (section: Section) => Section): Definition {
  return withSections(
    definition,
    definition.sections.map((section) => (section.id === id ? change(section) : section)),
  );
}

export function changeQuestion(
  definition: Definition,
  id: string,
  change: (question: Question) => Question,
): Definition {
  return withSections(
    definition,
    definition.sections.map((section) =>
      section.questions.some((question) => question.id === id)
        ? { ...section, questions: section.questions.map((one) => (one.id === id ? change(one) : one)) }
        : section,
    ),
  );
}

function insert(definition: Definition, section: number, index: number, question: Question): Definition {
  return withSections(
    definition,
    definition.sections.map((one, at) =>
      at === section ? { ...one, questions: one.questions.toSpliced(index, 0, question) } : one,
    ),
  );
}

/** Where a new part goes: below the question chosen, at the top of the section chosen, else at the end. */
function placeBelow(definition: Definition, chosen: string): { section: number; index: number } {
  const place = findPlace(definition, chosen);
  if (place !== null) return { section: place.section, index: place.index + 1 };
  const section = definition.sections.findIndex(({ id }) => id === chosen);
  if (section >= 0) return { section, index: 0 };
  const last = definition.sections.length - 1;
  return { section: last, index: definition.sections[last]?.questions.length ?? 0 };
}

type Made = { readonly definition: Definition; readonly id: string };

/** Adds a question below what is chosen, with the usual words of its kind where there are any. */
export function addQuestion(definition: Definition, type: QuestionType, chosen: string): Made {
  const taken = takeId(definition, 'q');
  const { section, index } = placeBelow(taken.definition, chosen);
  const language = definition.languages[0] ?? 'en';
  const question: Question = { ...blankQuestion(type, taken.id), ...usualWords(type, language) };
  return { definition: insert(taken.definition, section, index, question), id: taken.id };
}

/** Begins a section below the chosen part; the questions after it in its section come along. */
export function addSection(definition: Definition, chosen: string): Made {
  const taken = takeId(definition, 's');
  const { section, index } = placeBelow(taken.definition, chosen);
  const isQuestion = findPlace(definition, chosen) !== null;
  const from = taken.definition.sections[section];
  if (from === undefined) return { definition, id: chosen };
  const rest = isQuestion ? from.questions.slice(index) : [];
  const made: Section = { id: taken.id, title: {}, newPage: true, visibleIf: null, shuffle: false, questions: rest };
  const kept = { ...from, questions: isQuestion ? from.questions.slice(0, index) : from.questions };
  return {
    definition: withSections(taken.definition, taken.definition.sections.toSpliced(section, 1, kept, made)),
    id: taken.id,
  };
}

/** Takes a question away; or a section, whose questions go to the one before it. The last section stays. */
export function removePart(definition: Definition, id: string): Definition {
  const place = findPlace(definition, id);
  if (place !== null) {
    return withSections(
      definition,
      definition.sections.map((one, at) =>
        at === place.section ? { ...one, questions: one.questions.toSpliced(place.index, 1) } : one,
      ),
    );
  }
  const at = definition.sections.findIndex((section) => section.id === id);
  const gone = definition.sections[at];
  if (gone === undefined || definition.sections.length === 1) return definition;
  const rest = definition.sections.toSpliced(at, 1);
  const heir = Math.max(0, at - 1);
  return withSections(
    definition,
    rest.map((section, index) =>
      index !== heir
        ? section
        : {
            ...section,
            questions: at === 0 ? [...gone.questions, ...section.questions] : [...section.questions, ...gone.questions],
          },
    ),
  );
}

/** Copies a question below itself. Its parts get ids of their own; a code names one question only, so it is not copied. */
export function duplicateQuestion(definition: Definition, id: string): Made {
  const place = findPlace(definition, id);
  const original = place === null ? undefined : definition.sections[place.section]?.questions[place.index];
  if (place === null || original === undefined) return { definition, id };
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
  return { definition: insert(now, place.section, place.index + 1, copy), id: copy.id };
}

/** Puts a question at a place, counted as if it were not there any more. */
export function placeQuestion(definition: Definition, id: string, section: string, index: number): Definition {
  const place = findPlace(definition, id);
  const question = place === null ? undefined : definition.sections[place.section]?.questions[place.index];
  const target = definition.sections.findIndex((one) => one.id === section);
  if (question === undefined || target < 0) return definition;
  return insert(removePart(definition, id), target, index, question);
}

/** Moves a question or section one step; a question goes on into the next section. */
export function movePart(definition: Definition, id: string, by: 1 | -1): Definition {
  const place = findPlace(definition, id);
  if (place === null) {
    const at = definition.sections.findIndex((section) => section.id === id);
    const section = definition.sections[at];
    const to = at + by;
    if (section === undefined || to < 0 || to >= definition.sections.length) return definition;
    return withSections(definition, definition.sections.toSpliced(at, 1).toSpliced(to, 0, section));
  }
  const here = definition.sections[place.section];
  const next = definition.sections[place.section + by];
  const to = place.index + by;
  if (here !== undefined && to >= 0 && to < here.questions.length) return placeQuestion(definition, id, here.id, to);
  if (next === undefined) return definition;
  return placeQuestion(definition, id, next.id, by === 1 ? 0 : next.questions.length);
}

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
