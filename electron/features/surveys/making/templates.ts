import { z } from 'zod';
import npsJson from '../../../../resources/surveys/nps-after-visit.json' with { type: 'json' };
import csatJson from '../../../../resources/surveys/csat-after-delivery.json' with { type: 'json' };
import cesJson from '../../../../resources/surveys/ces-after-support.json' with { type: 'json' };
import valueJson from '../../../../resources/surveys/value-check-30-days.json' with { type: 'json' };
import leaverJson from '../../../../resources/surveys/leaver-conversation.json' with { type: 'json' };
import pulseJson from '../../../../resources/surveys/staff-pulse.json' with { type: 'json' };
import kioskJson from '../../../../resources/surveys/kiosk-one-question.json' with { type: 'json' };
import { listQuestions } from '../../../../shared/features/surveys/definition.rules.ts';
import { definitionSchema } from '../../../../shared/features/surveys/definition.schema.ts';
import { titleOf } from '../../../../shared/features/surveys/draft.rules.ts';
import { surveyKinds, type templateSchema } from '../../../../shared/features/surveys/surveys.schema.ts';
import { isAsked } from '../../../../shared/features/surveys/visibility.rules.ts';
import { Refusal } from '../../../../shared/refusal.ts';

const templateFile = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  kind: z.enum(surveyKinds),
  definition: definitionSchema,
});

type Template = z.infer<typeof templateFile>;

/** The surveys that come with the program, in the order a list shows them. */
const files: readonly unknown[] = [npsJson, csatJson, cesJson, valueJson, kioskJson, leaverJson, pulseJson];

let parsed: readonly Template[] | null = null;

/** Checks the files once, when somebody first asks for them. */
function readTemplates(): readonly Template[] {
  parsed ??= files.map((file) => templateFile.parse(file));
  return parsed;
}

/** What can be started from. */
export function listTemplates(): z.input<typeof templateSchema>[] {
  return readTemplates().map(({ name, purpose, kind, definition }) => ({
    name,
    title: titleOf(definition),
    purpose,
    kind,
    questions: listQuestions(definition).filter(isAsked).length,
    languages: definition.languages,
  }));
}

/** A template by name; refuses one that does not come with the program. */
export function getTemplate(name: string): Template {
  const found = readTemplates().find((template) => template.name === name);
  if (found === undefined) throw new Refusal('NOT_FOUND', 'There is no such template. Choose another.');
  return found;
}
