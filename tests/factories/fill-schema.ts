import { v7 } from 'uuid';
import type { z } from 'zod';
import { assertNever } from '../../shared/assert-never.ts';

type Schema = z.core.$ZodType;
/** The kinds of schema that inputs are made of. */
type Def =
  | z.core.$ZodObjectDef
  | z.core.$ZodArrayDef
  | z.core.$ZodRecordDef
  | z.core.$ZodUnionDef
  | z.core.$ZodOptionalDef
  | z.core.$ZodNullableDef
  | z.core.$ZodDefaultDef
  | z.core.$ZodNonOptionalDef
  | z.core.$ZodLazyDef
  | z.core.$ZodPipeDef
  | z.core.$ZodTransformDef
  | z.core.$ZodStringDef
  | z.core.$ZodNumberDef
  | z.core.$ZodBooleanDef
  | z.core.$ZodEnumDef
  | z.core.$ZodLiteralDef<z.core.util.Literal>;

/** Tells whether an object takes only what it declares. */
export const isStrict = ({ catchall }: z.core.$ZodObjectDef): boolean =>
  catchall !== undefined && defOf(catchall).type === ('never' as string);

/** Gives the texts to try at a place of an input; where the place takes none of them, a text of its own shape stands. */
export type TextsFor = (path: string) => readonly string[];

// Every schema of the program is zod's own, of one of these kinds; another would end in assertNever.
const defOf = (schema: Schema): Def => (schema as z.ZodType).def as Def;
const takes = (schema: Schema, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

/** One text of each shape that a field of the program asks for. */
const shapes = [
  'text',
  '2026-11-19',
  '11-19',
  'q1',
  'i1',
  't1',
  's1',
  'o1',
  'r1',
  'c1',
  'en',
  'EUR',
  '123456',
  '7QK29XHT0MNB4RVC',
  'q1:o1',
  'customers',
  'log.unhappy',
  'ann@example.com',
  'https://www.google.com/maps',
  ';',
  '2026-11-19T10-00-00-000Z-hourly.sqlite',
];
const numbers = [1, 0, 5, 60, 1000];

function firstTaken<Value>(schema: Schema, path: string, values: readonly Value[]): Value {
  const found = values.find((value) => takes(schema, value));
  if (found === undefined) throw new Error(`${path} takes nothing that is known here; add its shape.`);
  return found;
}

/** Where some fields exclude each other, one of them is left out. */
function fillObject(schema: Schema, fields: readonly (readonly [string, unknown])[]): unknown {
  const all = Object.fromEntries(fields);
  if (takes(schema, all)) return all;
  const fewer = fields.map(([left]) => Object.fromEntries(fields.filter(([key]) => key !== left)));
  return fewer.find((object) => takes(schema, object)) ?? all;
}

/** Makes an input that the schema takes, every optional field filled and the first option of each choice. */
export function fillSchema(schema: Schema, textsFor: TextsFor = () => [], path = ''): unknown {
  const def = defOf(schema);
  const fill = (inner: Schema, below = ''): unknown => fillSchema(inner, textsFor, path + below);
  const text = (): string => firstTaken(schema, path, [...textsFor(path), v7(), ...shapes]);
  switch (def.type) {
    case 'object':
      return fillObject(
        schema,
        Object.entries(def.shape).map(([key, inner]) => [key, fill(inner, `.${key}`)]),
      );
    case 'array':
      return [1, 7]
        .map((length) => Array.from({ length }, () => fill(def.element, '[]')))
        .find((list) => takes(schema, list));
    case 'record':
      return { [String(fill(def.keyType, '{key}'))]: fill(def.valueType, '{}') };
    case 'union': {
      const [first] = def.options;
      if (first === undefined) throw new Error(`${path} has no options.`);
      return fill(first);
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'nonoptional':
      return fill(def.innerType);
    case 'lazy':
      return fill(def.getter());
    case 'pipe':
    case 'string':
    case 'transform':
      return text();
    case 'number':
      // What begins comes before what ends.
      return firstTaken(schema, path, path.endsWith('.to') ? numbers.toReversed() : numbers);
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    default:
      return assertNever(def);
  }
}

/** Walks through everything a schema is made of, each once. */
export function walkSchema(
  schema: Schema,
  visit: (path: string, def: Def) => void,
  path = '',
  seen = new Set<Schema>(),
): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const def = defOf(schema);
  visit(path, def);
  const walk = (inner: Schema, below = ''): void => walkSchema(inner, visit, path + below, seen);
  switch (def.type) {
    case 'object':
      for (const [key, inner] of Object.entries(def.shape)) walk(inner, `.${key}`);
      return;
    case 'array':
      return walk(def.element, '[]');
    case 'record':
      walk(def.keyType, '{key}');
      return walk(def.valueType, '{}');
    case 'union':
      return def.options.forEach((option, index) => walk(option, `|${index}`));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'nonoptional':
      return walk(def.innerType);
    case 'lazy':
      return walk(def.getter());
    case 'pipe':
      walk(def.in);
      return walk(def.out);
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'transform':
      return;
    default:
      return assertNever(def);
  }
}
