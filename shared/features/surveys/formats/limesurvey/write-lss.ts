import { textIn } from '../../definition.rules.ts';
import type { Definition, Question, SurveyText } from '../../definition.schema.ts';
import type { NotCarried } from '../../surveys.schema.ts';
import type { Leaving } from '../carried.ts';
import { toHtml } from '../plain-text.ts';
import { namesOf, questionsBefore, toTheirPipes, writeCondition } from '../write-condition.ts';
import { surveySettings, type LssTable } from './lss-columns.ts';
import { toLssShape, type LssPart, type LssShape } from './write-lss-question.ts';
import { limeSurveySyntax } from './write-lss-test.ts';

/** A .lss before it is XML: its languages and the rows of its tables. */
export type LssContent = {
  readonly languages: readonly string[];
  readonly tables: ReadonlyMap<LssTable, readonly Readonly<Record<string, string>>[]>;
};

/** LimeSurvey gives a survey of its own number at import; this one only holds the file together. */
const sid = '111111';

function createTables() {
  const tables = new Map<LssTable, Record<string, string>[]>();
  const add = (table: LssTable, row: Record<string, string>): void =>
    void tables.set(table, [...(tables.get(table) ?? []), row]);
  let lastText = 0;
  return {
    tables,
    add,
    /** One row a language, in the tables of texts. */
    addTexts(
      table: LssTable,
      key: Record<string, string>,
      columns: Readonly<Record<string, SurveyText>>,
      languages: readonly string[],
    ): void {
      for (const language of languages) {
        const words = Object.entries(columns).map(([column, text]): [string, string] => [
          column,
          toHtml(text[language] ?? ''),
        ]);
        add(table, { id: String((lastText += 1)), ...key, ...Object.fromEntries(words), language });
      }
    },
  };
}

/** A survey as LimeSurvey reads it (.lss of version 6), and what it can't say. */
export function writeLss(definition: Definition): Leaving<LssContent> {
  const { languages } = definition;
  const [first = 'en'] = languages;
  const notCarried: NotCarried[] = [];
  const out = createTables();
  // Codes are letters and digits there, twenty at most.
  const names = namesOf(definition, (code) => code.replaceAll('_', ''), 20);
  const shapes = new Map<string, LssShape>();
  const syntax = limeSurveySyntax(names, shapes);
  const before = questionsBefore(definition);
  const sayFor = (label: string) => (what: string) => void notCarried.push({ question: label, what });
  const labelOf = (question: Question): string =>
    textIn(question.title, first, languages) || (question.code ?? question.id);
  const piped = (text: SurveyText, label: string): SurveyText =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => {
        const filled = toTheirPipes(words, names, (name) => `{${name}.shown}`);
        for (const pipe of filled.unknown) sayFor(label)(`${pipe} in a text is filled in only here.`);
        return [language, filled.words];
      }),
    );
  const relevanceOf = (part: { id: string; visibleIf: Question['visibleIf'] }, label: string): string => {
    const written = writeCondition(part.visibleIf, syntax, before(part.id));
    if (written === null) sayFor(label)('Its condition can’t be said there; it is always asked.');
    return written === null || written === '' ? '1' : written;
  };
  let lastId = 0;
  const nextId = (): string => String((lastId += 1));

  const addQuestion = (question: Question, gid: string, order: number): void => {
    const label = labelOf(question);
    const say = sayFor(label);
    const shape = toLssShape(question, { languages, say });
    const relevance = relevanceOf(question, label);
    shapes.set(question.id, shape);
    const qid = nextId();
    const code = names.get(question.id) ?? question.id;
    if (question.code !== null && code !== question.code)
      say(`Its code is “${code}” there: LimeSurvey takes letters and digits alone, twenty at most.`);
    const common = { sid, gid, preg: '', encrypted: 'N', same_default: '0', modulename: '', same_script: '0' };
    const help = question.type === 'statement' ? {} : question.help;
    const title = question.type === 'statement' ? withHelp(question, languages) : question.title;
    out.add('questions', {
      qid,
      parent_qid: '0',
      ...common,
      type: shape.type,
      title: code,
      other: shape.other === true ? 'Y' : 'N',
      mandatory: question.required ? 'Y' : 'N',
      question_order: String(order),
      scale_id: '0',
      relevance,
      question_theme_name: shape.theme,
    });
    out.addTexts(
      'question_l10ns',
      { qid, script: '' },
      { question: piped(title, label), help: piped(help, label) },
      languages,
    );
    const addSub = (part: LssPart, at: number): void => {
      const id = nextId();
      out.add('subquestions', {
        qid: id,
        parent_qid: qid,
        ...common,
        type: 'T',
        title: part.code,
        other: 'N',
        mandatory: 'N',
        question_order: String(at + 1),
        scale_id: part.scale ?? '0',
        relevance: '1',
      });
      out.addTexts('question_l10ns', { qid: id, script: '' }, { question: part.text, help: {} }, languages);
    };
    (shape.subquestions ?? []).forEach(addSub);
    (shape.answers ?? []).forEach((part, at) => {
      const aid = nextId();
      out.add('answers', {
        aid,
        qid,
        code: part.code,
        sortorder: String(at + 1),
        assessment_value: '0',
        scale_id: '0',
      });
      out.addTexts('answer_l10ns', { aid }, { answer: part.text }, languages);
    });
    for (const [attribute, value] of Object.entries(shape.attributes ?? {}))
      out.add('question_attributes', { qid, attribute, value, language: '' });
    for (const [attribute, text] of Object.entries(shape.texts ?? {}))
      for (const [language, words] of Object.entries(text))
        if (words !== '') out.add('question_attributes', { qid, attribute, value: toHtml(words), language });
  };

  definition.sections.forEach((section, at) => {
    const gid = nextId();
    const label = textIn(section.title, first, languages);
    const group = {
      sid,
      group_order: String(at + 1),
      randomization_group: '',
      grelevance: relevanceOf(section, label),
    };
    if (section.shuffle) sayFor(label)('That its questions change places stays behind.');
    if (at > 0 && !section.newPage) sayFor(label)('There it begins a page of its own.');
    out.add('groups', { gid, ...group });
    out.addTexts(
      'group_l10ns',
      { gid, ...group },
      { group_name: piped(section.title, label), description: {} },
      languages,
    );
    section.questions.forEach((question, order) => addQuestion(question, gid, order + 1));
  });
  out.add('surveys', {
    sid,
    ...surveySettings,
    format: 'G',
    language: first,
    additional_languages: languages.slice(1).join(' '),
  });
  for (const language of languages) {
    const texts = {
      surveyls_title: definition.title,
      surveyls_welcometext: definition.intro,
      surveyls_endtext: definition.thanks,
    };
    const words = Object.entries(texts).map(([column, text]): [string, string] => [
      column,
      toHtml(piped(text, '')[language] ?? ''),
    ]);
    out.add('surveys_languagesettings', {
      surveyls_survey_id: sid,
      surveyls_language: language,
      ...Object.fromEntries(words),
      surveyls_description: '',
      surveyls_dateformat: '6',
      surveyls_numberformat: '0',
    });
  }
  return { content: { languages, tables: out.tables }, notCarried };
}

/** A statement has one text there. */
function withHelp(question: Question, languages: readonly string[]): SurveyText {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      [question.title[language], question.help[language]]
        .filter((text) => text !== undefined && text !== '')
        .join('\n'),
    ]),
  );
}
