import { Refusal } from '../../../../refusal.ts';
import type { Condition } from '../../conditions.schema.ts';
import type { SurveyText } from '../../definition.schema.ts';
import type { Carried } from '../carried.ts';
import { createDraft, type Draft } from '../draft.ts';
import { limeSurveyDialect } from '../expression.ts';
import { toTags } from '../languages.ts';
import { begin, labelOf, put } from '../make-question.ts';
import { toPlainText } from '../plain-text.ts';
import { readLegacyConditions } from './legacy-conditions.ts';
import { readSource, type Entity, type LssSource } from './lss-source.ts';
import { cell, type LssDocument } from './lss-tables.ts';
import type { LssOne } from './lss-one.ts';
import { readLssQuestion } from './read-lss-question.ts';

function listLanguages(document: LssDocument): string[] {
  const survey = document.tables.get('surveys')?.[0];
  const own = survey === undefined ? '' : cell(survey, 'language');
  const more = survey === undefined ? [] : cell(survey, 'additional_languages').split(/\s+/);
  const found = [own, ...more, ...document.languages].map((one) => one.trim()).filter((one) => one !== '');
  return [...new Set(found)].slice(0, 20);
}

/** Attributes that change what is asked and have no place here, by the sentence that says so. */
const unread: Readonly<Record<string, string>> = {
  em_validation_q: 'A check of its answer stays behind.',
  em_validation_sq: 'A check of its answers stays behind.',
  array_filter: 'That its rows depend on another answer stays behind.',
  array_filter_exclude: 'That its rows depend on another answer stays behind.',
  random_group: 'That it changes places with other questions stays behind.',
  time_limit: 'Its time limit stays behind.',
  equals_num_value: 'The sum its numbers must have stays behind.',
  max_num_value: 'The sum its numbers may have stays behind.',
  prefix: 'The words before its field stay behind.',
};

function sayUnread({ draft, label, attributes, type, lss, qid }: LssOne, { row }: Entity): void {
  for (const [name, what] of Object.entries(unread)) if (attributes.get(name) !== '') draft.say(label, what);
  if (cell(row, 'preg') !== '') draft.say(label, 'A pattern its answer must have stays behind.');
  if (cell(row, 'mandatory') === 'S')
    draft.say(label, 'There it can be left after a warning; here it needs an answer.');
  const exclusive = attributes.get('exclude_all_others');
  if (exclusive !== '' && !exclusive.startsWith('PM'))
    draft.say(label, 'That one answer clears the others stays behind.');
  if (lss.rows('defaultvalues').some((one) => cell(one, 'qid') === qid))
    draft.say(label, 'The answer it begins with stays behind.');
  const depends = lss.subquestionsOf(qid).some((one) => !['', '1'].includes(cell(one.row, 'relevance').trim()));
  if (depends && type !== 'X') draft.say(label, 'That some of its rows are shown only sometimes stays behind.');
}

const isAlways = (relevance: string): boolean => ['', '1', 'true'].includes(relevance.trim());

/** `{NPS.NAOK} <= 6` and `NPS.NAOK <= 6` say the same. */
const bare = (relevance: string): string => relevance.replaceAll(/[{}]/g, ' ');

function readConditions(one: LssOne, entity: Entity, codes: ReadonlyMap<string, string>, before: number): void {
  const { draft, label, lss, qid, attributes } = one;
  const relevance = cell(entity.row, 'relevance');
  const rows = lss.rows('conditions').filter((row) => cell(row, 'qid') === qid);
  for (const question of draft.listFrom(before)) {
    if (attributes.get('hidden') === '1') draft.showIf(question, label, '0', limeSurveyDialect);
    if (!isAlways(relevance)) draft.showIf(question, label, bare(relevance), limeSurveyDialect);
    else if (rows.length > 0) readRows(question, one, rows, codes);
  }
}

function readRows(
  question: { visibleIf: Condition | null },
  { draft, label }: LssOne,
  rows: ReturnType<LssSource['rows']>,
  codes: ReadonlyMap<string, string>,
): void {
  const read = readLegacyConditions(rows, (qid, suffix) => {
    const code = codes.get(qid);
    if (code === undefined) return null;
    return suffix === '' ? code : `${code}_${suffix.replace('#', '_')}`;
  });
  const said = rows
    .map((row) => ['cfieldname', 'method', 'value'].map((column) => cell(row, column).trim()).join(' '))
    .join('; ');
  if (read === null)
    draft.say(label, `Its condition can’t be read; it is always asked here. The condition was: ${said}`);
  else draft.showWhen(question, label, said, read);
}

