import type { Definition, Question, SurveyText } from '../../../../shared/features/surveys/definition.schema.ts';

// A survey in several languages: the first is the one everything is written in, the others are translations of it.

/** The language the app itself speaks, in which it says conditions to those who make a survey. */
export const appLanguage = 'en';

/** Every language one can choose by name; any other can be added by its tag. */
export const knownLanguages =
  'en de fr es it pt nl pl cs sk hu ro bg hr sr sl el tr ru uk ar he fa ur hi bn ta zh ja ko vi th id ms sw da sv no fi et lv lt is ga ca eu'.split(
    ' ',
  );

/** A language by its name in the reader's own: "German". */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** Whether a language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return ['ar', 'he', 'fa', 'ur', 'ps', 'yi', 'dv'].includes(tag.split('-')[0] ?? '');
}

function mapText(change: (text: SurveyText) => SurveyText, definition: Definition): Definition {
  const item = <Part extends { label: SurveyText }>(part: Part): Part => ({ ...part, label: change(part.label) });
  const question = (one: Question): Question => {
    const made: Question = { ...one, title: change(one.title), help: change(one.help) };
    if ('low' in made) [made.low, made.high] = [change(made.low), change(made.high)];
    if ('options' in made) made.options = made.options.map(item);
    if (made.type === 'matrix') [made.rows, made.columns] = [made.rows.map(item), made.columns.map(item)];
    if (made.type === 'number') made.unit = change(made.unit);
    return made;
  };
  return {
    ...definition,
    title: change(definition.title),
    intro: change(definition.intro),
    thanks: change(definition.thanks),
    sections: definition.sections.map((section) => ({
      ...section,
      title: change(section.title),
      questions: section.questions.map(question),
    })),
  };
}

export function addLanguage(definition: Definition, language: string): Definition {
  if (definition.languages.includes(language)) return definition;
  return { ...definition, languages: [...definition.languages, language] };
}

/** Takes a language away with everything written in it; the last one stays. */
export function removeLanguage(definition: Definition, language: string): Definition {
  const languages = definition.languages.filter((one) => one !== language);
  if (languages.length === 0 || languages.length === definition.languages.length) return definition;
  const without = (text: SurveyText): SurveyText =>
    Object.fromEntries(Object.entries(text).filter(([tag]) => tag !== language));
  return { ...mapText(without, definition), languages };
}

/** Makes a language the one that must be complete. */
export function setFirstLanguage(definition: Definition, language: string): Definition {
  if (!definition.languages.includes(language) || definition.languages[0] === language) return definition;
  return { ...definition, languages: [language, ...definition.languages.filter((one) => one !== language)] };
}

function textsOf(question: Question): SurveyText[] {
  const texts = [question.title, question.help];
  if ('low' in question) texts.push(question.low, question.high);
  if ('options' in question) texts.push(...question.options.map(({ label }) => label));
  if (question.type === 'matrix') texts.push(...[...question.rows, ...question.columns].map(({ label }) => label));
  if (question.type === 'number') texts.push(question.unit);
  return texts;
}

const isMissing = (text: SurveyText, first: string, language: string): boolean =>
  (text[first] ?? '') !== '' && (text[language] ?? '') === '';

/** How many texts of each part wait for a translation, by the part's id; the survey's own under `survey`. */
export function countMissing(definition: Definition, language: string): ReadonlyMap<string, number> {
  const first = definition.languages[0] ?? language;
  const missing = new Map<string, number>();
  const note = (id: string, texts: readonly SurveyText[]): void => {
    const count = texts.filter((text) => isMissing(text, first, language)).length;
    if (count > 0) missing.set(id, count);
  };
  note('survey', [definition.title, definition.intro, definition.thanks]);
  for (const section of definition.sections) {
    note(section.id, [section.title]);
    for (const question of section.questions) note(question.id, textsOf(question));
  }
  return missing;
}
