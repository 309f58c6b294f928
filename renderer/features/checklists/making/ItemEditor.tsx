import { Button, Checkbox, Collapse, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { isScored } from '../../../../shared/features/checklists/definition.rules.ts';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../../../ui/making/Making.module.css';
import { PartButtons } from '../../../ui/making/PartButtons.tsx';
import { useEditing } from './editing.ts';
import { itemKinds } from './item-kinds.ts';
import { KeyField } from './KeyField.tsx';
import { OptionFields } from './OptionFields.tsx';
import { ScoredFields } from './ScoredFields.tsx';
import { TextField } from './TextField.tsx';
import { TypeFields } from './TypeFields.tsx';

type Props = { readonly item: Item; readonly number: number };

/** One item: what is looked at, how it is answered, and what a bad answer entails. */
export function ItemEditor({ item, number }: Props) {
  const { dispatch, used, problems, focusOn } = useEditing();
  const [isMore, setIsMore] = useState(false);
  const { id } = item;
  const change = (next: Item, tag?: string): void =>
    dispatch({ do: 'change-item', item: next, ...(tag === undefined ? {} : { tag: `${id} ${tag}` }) });
  const toOutline = (): void => focusOn(`[data-part="${id}"]`);
  const isEmpty = item.label.trim() === '';
  const others = isEmpty ? [] : (problems.get(id) ?? []);
  return (
    <Card title={`Item ${number}`} action={<PartButtons id={id} what="item" canCopy dispatch={dispatch} />}>
      <div className={styles.fields}>
        <TextField
          label="What is looked at"
          at="title"
          maxLength={500}
          placeholder="Were you greeted within a minute?"
          error={isEmpty && problems.has(id) ? 'It has no words yet.' : null}
          value={item.label}
          onChange={(label) => change({ ...item, label }, 'label')}
          onEnter={() => ('options' in item ? focusOn('[data-at="options 0"]') : toOutline())}
        />
        {others.map((sentence) => (
          <p key={sentence} role="alert" className="small">
            {sentence}
          </p>
        ))}
        {'options' in item ? <OptionFields item={item} onLeave={toOutline} /> : null}
        <TypeFields item={item} onChange={change} />
        {isScored(item) ? <ScoredFields item={item} onChange={change} /> : null}
        {'required' in item ? (
          <Checkbox
            label="Must be answered"
            checked={item.required}
            onChange={(event) => change({ ...item, required: event.currentTarget.checked })}
          />
        ) : null}
        <TextField
          label="Guidance, smaller below it"
          maxLength={2000}
          placeholder="What to look at, and when to say yes"
          value={item.guidance}
          onChange={(guidance) => change({ ...item, guidance }, 'guidance')}
        />
        <div>
          <Button variant="subtle" size="compact-sm" aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
            {isMore ? 'Less' : 'How it is answered, whom it asks, key'}
          </Button>
          <Collapse expanded={isMore}>
            <div className={styles.fields}>
              <div className={styles.pair}>
                <NativeSelect
                  label="Answered by"
                  disabled={used.has(id)}
                  description={used.has(id) ? 'It was filled in; make a new item to ask in another way.' : null}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  data={itemKinds.map(({ type, name }) => ({ value: type, label: name }))}
                  value={item.type}
                  onChange={({ currentTarget: { value } }) => {
                    const kind = itemKinds.find(({ type }) => type === value);
                    if (kind !== undefined) dispatch({ do: 'change-type', id, type: kind.type });
                  }}
                />
                <Select
                  label="In the mirror, asks"
                  allowDeselect={false}
                  data={[
                    { value: 'everyone', label: 'everybody who rates' },
                    { value: 'owner', label: 'only the owner' },
                  ]}
                  value={item.asks}
                  onChange={(asks) => change({ ...item, asks: asks === 'owner' ? 'owner' : 'everyone' })}
                />
              </div>
              <KeyField key={`${id} ${item.key ?? ''}`} item={item} onChange={change} />
            </div>
          </Collapse>
        </div>
      </div>
    </Card>
  );
}