function readGroup(
  draft: Draft,
  lss: LssSource,
  entity: Entity,
  newPage: boolean,
  codes: ReadonlyMap<string, string>,
): void {
  const { row, texts } = entity;
  const title = texts.get('group_name') ?? {};
  const section = draft.openSection(title, { newPage });
  const label = labelOf({ name: `Group ${cell(row, 'gid')}`, title }, draft.languages);
  const relevance = cell(row, 'grelevance');
  if (!isAlways(relevance)) draft.showIf(section, label, bare(relevance), limeSurveyDialect);
  if (cell(row, 'randomization_group') !== '')
    draft.say(label, 'That the group changes places with others stays behind.');
  const description = texts.get('description');
  // What stands above the questions of a group is said before the first of them.
  if (description !== undefined)
    put(draft, '', begin(draft, 'statement', { name: '', title: description, help: {}, required: false }));
  for (const question of lss.questionsOf(cell(row, 'gid'))) readOne(draft, lss, question, codes);
}

function readOne(draft: Draft, lss: LssSource, entity: Entity, codes: ReadonlyMap<string, string>): void {
  const { row, texts } = entity;
  const source = {
    name: cell(row, 'title'),
    title: texts.get('question') ?? {},
    help: texts.get('help') ?? {},
    required: ['Y', 'S'].includes(cell(row, 'mandatory')),
  };
  const qid = cell(row, 'qid');
  const one: LssOne = {
    draft,
    lss,
    source,
    label: labelOf(source, draft.languages),
    qid,
    type: cell(row, 'type'),
    hasOther: cell(row, 'other') === 'Y',
    attributes: lss.attributesOf(qid),
  };
  const before = draft.count();
  readLssQuestion(one);
  sayUnread(one, entity);
  readConditions(one, entity, codes, before);
}

const wholeTables: Readonly<Record<string, string>> = {
  quota: 'Its quotas stay behind.',
  assessments: 'Its assessment (points for answers) stays behind.',
};

/** Reads a survey of LimeSurvey, of either generation. */
export function readLss(document: LssDocument): Carried {
  if (document.kind !== 'Survey') {
    const what = { Group: 'one group of questions (.lsg)', Question: 'one question (.lsq)' };
    const known = Object.entries(what).find(([kind]) => kind === document.kind)?.[1];
    throw new Refusal(
      'NOT_A_SURVEY',
      `This file holds ${known ?? `“${document.kind}”`} of LimeSurvey, not a survey. Export the whole survey there as “Survey structure (.lss)”.`,
    );
  }
  const languages = listLanguages(document);
  const tags = toTags(languages.length === 0 ? ['en'] : languages);
  const lss = readSource(document, (language) => tags.get(language.trim()) ?? '');
  const draft = createDraft([...tags.values()]);
  const codes = new Map(lss.rows('questions').map((row) => [cell(row, 'qid'), cell(row, 'title')]));
  for (const [table, what] of Object.entries(wholeTables)) if (lss.rows(table).length > 0) draft.say('', what);
  const isOnePage = lss.rows('surveys').some((row) => cell(row, 'format') === 'A');
  for (const group of lss.groups) readGroup(draft, lss, group, !isOnePage, codes);
  const settings = lss.rows('surveys_languagesettings');
  const text = (column: string): SurveyText =>
    Object.fromEntries(
      settings.flatMap((row) => {
        const language = tags.get(cell(row, 'surveyls_language'));
        const words = toPlainText(cell(row, column));
        return language === undefined || words === '' ? [] : [[language, words]];
      }),
    );
  const welcome = text('surveyls_welcometext');
  const description = text('surveyls_description');
  const intro = Object.fromEntries(
    draft.languages.flatMap((language) => {
      const parts = [description[language], welcome[language]].filter((part) => part !== undefined);
      return parts.length === 0 ? [] : [[language, parts.join('\n')]];
    }),
  );
  return draft.finish(
    'LimeSurvey',
    { title: text('surveyls_title'), intro, thanks: text('surveyls_endtext') },
    /\{(?:(?<code>[A-Za-z]\w*)(?:\.\w+)?|[^{}]+)\}/gu,
  );
}
