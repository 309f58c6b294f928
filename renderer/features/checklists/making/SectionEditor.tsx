import type { Section } from '../../../../shared/features/checklists/definition.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import styles from '../../../ui/making/Making.module.css';
import { PartButtons } from '../../../ui/making/PartButtons.tsx';
import { sectionNote } from '../item-words.logic.ts';
import { useEditing } from './editing.ts';
import { TextField } from './TextField.tsx';
import { ValueField } from './ValueField.tsx';

/** Items that belong together: what stands above them, and how much they count. */
export function SectionEditor({ section }: { readonly section: Section }) {
  const { definition, dispatch, problems, focusOn } = useEditing();
  const { id, items } = section;
  const change = (next: Section, tag: string): void =>
    dispatch({ do: 'change-section', section: next, tag: `${id} ${tag}` });
  return (
    <Card
      title={`Section of ${items.length} ${plural(items.length, 'item')}`}
      action={<PartButtons id={id} what="section" canCopy={false} dispatch={dispatch} />}
    >
      <div className={styles.fields}>
        <TextField
          label="Title, above its items"
          at="title"
          maxLength={500}
          placeholder="without a title"
          value={section.title}
          onChange={(title) => change({ ...section, title }, 'title')}
          onEnter={() => focusOn(`[data-part="${id}"]`)}
        />
        {definition.scoring === 'points' ? (
          <p className="soft small">This checklist counts points, so its sections have no weight of their own.</p>
        ) : (
          <ValueField
            key={id}
            label="Weight beside the other sections"
            hint={sectionNote(section, definition)}
            value={section.weight}
            error={problems.get(id)?.[0] ?? null}
            onChange={(weight) => {
              if (weight !== null && weight >= 0 && weight <= 1000) change({ ...section, weight }, 'weight');
            }}
          />
        )}
      </div>
    </Card>
  );
}
