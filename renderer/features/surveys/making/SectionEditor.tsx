import { Checkbox } from '@mantine/core';
import type { Section } from '../../../../shared/features/surveys/definition.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import styles from '../../../ui/making/Making.module.css';
import { ConditionCard } from './ConditionCard.tsx';
import { useEditing } from './editing.ts';
import { PartButtons } from '../../../ui/making/PartButtons.tsx';
import { TextPair } from './TextPair.tsx';

/** Questions that belong together: what stands above them, and whether they begin a page. */
export function SectionEditor({ section }: { readonly section: Section }) {
  const { definition, dispatch, focusOn } = useEditing();
  const { id, questions } = section;
  const isFirst = definition.sections[0]?.id === id;
  const change = (next: Section, tag?: string): void =>
    dispatch({ do: 'change-section', section: next, ...(tag === undefined ? {} : { tag: `${id} ${tag}` }) });
  return (
    <>
      <Card
        title={`Section of ${questions.length} ${plural(questions.length, 'question')}`}
        action={<PartButtons id={id} what="section" canCopy={false} dispatch={dispatch} />}
      >
        <div className={styles.fields}>
          <TextPair
            label="Title, above its questions"
            at="title"
            placeholder="without a title"
            text={section.title}
            onChange={(title) => change({ ...section, title }, 'title')}
            pipesFor={id}
            onEnter={() => focusOn(`[data-part="${id}"]`)}
          />
          <div className={styles.checks}>
            <Checkbox
              label="Begins a page"
              checked={section.newPage || isFirst}
              disabled={isFirst}
              onChange={(event) => change({ ...section, newPage: event.currentTarget.checked })}
            />
            <Checkbox
              label="Shuffle its questions"
              checked={section.shuffle}
              onChange={(event) => change({ ...section, shuffle: event.currentTarget.checked })}
            />
          </div>
        </div>
      </Card>
      <ConditionCard
        key={id}
        part={id}
        what="section"
        condition={section.visibleIf}
        onChange={(visibleIf, tag) => change({ ...section, visibleIf }, tag)}
      />
    </>
  );
}
