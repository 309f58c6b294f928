import type { AnswerTool, FileQuestionType, QuestionOverride } from '../answer-map.schema.ts';
import { findSpecial, isNotShown, isOther, readTick, readWhole, toHeading, toLabelKey } from './cell-texts.rules.ts';
import type { Block } from './blocks.rules.ts';
import { listSpecials, type SurveyDraft } from './draft-question.ts';
import type { FileColumn } from './file-column.ts';
import { isBesideText } from './pair-headers.rules.ts';
import { joinTexts, type ColumnProfile, type Profile } from './profile.rules.ts';
import { addText, proposeColumn, sortLabels, toChoices } from './propose-column.rules.ts';
import { findSplit } from './split-options.rules.ts';

/** Different answers of a matrix: more are texts. */
const matrixColumnsMax = 40;
const matrixLabelLength = 160;

/** Rows that must agree before numbers are taken for ranks. */
const ranksAgree = 0.9;

/** What a new survey's questions are made with. */
export type BlockTask = {
  readonly draft: SurveyDraft;
  readonly tool: AnswerTool;
  readonly profile: Profile;
  readonly block: Block;
  readonly override: QuestionOverride;
};

const noProfile: ColumnProfile = { filled: 0, texts: new Map(), isMany: false, kept: 0, longest: 0, hasBreaks: false };

const profileOf = ({ profile }: Pick<BlockTask, 'profile'>, column: FileColumn): ColumnProfile =>
  profile.columns[column.at] ?? noProfile;

const shown = (texts: Iterable<string>): string[] => [...texts].filter((text) => !isNotShown(text) && text !== '-99');

/** What the several columns of a block are together. */
type Kind = 'ticks' | 'many' | 'ranks' | 'places' | 'grid' | 'apart';

function isTicks(task: BlockTask, columns: readonly FileColumn[]): boolean {
  let own = 0;
  let plain = 0;
  for (const column of columns) {
    for (const text of shown(profileOf(task, column).texts.keys())) {
      if (readTick(text, column.part ?? '') === null) return false;
      if (toLabelKey(text) === toLabelKey(column.part ?? '')) own += 1;
      else plain += 1;
    }
  }
  if (own > 0 || task.tool === 'limesurvey' || task.tool === 'qualtrics') return own + plain > 0;
  // A grid may have the columns Yes and No; what only says yes is a tick.
  const texts = columns.flatMap((column) => shown(profileOf(task, column).texts.keys()).map(toLabelKey));
  return texts.length > 0 && (texts.every((text) => text === '1' || text === '0') || new Set(texts).size === 1);
}

function isRanks({ profile, block }: BlockTask, columns: readonly FileColumn[]): boolean {
  if (columns.length < 3 || columns.some(({ at }) => (profile.columns[at]?.texts.size ?? 0) === 0)) return false;
  const isWorded = /\brank|order of|reihenfolge|rangfolge|classe[zr]|orden/i.test(block.title);
  let [rows, agree] = [0, 0];
  for (const cells of profile.sample) {
    const ranks = columns.flatMap(({ at }) => readWhole(cells[at] ?? '') ?? []);
    const filled = columns.filter(({ at }) => (cells[at]?.trim() ?? '') !== '').length;
    if (filled < 2) continue;
    rows += 1;
    const isOnce = new Set(ranks).size === filled && ranks.every((rank) => rank >= 1 && rank <= columns.length);
    if (isOnce) agree += 1;
  }
  return rows >= (isWorded ? 1 : 5) && agree >= rows * ranksAgree;
}

/** Columns `1` to `n` that each name the option at that place. */
function isPlaces(task: BlockTask, columns: readonly FileColumn[]): boolean {
  if (
    columns.length < 2 ||
    columns.some(({ part }, index) => !/\b\d+$/.test(part ?? '') || Number(/\d+$/.exec(part ?? '')?.[0]) !== index + 1)
  )
    return false;
  const options = joinTexts(columns.map((column) => profileOf(task, column)));
  return task.tool === 'limesurvey' && options.size > 0 && options.size <= columns.length * 2;
}

