/** What SQLite can bind. Booleans are stored as 0 and 1. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A piece of SQL with its bound values. */
export class Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

/** Builds SQL from a template: every `${value}` is bound, every `${sql`…`}` is inserted as SQL. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | boolean | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(typeof part === 'boolean' ? Number(part) : part);
    }
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, values);
}

/** No SQL at all, for a condition that does not apply. */
export const nothing = new Sql('', []);

/** Joins pieces of SQL, for example conditions with ` AND `. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(
    pieces.map((piece) => piece.text).join(separator),
    pieces.flatMap((piece) => piece.values),
  );
}

/** `WHERE a AND b`, or nothing where there is no condition. */
export function whereSql(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? nothing : sql`WHERE ${joinSql(conditions, ' AND ')}`;
}

/** A table or column name, quoted. Names come from our own table definitions, never from a request. */
export function nameSql(name: string): Sql {
  return new Sql(`"${name.replaceAll('"', '""')}"`, []);
}
