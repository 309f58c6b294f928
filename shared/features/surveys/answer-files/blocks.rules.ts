import type { AnswerMap } from '../answer-map.schema.ts';
import type { FileColumn } from './file-column.ts';
import { isPersonalName, isPersonalText } from './response-columns.rules.ts';
import type { Profile } from './profile.rules.ts';

/** Columns that belong to one question. */
export type Block = {
  readonly key: string;
  readonly title: string;
  readonly code: string | null;
  readonly columns: readonly FileColumn[];
};

/** What the map says of a column, by its name or its place. */
export function findTold(map: AnswerMap, column: FileColumn): AnswerMap['columns'][string] | undefined {
  return map.columns[column.name] ?? map.columns[`#${column.at + 1}`];
}

/** Names in a map that no column of the file has. */
export function listStrayNames(map: AnswerMap, columns: readonly FileColumn[]): string[] {
  const known = new Set(columns.flatMap(({ name, at }) => [name, `#${at + 1}`]));
  return Object.keys(map.columns).filter((name) => !known.has(name));
}

/** The columns as the map and their texts leave them: told uses, personal ones and empty unnamed ones left out. */
export function settleColumns(columns: readonly FileColumn[], profile: Profile, map: AnswerMap): FileColumn[] {
  return columns.map((column) => {
    const told = findTold(map, column);
    const texts = profile.columns[column.at]?.texts ?? new Map<string, number>();
    // An option may be called "Phone"; what people wrote under it differs from one to the next.
    const isPersonalPart = column.part !== null && texts.size > 2 && isPersonalName(column.part);
    const isPersonal = column.isPersonal || isPersonalPart || (column.use === null && isPersonalText(texts.keys()));
    if (told !== undefined && told.use !== 'answer') return { ...column, isPersonal, use: told };
    if (told !== undefined) {
      const { question, part = null, column: under = null } = told;
      const isMoved = part !== null || under !== null;
      return {
        ...column,
        isPersonal,
        use: null,
        block: `told ${question}`,
        ...(isMoved ? { part, column: under } : {}),
      };
    }
    const isUnnamed = /^Column \d+(?: \(\d+\))?$/.test(column.name) && (profile.columns[column.at]?.filled ?? 0) === 0;
    if (column.use === null && (isPersonal || isUnnamed)) return { ...column, isPersonal, use: { use: 'leave-out' } };
    return { ...column, isPersonal };
  });
}

/** The columns that hold answers, gathered by question. */
export function toBlocks(columns: readonly FileColumn[]): Block[] {
  const blocks = new Map<string, FileColumn[]>();
  for (const column of columns) {
    if (column.use !== null) continue;
    const known = blocks.get(column.block);
    if (known === undefined) blocks.set(column.block, [column]);
    else known.push(column);
  }
  return [...blocks].map(([key, members]) => ({
    key,
    title: members[0]?.title ?? '',
    code: members[0]?.code ?? null,
    columns: members,
  }));
}
