import type { SurveyText } from '../../definition.schema.ts';
import type { Carried } from '../carried.ts';
import { createDraft, type Draft } from '../draft.ts';
import { surveyJsDialect } from '../expression.ts';
import { toTags } from '../languages.ts';
import { toPlainText } from '../plain-text.ts';
import { readElement } from './read-element.ts';
import type { Reading } from './reading.ts';
import { elementSchema, surveySchema, type Element, type Local } from './surveyjs-json.ts';

/** Panels inside panels: deeper than anything a person builds. */
const maxDepth = 30;

const isText = (key: string): boolean => /^(?:default|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)$/.test(key);

/** Every language key of every text in the file: objects all of whose keys are languages and whose values are words. */
function findLanguages(value: unknown, found: Set<string>, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > maxDepth * 2) return;
  const entries = Object.entries(value);
  const isLocal =
    !Array.isArray(value) &&
    'default' in value &&
    entries.every(([key, words]) => isText(key) && typeof words === 'string');
  for (const [key, inner] of entries) {
    if (isLocal) found.add(key);
    else findLanguages(inner, found, depth + 1);
  }
}

type Languages = { readonly list: string[]; readonly toText: (local: Local) => SurveyText };

/** `default` is the survey's own locale, unless its texts name that locale themselves: then it is English. */
function readLanguages(survey: unknown, locale: string | undefined): Languages {
  const found = new Set<string>();
  findLanguages(survey, found);
  found.delete('default');
  const own = locale === undefined || locale === '' || found.has(locale) ? 'en' : locale;
  const first = locale === undefined || locale === '' ? own : locale;
  const tags = toTags([...new Set([first, own, ...found])].slice(0, 20));
  const tagOf = (key: string): string | undefined => tags.get(key === 'default' ? own : key);
  return {
    list: [...tags.values()],
    toText: (local) => {
      if (local === undefined) return {};
      const entries = typeof local === 'object' ? Object.entries(local) : [['default', String(local)] as const];
      const text: SurveyText = {};
      for (const [key, words] of entries) {
        const tag = tagOf(key);
        if (tag !== undefined && typeof words === 'string' && (key !== 'default' || text[tag] === undefined))
          text[tag] = toPlainText(words);
      }
      return text;
    },
  };
}

const settled = /^(?:random)$/;

function readParts(parts: readonly unknown[], reading: Reading, isShuffled: boolean, newPage: boolean): void {
  const { draft } = reading;
  let isOpen = false;
  let isFirst = newPage;
  const open = (): void => {
    if (isOpen) return;
    const title = reading.titles.shift() ?? {};
    const section = draft.openSection(title, { newPage: isFirst, shuffle: isShuffled });
    for (const source of reading.conditions) draft.showIf(section, titleOf(title, reading), source, surveyJsDialect);
    isOpen = true;
    isFirst = false;
  };
  for (const part of parts) {
    const element = elementSchema.safeParse(part);
    if (!element.success) {
      draft.say('', 'A part of the file is no question and is left out.');
      continue;
    }
    if (element.data.type === 'panel') {
      readPanel(element.data, reading, isFirst);
      isFirst = false;
      isOpen = false;
      continue;
    }
    open();
    readElement(element.data, reading);
  }
}

function titleOf(title: SurveyText, { draft }: Reading): string {
  return Object.values(title)[0] ?? draft.languages[0] ?? '';
}

/** What hides a page or panel: `visible: false` hides it for good, except where a condition says when to show it. */
function conditionsOf({ visible, visibleIf }: Element): string[] {
  if (visibleIf !== undefined && visibleIf.trim() !== '') return [visibleIf];
  return visible === false ? ['false'] : [];
}

function readPanel(panel: Element, reading: Reading, newPage: boolean): void {
  if (reading.depth > maxDepth) {
    reading.draft.say(panel.name ?? '', 'It has panels inside panels deeper than can be read.');
    return;
  }
  if (panel.isRequired === true)
    reading.draft.say(panel.name ?? '', 'That one answer in the panel is needed can’t be said here.');
  const title = reading.toText(panel.title);
  const titles = Object.keys(title).length === 0 ? reading.titles : [...reading.titles, title].slice(-1);
  readParts(
    panel.elements ?? [],
    { ...reading, titles, conditions: [...reading.conditions, ...conditionsOf(panel)], depth: reading.depth + 1 },
    settled.test(panel.questionOrder ?? panel.questionsOrder ?? ''),
    newPage,
  );
}

const unread: Readonly<Record<string, string>> = {
  triggers: 'Its triggers (what happens by itself when something is answered) stay behind.',
  calculatedValues: 'Its calculated values stay behind; conditions that use them are listed too.',
  completedHtmlOnCondition: 'Thanks that differ by the answers stay behind; everybody gets the same.',
  timeLimit: 'Its time limit stays behind.',
  maxTimeToFinish: 'Its time limit stays behind.',
  validators: 'Checks of the whole survey stay behind.',
};

function sayUnread(survey: Readonly<Record<string, unknown>>, draft: Draft): void {
  for (const [key, what] of Object.entries(unread)) {
    const value = survey[key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) draft.say('', what);
  }
}

/** Tells whether JSON is a survey of SurveyJS. */
export function isSurveyJs(json: unknown): boolean {
  const read = surveySchema.safeParse(json);
  if (!read.success) return false;
  const { pages, elements, questions } = read.data;
  const list = pages ?? elements ?? questions ?? [];
  return list.some(
    (one) => typeof one === 'object' && one !== null && ('elements' in one || 'questions' in one || 'type' in one),
  );
}

/** Reads a survey of SurveyJS: pages and panels become sections, questions ours, and the rest is said. */
export function readSurveyJs(json: unknown): Carried {
  const survey = surveySchema.parse(json);
  const { list, toText } = readLanguages(survey, survey.locale);
  const draft = createDraft(list);
  const pages = survey.pages ?? [{ elements: survey.elements ?? survey.questions ?? [] }];
  sayUnread(survey, draft);
  for (const page of pages) {
    const read = elementSchema.safeParse(page);
    if (!read.success) continue;
    const title = toText(read.data.title);
    // Old files call the questions of a page `questions`.
    const old = Array.isArray(read.data['questions']) ? read.data['questions'] : [];
    readParts(
      read.data.elements ?? old,
      {
        draft,
        toText,
        titles: Object.keys(title).length === 0 ? [] : [title],
        conditions: conditionsOf(read.data),
        depth: 0,
      },
      settled.test(read.data.questionOrder ?? read.data.questionsOrder ?? ''),
      true,
    );
  }
  return draft.finish(
    'SurveyJS',
    { title: toText(survey.title), intro: toText(survey.description), thanks: toText(survey.completedHtml) },
    /\{(\w[^{}]{0,80})\}/gu,
  );
}
