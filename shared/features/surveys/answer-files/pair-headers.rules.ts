import { isOther, toHeading } from './cell-texts.rules.ts';
import { plainColumn, type FileColumn, type FileRecord } from './file-column.ts';

/** One heading a column, nothing more. */
export function pairPlain(headings: FileRecord): FileColumn[] {
  return headings.map((heading, at) => plainColumn(at, toHeading(heading)));
}

const codeShape = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

/** `Question [part]`, `Question [row] [column]`: the headings of grids, of LimeSurvey and of our own export. */
export function pairBracketed(headings: FileRecord, codes?: FileRecord): FileColumn[] {
  const plain = headings.map((heading, at) => plainBracketed(heading, toCode(codes?.[at]), at));
  const paired = headings.map((heading, at) => pairOne(heading, plain[at] ?? plainColumn(at, '')));
  const sizes = new Map<string, number>();
  for (const { block } of paired) sizes.set(block, (sizes.get(block) ?? 0) + 1);
  return paired.map((column, at) => {
    // `Question` beside `Question [other]` is the answer itself.
    const block = `title ${column.title}`;
    if (column.part === null) return sizes.has(block) ? { ...column, block } : column;
    const isAlone =
      sizes.get(column.block) === 1 && !paired.some((one) => one.part === null && one.title === column.title);
    return isAlone ? (plain[at] ?? column) : column;
  });
}

function plainBracketed(raw: string, code: string | null, at: number): FileColumn {
  const heading = toHeading(raw);
  return { ...plainColumn(at, heading), code: code ?? (codeShape.test(heading) ? heading : null) };
}

function pairOne(raw: string, plain: FileColumn): FileColumn {
  const heading = toHeading(raw);
  const found = /^(?<title>.*?\S)\s*\[(?<part>[^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\](?:\s*\[(?<column>[^[\]]+)\])?$/.exec(
    heading,
  );
  if (found?.groups === undefined) return plain;
  const { title = '', part = '', column } = found.groups;
  return {
    ...plain,
    title,
    part: part.trim(),
    column: column?.trim() ?? null,
    code: codeShape.test(title) ? title : plain.code,
    partCode: part.trim(),
    block: `title ${title}`,
  };
}

function toCode(text: string | undefined): string | null {
  const bare = text?.trim() ?? '';
  return codeShape.test(bare) ? bare : null;
}

/**
 * SurveyMonkey's two rows: the question stands over the first column of its block, the second row says `Response` or
 * names an option, a row, a comment.
 */
export function pairSurveyMonkey(first: FileRecord, second: FileRecord, codes?: FileRecord): FileColumn[] {
  const width = Math.max(first.length, second.length);
  let title = '';
  let block = 0;
  let code: string | null = null;
  return Array.from({ length: width }, (_, at) => {
    const over = toHeading(first[at] ?? '');
    const under = toHeading(second[at] ?? '');
    if (over !== '' || at === 0) {
      title = over;
      block = at;
      code = toCode(codes?.[at]);
    }
    const isWhole = under === '' || /^(?:response|open-ended response)$/i.test(under);
    const hint = /^open-ended response$/i.test(under) ? 'open' : /^response$/i.test(under) ? 'closed' : null;
    const plain = plainColumn(at, isWhole ? title : `${title} [${under}]`);
    return {
      ...plain,
      title: title === '' ? plain.title : title,
      part: isWhole ? null : under,
      code,
      block: `at ${block}`,
      hint,
    };
  });
}

/** `group-field`, `group/field` and, for a question with several answers, `field/OPTION` behind `field`. */
export function pairOdk(headings: FileRecord, mark: '-' | '/'): FileColumn[] {
  const plain = headings.map(toHeading);
  const fields = new Set(plain);
  return plain.map((heading, at) => {
    const cut = heading.lastIndexOf('/');
    const parent = cut > 0 ? heading.slice(0, cut) : '';
    const isOption = parent !== '' && fields.has(parent);
    const field = isOption ? parent : heading;
    const name = field.slice(field.lastIndexOf(mark) + 1);
    const column = plainColumn(at, heading);
    return {
      ...column,
      title: field,
      part: isOption ? heading.slice(cut + 1) : null,
      code: codeShape.test(name) ? name : null,
      partCode: isOption ? heading.slice(cut + 1) : null,
      block: `field ${field}`,
    };
  });
}

/** Tells whether a part is no part but a text beside the answer: `Other (please specify)`, `Comment`, `Why?`. */
export function isBesideText(part: string): boolean {
  return isOther(part) || /^(?:comments?|why\??|please explain\.?|kommentar|begründung)$/i.test(part);
}
