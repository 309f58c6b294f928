import { listItems } from '../../../../shared/features/checklists/definition.rules.ts';
import { useEditing } from './editing.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { WholeEditor } from './WholeEditor.tsx';

/** The editor of what is chosen in the outline. */
export function PartEditor({ chosen }: { readonly chosen: string }) {
  const { definition } = useEditing();
  const items = listItems(definition);
  const at = items.findIndex(({ id }) => id === chosen);
  const item = items[at];
  if (item !== undefined) return <ItemEditor item={item} number={at + 1} />;
  const section = definition.sections.find(({ id }) => id === chosen);
  return section === undefined ? <WholeEditor /> : <SectionEditor section={section} />;
}
