import { Select, SegmentedControl } from '@mantine/core';
import { checklistUses, type ChecklistDefinition } from '../../../../shared/features/checklists/definition.schema.ts';
import { percentText, readPercent } from '../../../parts/checklist/given.logic.ts';
import { Card } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import styles from '../../../ui/making/Making.module.css';
import { useWords } from '../checklists.logic.ts';
import { wholeChecklist } from './edit.logic.ts';
import { useEditing } from './editing.ts';
import { TextField } from './TextField.tsx';
import { ValueField } from './ValueField.tsx';

const scoringHints = {
  weighted: 'Each section counts by its weight, however many items it has.',
  points: 'All points earned, of all there are. Sections only put the items in order.',
} satisfies Record<ChecklistDefinition['scoring'], string>;

/** What holds for the whole checklist: what it is called, what it is for, how it is scored. */
export function WholeEditor() {
  const { definition, dispatch, focusOn } = useEditing();
  const { title, purpose, use, scoring, passAt } = definition;
  return (
    <Card title="The checklist">
      <div className={styles.fields}>
        <TextField
          label="Title"
          at="title"
          maxLength={200}
          value={title}
          onChange={(next) => dispatch({ do: 'change-whole', patch: { title: next }, tag: 'title' })}
          onEnter={() => focusOn(`[data-part="${wholeChecklist}"]`)}
        />
        <TextField
          label="What it is for"
          maxLength={1000}
          value={purpose}
          onChange={(next) => dispatch({ do: 'change-whole', patch: { purpose: next }, tag: 'purpose' })}
        />
        <div className={styles.pair}>
          <Select
            size="sm"
            label="Made for"
            allowDeselect={false}
            data={checklistUses.map((value) => ({ value, label: sentenceCase(useWords[value]) }))}
            value={use}
            onChange={(value) =>
              dispatch({ do: 'change-whole', patch: { use: checklistUses.find((one) => one === value) ?? use } })
            }
          />
          <ValueField
            label="Passed from … on"
            hint="can stay empty: nothing is passed or failed by its score"
            unit="%"
            canBeEmpty
            read={readPercent}
            write={percentText}
            value={passAt}
            onChange={(next) => dispatch({ do: 'change-whole', patch: { passAt: next }, tag: 'passAt' })}
          />
        </div>
        <Field label="How it is scored" hint={scoringHints[scoring]}>
          {(id) => (
            <div id={id}>
              <SegmentedControl
                size="sm"
                aria-label="How it is scored"
                data={[
                  { value: 'weighted', label: 'Sections by weight' },
                  { value: 'points', label: 'Points' },
                ]}
                value={scoring}
                onChange={(value) =>
                  dispatch({ do: 'change-scoring', scoring: value === 'points' ? 'points' : 'weighted' })
                }
              />
            </div>
          )}
        </Field>
      </div>
    </Card>
  );
}
