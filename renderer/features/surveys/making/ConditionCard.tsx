import { Button } from '@mantine/core';
import { onlyIfInWords } from '../../../../shared/features/surveys/condition-words.rules.ts';
import type { Condition } from '../../../../shared/features/surveys/conditions.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useFrontShortcut } from '../../../ui/use-shortcut.ts';
import styles from './Conditions.module.css';
import { fromGroup, listEarlier, startTest, toGroup, usualSubject } from './conditions.logic.ts';
import { GroupEditor } from './GroupEditor.tsx';
import { useEditing } from './editing.ts';
import { appLanguage } from './texts.logic.ts';

type Props = {
  /** The question or section that is shown or not. */
  readonly part: string;
  readonly what: 'question' | 'section';
  readonly condition: Condition | null;
  readonly onChange: (condition: Condition | null, tag?: string) => void;
};

/** When a question or section is shown: to everybody, or only if earlier answers fit. */
export function ConditionCard({ part, what, condition, onChange }: Props) {
  const { definition, focusOn } = useEditing();
  const earlier = listEarlier(definition, part);
  const group = toGroup(condition);
  const add = (): void => {
    const subject = usualSubject(earlier);
    if (subject === undefined) return;
    const { mode, items } = group;
    onChange(fromGroup({ mode, items: [...items, startTest(subject)] }));
    focusOn(`[data-at="condition ${items.length}"]`);
  };
  useFrontShortcut('Ctrl I', `Show the ${what} only if…`, add, earlier.length > 0);
  return (
    <Card
      title={condition === null ? 'Shown to everybody' : 'Shown only if'}
      action={
        earlier.length === 0 ? null : (
          <Button variant="subtle" size="compact-sm" onClick={add}>
            {condition === null ? 'Show only if…' : 'And another'} <KeyHint keys="Ctrl I" />
          </Button>
        )
      }
    >
      {condition === null ? (
        <p className="soft">
          {earlier.length === 0
            ? 'Nothing is asked before it that it could depend on.'
            : 'Or only to those whose earlier answers fit.'}
        </p>
      ) : (
        <div className={styles.card}>
          <GroupEditor
            group={group}
            earlier={earlier}
            depth={0}
            at="condition"
            onChange={(next, tag) => onChange(next === null ? null : fromGroup(next), tag)}
          />
          <p className="soft small">{onlyIfInWords([condition], definition, appLanguage)}</p>
        </div>
      )}
    </Card>
  );
}
