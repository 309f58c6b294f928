/** A text, a quoted name or a comment: nothing in it ends a statement. */
const closed = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;

const isTrigger = (statement: string): boolean => /^\s*CREATE\s+(?:TEMP\s+)?TRIGGER/i.test(statement);

/** Splits SQL into its statements; a trigger is one, with all that stands between its BEGIN and END. */
export function splitStatements(text: string): string[] {
  const blank = text.replaceAll(closed, (found) => ' '.repeat(found.length));
  const statements: string[] = [];
  let from = 0;
  for (let end = blank.indexOf(';'); end >= 0; end = blank.indexOf(';', end + 1)) {
    const seen = blank.slice(from, end);
    if (isTrigger(seen) && !/\bEND\s*$/i.test(seen)) continue;
    statements.push(text.slice(from, end));
    from = end + 1;
  }
  if (blank.slice(from).trim() !== '') statements.push(text.slice(from));
  return statements;
}
