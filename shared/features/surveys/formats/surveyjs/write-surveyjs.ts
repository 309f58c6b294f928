import { textIn } from '../../definition.rules.ts';
import type { Definition, Question, SurveyText } from '../../definition.schema.ts';
import type { NotCarried } from '../../surveys.schema.ts';
import type { Leaving } from '../carried.ts';
import { toHtml } from '../plain-text.ts';
import { namesOf, questionsBefore, toTheirPipes, writeCondition } from '../write-condition.ts';
import { compact, writeElement, type Json } from './write-element.ts';
import { surveyJsSyntax } from './write-test.ts';

/** English stands under `default` in SurveyJS, whatever language a survey begins in. */
function localTexts({ languages }: Definition): (text: SurveyText) => unknown {
  const [first = 'en'] = languages;
  const base = languages.includes('en') ? 'en' : first;
  return (text) => {
    const kept = Object.entries(text).filter(([, words]) => words !== '');
    if (kept.length === 0) return undefined;
    if (kept.every(([language]) => language === base)) return text[base];
    return Object.fromEntries(kept.map(([language, words]) => [language === base ? 'default' : language, words]));
  };
}

/** A survey as SurveyJS reads it, and what it can't say. */
export function writeSurveyJs(definition: Definition): Leaving<Json> {
  const notCarried: NotCarried[] = [];
  const names = namesOf(definition, (code) => code, 60);
  const syntax = surveyJsSyntax(names);
  const before = questionsBefore(definition);
  const plain = localTexts(definition);
  const [first = 'en'] = definition.languages;
  const sayFor = (label: string) => (what: string) => void notCarried.push({ question: label, what });
  const localFor = (label: string) => (text: SurveyText) =>
    plain(
      Object.fromEntries(
        Object.entries(text).map(([language, words]) => {
          const piped = toTheirPipes(words, names, (name) => `{${name}}`);
          for (const pipe of piped.unknown) sayFor(label)(`${pipe} in a text is filled in only here.`);
          return [language, piped.words];
        }),
      ),
    );
  const conditionOf = (part: { id: string; visibleIf: Question['visibleIf'] }, label: string): string => {
    const written = writeCondition(part.visibleIf, syntax, before(part.id));
    if (written === null) sayFor(label)('Its condition can’t be said there; it is always asked.');
    return written ?? '';
  };

  const pages: Json[] = [];
  for (const section of definition.sections) {
    const label = textIn(section.title, first, definition.languages);
    const visibleIf = conditionOf(section, label);
    const panel = compact({
      type: 'panel',
      name: section.id,
      title: localFor(label)(section.title),
      ...(visibleIf === '' ? {} : { visibleIf }),
      ...(section.shuffle ? { questionOrder: 'random' } : {}),
    });
    panel['elements'] = section.questions.map((question) => {
      const words = textIn(question.title, first, definition.languages) || (question.code ?? question.id);
      const name = names.get(question.id) ?? question.id;
      return writeElement(question, { name, local: localFor(words), say: sayFor(words) }, conditionOf(question, words));
    });
    const page = pages.at(-1);
    if (page === undefined || section.newPage) pages.push({ name: `page${pages.length + 1}`, elements: [panel] });
    // Pages made here hold a list.
    else (page['elements'] as Json[]).push(panel);
  }
  const html = (text: SurveyText): SurveyText =>
    Object.fromEntries(Object.entries(text).map(([language, words]) => [language, toHtml(words)]));
  const content = compact({
    locale: first === 'en' ? undefined : first,
    title: localFor('')(definition.title),
    description: localFor('')(definition.intro),
    completedHtml: localFor('')(html(definition.thanks)),
    // What is hidden again counts as not answered.
    clearInvisibleValues: 'onHiddenContainer',
    pages,
  });
  return { content, notCarried };
}