function kindOf(task: BlockTask, columns: readonly FileColumn[]): Kind {
  const forced: Partial<Record<FileQuestionType, Kind>> = {
    multiple: 'ticks',
    ranking: isPlaces(task, columns) ? 'places' : 'ranks',
    matrix: columns.every(({ column }) => column !== null) ? 'many' : 'grid',
    'short-text': 'apart',
    'long-text': 'apart',
    number: 'apart',
  };
  const { type } = task.override;
  if (type !== undefined) return forced[type] ?? 'apart';
  if (columns.every((column) => profileOf(task, column).texts.size === 0)) return 'apart';
  if (columns.every(({ column }) => column !== null))
    return columns.every(
      (column) => isTicks(task, [{ ...column, part: column.column }]) || profileOf(task, column).texts.size === 0,
    )
      ? 'many'
      : 'apart';
  if (isTicks(task, columns)) return 'ticks';
  if (isRanks(task, columns)) return 'ranks';
  if (isPlaces(task, columns)) return 'places';
  const profiles = columns.map((column) => profileOf(task, column));
  const labels = shown(joinTexts(profiles).keys());
  const isList =
    profiles.every(({ isMany }) => !isMany) &&
    labels.length <= matrixColumnsMax &&
    labels.every((label) => label.length <= matrixLabelLength) &&
    labels.length * 2 <=
      Math.max(
        4,
        profiles.reduce((sum, { filled }) => sum + filled, 0),
      );
  return isList || findSplit(joinTexts(profiles), [';', ', ']) !== null ? 'grid' : 'apart';
}

function addTicks(task: BlockTask, columns: readonly FileColumn[], other: FileColumn | null): void {
  const { draft, block, override } = task;
  const options = draft.parts(
    'o',
    columns.map((column) => column.part ?? column.name),
  );
  const question = {
    ...draft.begin('multiple', block.title, block.code, override),
    options,
    other: other !== null,
  };
  draft.add(
    question,
    override.type === undefined
      ? `Taken for a choice of several: a column for each of ${options.length} options.`
      : null,
  );
  for (const [index, column] of columns.entries()) use(task, column, question.id, options[index]?.id);
  if (other !== null) use(task, other, question.id, 'other');
}

function use({ draft }: BlockTask, column: FileColumn, question: string, part?: string, under?: string): void {
  draft.uses.set(column.at, {
    use: 'answer',
    question,
    ...(part === undefined ? {} : { part }),
    ...(under === undefined ? {} : { column: under }),
  });
}

function addRanks(task: BlockTask, columns: readonly FileColumn[], isByPlace: boolean): void {
  const { draft, block, override } = task;
  const labels = isByPlace
    ? toChoices(joinTexts(columns.map((column) => profileOf(task, column))).keys(), false, false).labels
    : columns.map((column) => column.part ?? column.name);
  const options = draft.parts('o', labels);
  const question = { ...draft.begin('ranking', block.title, block.code, override), options };
  const why = isByPlace ? 'its columns name the first, the second and so on' : 'its columns hold each rank once';
  draft.add(question, override.type === undefined ? `Taken for a ranking: ${why}.` : null);
  for (const [index, column] of columns.entries())
    use(task, column, question.id, isByPlace ? String(index + 1) : options[index]?.id);
}

function addGrid(task: BlockTask, columns: readonly FileColumn[]): void {
  const { draft, block, override, tool } = task;
  const texts = joinTexts(columns.map((column) => profileOf(task, column)));
  const split = tool === 'google-forms' || tool === 'table' ? findSplit(texts, [';', ', ']) : null;
  const choices = toChoices(split?.options ?? texts.keys(), tool === 'qualtrics', false);
  const rows = draft.parts(
    'r',
    columns.map((column) => column.part ?? column.title),
  );
  const question = {
    ...draft.begin('matrix', block.title, block.code, override),
    rows,
    columns: draft.parts('c', sortLabels([...choices.labels])),
    specials: listSpecials(choices.specials),
    pick: split === null ? ('one' as const) : ('many' as const),
  };
  draft.add(
    question,
    override.type === undefined
      ? `Taken for a grid of ${rows.length} rows with ${choices.labels.length} answers each.`
      : null,
  );
  if (choices.specials.size > 0) {
    const [special] = [...texts.keys()].filter((text) => findSpecial(text) !== null);
    draft.propose(
      question.id,
      special === undefined
        ? '-1 and -2 are kept as “don’t know” and “prefer not to say”.'
        : `“${special}” is kept apart from the answers.`,
    );
  }
  if (split !== null) draft.splits.set(question.id, split);
  for (const [index, column] of columns.entries()) use(task, column, question.id, rows[index]?.id);
}

