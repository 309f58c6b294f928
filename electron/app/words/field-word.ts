type PlainKind =
  | 'text'
  | 'money'
  | 'instant'
  | 'day'
  | 'minute'
  | 'yes-no'
  | 'choice'
  | 'list'
  | 'consents'
  | 'number'
  | 'archived';

/** How a column's value is told to a person: by itself, by the screens' word for it, or by the name of the record it points to. */
export type FieldKind =
  | PlainKind
  | { readonly words: Readonly<Record<string, string>> }
  | { readonly table: string; readonly key: string; readonly column: string };

/** The word for a column, and how its value is told. */
export type FieldWord = { readonly label: string; readonly value: FieldKind };

/** The words of records, by table and column. */
export type FieldWords = Readonly<Record<string, Readonly<Record<string, FieldWord>>>>;

/** A value that is told by itself. */
export const as = (label: string, value: PlainKind): FieldWord => ({ label, value });

/** A value that is told by the name of the record it points to. */
export const nameOf = (label: string, table: string, key: string, column = 'name'): FieldWord => ({
  label,
  value: { table, key, column },
});

/** A value that is told by the screens' word for it. */
export const oneOf = (label: string, words: Readonly<Record<string, string>>): FieldWord => ({
  label,
  value: { words },
});

export const archived = as('Archived', 'archived');
export const customer = nameOf('Customer', 'customers', 'customer_id');
export const place = nameOf('Location', 'locations', 'location_id');
export const person = (label: string): FieldWord => nameOf(label, 'people', 'person_id');
export const reason = (label: string): FieldWord => nameOf(label, 'reasons', 'reason_id');
