import afterMishapJson from '../../../resources/playbooks/after-a-mishap.json' with { type: 'json' };
import afterSaleJson from '../../../resources/playbooks/after-a-sale.json' with { type: 'json' };
import afterInstallationJson from '../../../resources/playbooks/after-an-installation.json' with { type: 'json' };
import { playbookFieldsSchema, type PlaybookFields } from '../../../shared/features/touch/touch.schema.ts';

const files: readonly unknown[] = [afterSaleJson, afterInstallationJson, afterMishapJson];

let parsed: readonly PlaybookFields[] | null = null;

/** The playbooks that come with the program; the files are checked once, when somebody first asks. */
export function listPlaybookTemplates(): readonly PlaybookFields[] {
  parsed ??= files.map((file) => playbookFieldsSchema.parse(file));
  return parsed;
}
