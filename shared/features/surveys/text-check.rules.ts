import { listQuestions, textIn } from './definition.rules.ts';
import type { Definition, Question, SurveyText } from './definition.schema.ts';
import { namedPipes, findPipes } from './piping.rules.ts';

/** Something a check found: an error keeps a survey from being opened, a hint does not. */
export type Finding = {
  readonly level: 'error' | 'hint';
  readonly kind: string;
  /** The id of the question or section it is about; null for the survey itself. */
  readonly about: string | null;
  readonly sentence: string;
};

/** What people know a question by: its number, and its title where it has one. */
export type NameOf = (id: string) => string;

type Labelled = { readonly label: SurveyText };

const partsOf = (question: Question): readonly Labelled[] => {
  if (question.type === 'matrix') return [...question.rows, ...question.columns];
  return 'options' in question ? question.options : [];
};

const error = (kind: string, about: string | null, sentence: string): Finding => ({
  level: 'error',
  kind,
  about,
  sentence,
});
const hint = (kind: string, about: string | null, sentence: string): Finding => ({
  level: 'hint',
  kind,
  about,
  sentence,
});

function* checkParts(question: Question, nameOf: NameOf, first: string): Generator<Finding> {
  const name = nameOf(question.id);
  if ('options' in question && question.options.length < (question.type === 'ranking' ? 2 : 1))
    yield error('no-options', question.id, `${name} has no answers to choose from. Write some.`);
  if (question.type === 'matrix' && (question.rows.length === 0 || question.columns.length === 0))
    yield error('no-options', question.id, `${name} needs at least one row and one column.`);
  if (partsOf(question).some(({ label }) => (label[first] ?? '').trim() === ''))
    yield error('no-label', question.id, `${name} has an answer without words. Write it or take it out.`);
  if (question.type === 'multiple') {
    const offered = question.options.length + (question.other ? 1 : 0);
    const most = Math.min(question.max ?? offered, offered);
    if (question.min !== null && question.min > most)
      yield error('bounds', question.id, `${name} asks for at least ${question.min} answers and allows ${most}.`);
  }
  const isUpsideDown =
    (question.type === 'number' || question.type === 'date') && question.min !== null && question.max !== null
      ? question.min > question.max
      : 'minLength' in question && (question.minLength ?? 0) > (question.maxLength ?? Infinity);
  if (isUpsideDown) yield error('bounds', question.id, `${name} allows nothing: its least is more than its most.`);
}

/** Texts that stand in one language and lack another, so that a reader would meet two languages. */
function listMissing(texts: readonly SurveyText[], languages: readonly string[]): string[] {
  return languages.filter((language) =>
    texts.some(
      (text) => Object.values(text).some((words) => words.trim() !== '') && (text[language] ?? '').trim() === '',
    ),
  );
}

function textsOf(question: Question): SurveyText[] {
  const ends = 'low' in question ? [question.low, question.high] : [];
  const unit = question.type === 'number' ? [question.unit] : [];
  return [question.title, question.help, ...ends, ...unit, ...partsOf(question).map(({ label }) => label)];
}

function* checkPipes(definition: Definition, nameOf: NameOf): Generator<Finding> {
  const earlier = new Set<string>();
  for (const question of listQuestions(definition)) {
    for (const text of [question.title, question.help])
      for (const pipe of Object.values(text).flatMap(findPipes))
        if (!earlier.has(pipe) && !namedPipes.some((named) => named === pipe))
          yield hint('pipe', question.id, `${nameOf(question.id)} uses {${pipe}}, which nothing before it fills in.`);
    earlier.add(question.id);
  }
}

/** Finds what is missing in the words of a survey: titles, answers, bounds, languages, names used twice. */
export function* checkTexts(definition: Definition, nameOf: NameOf): Generator<Finding> {
  const [first = ''] = definition.languages;
  const questions = listQuestions(definition);
  if (questions.every(({ type }) => type === 'statement'))
    yield error('no-questions', null, 'This survey asks nothing yet. Add a question.');
  if ((definition.title[first] ?? '').trim() === '') yield error('no-title', null, 'Give the survey a title.');
  const codes = new Map<string, string>();
  for (const question of questions) {
    const { id, code } = question;
    if ((question.title[first] ?? '').trim() === '')
      yield error('no-title', id, `${nameOf(id)} has no text. Write what it asks.`);
    yield* checkParts(question, nameOf, first);
    const other = code === null ? undefined : codes.get(code.toLowerCase());
    if (other !== undefined && code !== null)
      yield error('code-twice', id, `${nameOf(id)} and ${nameOf(other)} are both called ${code} in exports.`);
    if (code !== null) codes.set(code.toLowerCase(), id);
    for (const language of listMissing(textsOf(question), definition.languages))
      yield hint('no-translation', id, `${nameOf(id)} lacks words in ${sayLanguage(language)}.`);
  }
  const around = [
    definition.title,
    definition.intro,
    definition.thanks,
    ...definition.sections.map(({ title }) => title),
  ];
  for (const language of listMissing(around, definition.languages))
    yield hint('no-translation', null, `A title, the beginning or the end lacks words in ${sayLanguage(language)}.`);
  yield* checkPipes(definition, nameOf);
}

function sayLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    // A tag nobody registered; shown as it was written.
    return language;
  }
}

/** Names questions by their number and title, such as “3 ‘What went wrong?’”; statements by their title alone. */
export function namesOf(definition: Definition): NameOf {
  const numbers = numberQuestions(definition);
  const questions = new Map(listQuestions(definition).map((question) => [question.id, question]));
  return (id) => {
    const question = questions.get(id);
    const title =
      question === undefined ? '' : textIn(question.title, definition.languages[0] ?? '', definition.languages);
    const number = numbers.get(id);
    const words = title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title;
    if (number === undefined) return words === '' ? 'A text between questions' : `“${words}”`;
    return words === '' ? `Question ${number}` : `Question ${number}, “${words}”,`;
  };
}

/** The numbers people see: questions counted in order, statements not. */
export function numberQuestions(definition: Definition): Map<string, number> {
  const asked = listQuestions(definition).filter(({ type }) => type !== 'statement');
  return new Map(asked.map(({ id }, index) => [id, index + 1]));
}