function addMany(task: BlockTask, columns: readonly FileColumn[]): void {
  const { draft, block, override } = task;
  const once = (labels: readonly (string | null)[]): string[] => [
    ...new Set(labels.map((label) => toHeading(label ?? ''))),
  ];
  const [rowLabels, columnLabels] = [once(columns.map(({ part }) => part)), once(columns.map(({ column }) => column))];
  const [rows, under] = [draft.parts('r', rowLabels), draft.parts('c', columnLabels)];
  const question = {
    ...draft.begin('matrix', block.title, block.code, override),
    rows,
    columns: under,
    pick: 'many' as const,
  };
  draft.add(
    question,
    override.type === undefined
      ? `Taken for a grid of ${rows.length} rows in which several answers can be ticked.`
      : null,
  );
  for (const column of columns)
    use(
      task,
      column,
      question.id,
      rows[rowLabels.indexOf(toHeading(column.part ?? ''))]?.id,
      under[columnLabels.indexOf(toHeading(column.column ?? ''))]?.id,
    );
}

/** Makes the question or questions of a block of columns. */
export function proposeBlock(task: BlockTask): void {
  const { draft, tool, block, override } = task;
  const whole = block.columns.find(({ part }) => part === null) ?? null;
  const beside = block.columns.filter((column) => column !== whole && isBesideText(column.part ?? ''));
  const parts = block.columns.filter((column) => column !== whole && !beside.includes(column));
  const apart = (column: FileColumn, title: string): void =>
    addText({ draft, block: { title, code: null }, column, profile: profileOf(task, column), override: {} }, null);
  const one = (column: FileColumn, title: string, other: FileColumn | null): void =>
    proposeColumn({
      draft,
      tool,
      block: { title, code: column.code ?? block.code },
      column,
      other,
      profile: profileOf(task, column),
      override,
    });

  const otherColumn = beside.find((column) => isOther(column.part ?? '')) ?? null;
  if (parts.length === 0) {
    const [first] = beside;
    const main = whole ?? first;
    if (main === undefined) return;
    // Beside a scale, what somebody wrote is a comment and no answer of its own.
    const takesOther = otherColumn !== null && main !== otherColumn && !isScale(task, main);
    one(main, block.title, takesOther ? otherColumn : null);
    for (const column of beside)
      if (column !== main && !(takesOther && column === otherColumn)) apart(column, `${block.title} [${column.part}]`);
    return;
  }
  const kind = kindOf(task, parts);
  switch (kind) {
    case 'ticks':
      addTicks(task, parts, otherColumn);
      break;
    case 'many':
      addMany(task, parts);
      break;
    case 'ranks':
    case 'places':
      addRanks(task, parts, kind === 'places');
      break;
    case 'grid':
      addGrid(task, parts);
      break;
    case 'apart':
      for (const column of parts)
        one(
          column,
          `${block.title} [${[column.part, column.column].filter((label) => label !== null).join('] [')}]`,
          null,
        );
  }
  for (const column of beside)
    if (kind !== 'ticks' || column !== otherColumn) apart(column, `${block.title} [${column.part}]`);
  // A cell that repeats all ticks says nothing more than they do.
  if (whole !== null && kind === 'ticks') draft.uses.set(whole.at, { use: 'leave-out' });
  else if (whole !== null) one(whole, block.title, null);
}

function isScale(task: BlockTask, column: FileColumn): boolean {
  const texts = shown(profileOf(task, column).texts.keys());
  return texts.length > 0 && texts.filter((text) => readWhole(text) !== null).length * 2 > texts.length;
}
