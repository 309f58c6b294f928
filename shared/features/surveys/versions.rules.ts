import { listQuestions, textIn } from './definition.rules.ts';
import type { Definition, Question, SurveyText } from './definition.schema.ts';

/** One part of a question (option, row or column) over all versions, in the newest wording. */
export type JoinedPart = {
  readonly id: string;
  readonly label: SurveyText;
  /** Whether the newest version still has it. */
  readonly isCurrent: boolean;
};

/** One question over all versions. */
export type JoinedQuestion = {
  readonly id: string;
  /** The question as the newest version that has it asks it. */
  readonly question: Question;
  /** Whether the newest version still asks it. */
  readonly isCurrent: boolean;
  /** Earlier wordings in the survey's first language, newest first, without the present one. */
  readonly earlierTitles: readonly string[];
  readonly options: readonly JoinedPart[];
  readonly rows: readonly JoinedPart[];
  readonly columns: readonly JoinedPart[];
};

type Part = { readonly id: string; readonly label: SurveyText };

const optionsOf = (question: Question): readonly Part[] => ('options' in question ? question.options : []);
const rowsOf = (question: Question): readonly Part[] => (question.type === 'matrix' ? question.rows : []);
const columnsOf = (question: Question): readonly Part[] => (question.type === 'matrix' ? question.columns : []);

/** Parts in the order of the newest version that has any; those dropped since follow at the end. */
function joinParts(
  versions: readonly Question[],
  isAsked: boolean,
  partsOf: (question: Question) => readonly Part[],
): JoinedPart[] {
  const joined = new Map<string, JoinedPart>();
  for (const [index, question] of versions.entries())
    for (const { id, label } of partsOf(question))
      if (!joined.has(id)) joined.set(id, { id, label, isCurrent: isAsked && index === 0 });
  return [...joined.values()];
}

function listEarlierTitles(asked: readonly { question: Question; languages: readonly string[] }[]): string[] {
  const titles = asked.map(({ question, languages }) => textIn(question.title, languages[0] ?? '', languages));
  return [...new Set(titles)].filter((title) => title !== titles[0] && title !== '');
}

/**
 * Joins the versions of a survey, newest first: questions in the newest order, those dropped since at the end, each with
 * every option, row and column that could ever be answered, in its newest wording. Ids hold over all versions.
 */
export function joinVersions(versions: readonly Definition[]): JoinedQuestion[] {
  const asked = new Map<string, { question: Question; languages: readonly string[]; version: number }[]>();
  for (const [version, definition] of versions.entries())
    for (const question of listQuestions(definition)) {
      const found = { question, languages: definition.languages, version };
      const known = asked.get(question.id);
      if (known === undefined) asked.set(question.id, [found]);
      else known.push(found);
    }
  return [...asked].flatMap(([id, found]) => {
    const [newest] = found;
    if (newest === undefined) return [];
    const questions = found.map(({ question }) => question);
    const isCurrent = newest.version === 0;
    return [
      {
        id,
        question: newest.question,
        isCurrent,
        earlierTitles: listEarlierTitles(found),
        options: joinParts(questions, isCurrent, optionsOf),
        rows: joinParts(questions, isCurrent, rowsOf),
        columns: joinParts(questions, isCurrent, columnsOf),
      },
    ];
  });
}
