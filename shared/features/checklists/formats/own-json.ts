import { z } from 'zod';
import { Refusal } from '../../../refusal.ts';
import { assertSound } from '../definition-check.rules.ts';
import { checklistDefinitionSchema, type ChecklistDefinition } from '../definition.schema.ts';
import type { CarriedChecklist } from './carried.ts';

const format = 'plain-mirror-checklist';

const ownSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  definition: checklistDefinitionSchema,
});

type OwnJson = z.infer<typeof ownSchema>;

/** Tells whether JSON says that it is a checklist of Plain Mirror. */
export function isOwnJson(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === format;
}

/** Writes a checklist with everything it has. */
export function writeOwnJson(definition: ChecklistDefinition): OwnJson {
  return { format, version: 1, definition };
}

/** Reads what writeOwnJson wrote; refuses a version that is newer than this program. */
export function readOwnJson(json: unknown): CarriedChecklist {
  const read = ownSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path.join('.') ?? '';
    throw new Refusal(
      'NOT_READABLE',
      at === 'version'
        ? 'This checklist comes from a newer Plain Mirror. Update this one and try again.'
        : `This checklist is damaged at ${at === '' ? 'its beginning' : at}: ${issue?.message ?? 'it is not valid'}`,
    );
  }
  const { definition } = read.data;
  try {
    assertSound(definition);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Refusal(
      'NOT_READABLE',
      'This checklist is damaged: the numbers of its parts do not fit together. Export it again.',
    );
  }
  return { format: 'Plain Mirror', definition, run: null, notCarried: [] };
}
