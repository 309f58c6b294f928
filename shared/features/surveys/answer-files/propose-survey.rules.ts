import type { AnswerMap, AnswerTool, Proposed, QuestionOverride } from '../answer-map.schema.ts';
import { blankDefinition } from '../blank-question.rules.ts';
import type { Definition } from '../definition.schema.ts';
import type { Block } from './blocks.rules.ts';
import { toBlocks } from './blocks.rules.ts';
import { toLabelKey, toTitleKey } from './cell-texts.rules.ts';
import { SurveyDraft, type Uses } from './draft-question.ts';
import type { FileColumn } from './file-column.ts';
import type { Profile } from './profile.rules.ts';
import { proposeBlock } from './propose-block.rules.ts';

/** A survey made from the columns of a file, and what each of them becomes. */
export type ProposedSurvey = {
  readonly definition: Definition;
  readonly uses: Uses;
  readonly proposed: readonly Proposed[];
  readonly splits: SurveyDraft['splits'];
  /** A question that the map names and the file does not have. */
  readonly strayOverride: string | null;
};

/** Columns whose cells repeat their own heading: the options of one question, each in a column of its own. */
function gatherOptions(columns: readonly FileColumn[], profile: Profile): FileColumn[] {
  const isOption = ({ at, title, use, part }: FileColumn): boolean => {
    const texts = [...(profile.columns[at]?.texts.keys() ?? [])];
    return use === null && part === null && texts.length === 1 && toLabelKey(texts[0] ?? '') === toLabelKey(title);
  };
  let start: FileColumn | null = null;
  return columns.map((column, index) => {
    const before: FileColumn | null = start;
    const next = columns[index + 1];
    const isOtherText = before !== null && toTitleKey(column.title) === 'other' && column.use === null;
    // Nobody may have chosen an option that stands among others.
    const isEmpty =
      before !== null &&
      column.use === null &&
      profile.columns[column.at]?.filled === 0 &&
      next !== undefined &&
      isOption(next);
    if (!isOption(column) && !isOtherText && !isEmpty) {
      start = null;
      return column;
    }
    start = before ?? column;
    return { ...column, part: column.title, block: `options ${start.at}` };
  });
}

/** Title of a question whose file names its options only. */
const optionsTitle = (block: Block): string =>
  `Which of these: ${block.columns
    .slice(0, 3)
    .map(({ part }) => part)
    .join(', ')}${block.columns.length > 3 ? ' …' : ''}`;

function findOverride(map: AnswerMap, block: Block, nextCode: string, used: Set<string>): QuestionOverride {
  const key = block.key.startsWith('told ') ? block.key.slice('told '.length) : null;
  const wanted = [key, block.code, nextCode].filter((name) => name !== null).map((name) => name.toLowerCase());
  for (const [name, override] of Object.entries(map.questions))
    if (wanted.includes(name.toLowerCase()) || toTitleKey(name) === toTitleKey(block.title)) {
      used.add(name);
      return override;
    }
  return {};
}

/** Makes a survey of a file's own columns. */
export function proposeSurvey(
  tool: AnswerTool,
  settled: readonly FileColumn[],
  profile: Profile,
  map: AnswerMap,
  title: string,
  language: string,
): ProposedSurvey {
  const draft = new SurveyDraft({ ...blankDefinition(language), title: { [language]: title } });
  const used = new Set<string>();
  const columns = tool === 'typeform' || tool === 'table' ? gatherOptions(settled, profile) : settled;
  for (const found of toBlocks(columns)) {
    const isOptions = found.key.startsWith('options ');
    const block: Block = isOptions
      ? { ...found, title: optionsTitle(found), code: null }
      : found.key.startsWith('told ')
        ? toTold(found)
        : found;
    const before = draft.proposed.length;
    proposeBlock({ draft, tool, profile, block, override: findOverride(map, block, draft.nextCode, used) });
    const question = draft.proposed[before]?.question;
    if (isOptions && question !== undefined)
      draft.propose(question, 'The file names only the options of this question, not the question itself.');
  }
  for (const column of columns) if (column.use !== null) draft.uses.set(column.at, column.use);
  return {
    definition: draft.finish(),
    uses: draft.uses,
    proposed: draft.proposed,
    splits: draft.splits,
    strayOverride: Object.keys(map.questions).find((name) => !used.has(name)) ?? null,
  };
}

/** A question somebody put together in the map is called as it is called there, where the file has no title for it. */
function toTold(block: Block): Block {
  const name = block.key.slice('told '.length);
  const isCode = /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(name);
  return {
    ...block,
    code: isCode ? name : block.code,
    title: isCode && block.columns.length === 1 ? block.title : name,
  };
}
