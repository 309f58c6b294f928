import { z } from 'zod';
import { Refusal } from '../../../refusal.ts';
import { definitionSchema, type Definition } from '../definition.schema.ts';
import { surveyKinds } from '../surveys.schema.ts';
import type { Carried } from './carried.ts';

const format = 'plain-mirror-survey';

const ownSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  kind: z.enum(surveyKinds),
  definition: definitionSchema,
});

/** A questionnaire with everything it has, for another Plain Mirror. */
export type OwnJson = z.infer<typeof ownSchema>;

/** Tells whether JSON says that it is a questionnaire of Plain Mirror. */
export function isOwnJson(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === format;
}

/** Writes a questionnaire with everything it has. */
export function writeOwnJson(definition: Definition, kind: OwnJson['kind']): OwnJson {
  return { format, version: 1, kind, definition };
}

/** Reads what writeOwnJson wrote; refuses a version that is newer than this program. */
export function readOwnJson(json: unknown): Carried & { readonly kind: OwnJson['kind'] } {
  const read = ownSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path.join('.') ?? '';
    throw new Refusal(
      'NOT_READABLE',
      at === 'version'
        ? 'This questionnaire comes from a newer Plain Mirror. Update this one and try again.'
        : `This questionnaire is damaged at ${at === '' ? 'its beginning' : at}: ${issue?.message ?? 'it is not valid'}`,
    );
  }
  const { definition, kind } = read.data;
  return { format: 'Plain Mirror', definition, kind, notCarried: [], proposed: [] };
}
