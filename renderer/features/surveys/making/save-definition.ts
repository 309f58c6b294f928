import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';

/** Hands what was made to the person as a file in the program's own format. */
export function saveDefinition(definition: Definition, title: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(definition, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title === '' ? 'survey' : title}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
