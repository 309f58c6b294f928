import { z } from 'zod';
import callListeningJson from '../../../../resources/checklists/call-listening.json' with { type: 'json' };
import frontLineRoundJson from '../../../../resources/checklists/front-line-round.json' with { type: 'json' };
import installationJson from '../../../../resources/checklists/installation.json' with { type: 'json' };
import mirrorJson from '../../../../resources/checklists/mirror.json' with { type: 'json' };
import phoneCallJson from '../../../../resources/checklists/phone-call.json' with { type: 'json' };
import shopVisitJson from '../../../../resources/checklists/shop-visit.json' with { type: 'json' };
import webOrderJson from '../../../../resources/checklists/web-order.json' with { type: 'json' };
import type { checklistTemplateSchema } from '../../../../shared/features/checklists/checklists.schema.ts';
import { checklistDefinitionSchema, checklistUses } from '../../../../shared/features/checklists/definition.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';

const templateFile = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  use: z.enum(checklistUses),
  definition: checklistDefinitionSchema,
});

type ChecklistTemplate = z.infer<typeof templateFile>;

/** The checklists that come with the program, in the order a list shows them. */
const files: readonly unknown[] = [
  mirrorJson,
  shopVisitJson,
  phoneCallJson,
  installationJson,
  webOrderJson,
  frontLineRoundJson,
  callListeningJson,
];

let parsed: readonly ChecklistTemplate[] | null = null;

/** Checks the files once, when somebody first asks for them. */
function readTemplates(): readonly ChecklistTemplate[] {
  parsed ??= files.map((file) => templateFile.parse(file));
  return parsed;
}

/** What can be started from. */
export function listChecklistTemplates(): z.input<typeof checklistTemplateSchema>[] {
  return readTemplates().map(({ name, purpose, use, definition }) => ({
    name,
    title: definition.title,
    purpose,
    use,
    items: definition.sections.flatMap(({ items }) => items).length,
  }));
}

/** A template by name; refuses one that does not come with the program. */
export function getChecklistTemplate(name: string): ChecklistTemplate {
  const found = readTemplates().find((template) => template.name === name);
  if (found === undefined) throw new Refusal('NOT_FOUND', 'There is no such template. Choose another.');
  return found;
}
