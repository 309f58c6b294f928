import type { AnswerMap, AnswerTool, ColumnUse, Proposed } from '../answer-map.schema.ts';
import type { Definition } from '../definition.schema.ts';
import { joinVersions, type JoinedQuestion } from '../versions.rules.ts';
import { listStrayNames, settleColumns } from './blocks.rules.ts';
import type { Uses } from './draft-question.ts';
import type { FileColumn, FileShape } from './file-column.ts';
import { findStrayQuestion, matchSurvey, toQuestionFinder } from './match-survey.rules.ts';
import { findBadTold } from './meanings.rules.ts';
import type { Profile } from './profile.rules.ts';
import { proposeSurvey } from './propose-survey.rules.ts';

/** What a file's columns become, ready to be shown or to read rows with. */
export type AnswerPlan = {
  readonly tool: AnswerTool;
  readonly columns: readonly FileColumn[];
  readonly uses: Uses;
  /** What is asked: the newest version, or what would be made. */
  readonly definition: Definition;
  readonly questions: readonly JoinedQuestion[];
  readonly splits: ReadonlyMap<string, { readonly mark: string; readonly options: readonly string[] }>;
  /** What somebody told of texts, by question id. */
  readonly told: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly proposed: readonly Proposed[];
  readonly notes: readonly string[];
  /** Names of columns that become nothing. */
  readonly leftOut: readonly string[];
  readonly personal: readonly string[];
};

/** A survey that is there already, newest version first; or none, to make one of the file's own columns. */
export type PlanTarget =
  | { readonly versions: readonly Definition[] }
  | { readonly title: string; readonly language: string };

/** Decides what becomes of a file's columns; a sentence where the map names something that is not there. */
export function planAnswers(
  shape: FileShape,
  profile: Profile,
  map: AnswerMap,
  target: PlanTarget,
): AnswerPlan | string {
  const [stray] = listStrayNames(map, shape.columns);
  if (stray !== undefined)
    return `The map names the column “${stray}”, which is not in this file. Its columns are: ${shape.columns.map(({ name }) => name).join(', ')}.`;
  const columns = settleColumns(shape.columns, profile, map);
  const made =
    'versions' in target ? null : proposeSurvey(shape.tool, columns, profile, map, target.title, target.language);
  const versions = 'versions' in target ? target.versions : [made?.definition].filter((one) => one !== undefined);
  const [definition] = versions;
  if (definition === undefined) throw new Error('A survey to import into has a version.');
  const questions = joinVersions(versions);
  const find = toQuestionFinder(questions, versions);
  const matched = made === null ? matchSurvey(columns, questions, versions) : null;
  const strayQuestion = made === null ? findStrayQuestion(map, find) : findStrayQuestion({ ...map, columns: {} }, find);
  if (strayQuestion !== null) return strayQuestion;
  if (made !== null && made.strayOverride !== null) {
    const codes = questions.map(({ question }) => question.code ?? question.id);
    return `The map names the question “${made.strayOverride}”, which this file does not make. It makes: ${codes.join(', ')}.`;
  }
  const told = new Map(
    Object.entries(map.values).flatMap(([name, values]) => find(name).map(({ id }) => [id, values] as const)),
  );
  for (const question of questions) {
    const bad = findBadTold(question, told.get(question.id) ?? {});
    if (bad !== null) return bad;
  }
  const uses: Uses = made?.uses ?? matched?.uses ?? new Map<number, ColumnUse>();
  const isOut = ({ at }: FileColumn): boolean => (uses.get(at)?.use ?? 'leave-out') === 'leave-out';
  const unknown = matched?.unknown ?? [];
  return {
    tool: shape.tool,
    columns,
    uses,
    definition,
    questions,
    splits: made?.splits ?? new Map<string, never>(),
    told,
    proposed: made?.proposed ?? [],
    notes: [
      ...shape.notes,
      ...(unknown.length === 0
        ? []
        : [
            `No question of the survey fits ${unknown.length === 1 ? 'this column' : 'these columns'}: ${unknown.join(', ')}.`,
          ]),
    ],
    leftOut: columns.filter(isOut).map(({ name }) => name),
    personal: columns.filter(({ isPersonal }) => isPersonal).map(({ name }) => name),
  };
}
