import { Button, NativeSelect } from '@mantine/core';
import type { Condition } from '../../../../shared/features/surveys/conditions.schema.ts';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { isTest, startTest, toGroup, usualSubject, type Group } from './conditions.logic.ts';
import styles from './Conditions.module.css';
import { TestRow } from './TestRow.tsx';

/** Groups inside groups: deeper ones nobody could read, and the store keeps none. */
const mostDepth = 5;

type Props = {
  readonly group: Group;
  readonly earlier: readonly Question[];
  readonly depth: number;
  /** Names the place for the keyboard: `condition 0`. */
  readonly at: string;
  /** Null where nothing is left. */
  readonly onChange: (group: Group | null, tag?: string) => void;
};

/** Several looks at earlier answers of which all or any must fit; a group may hold groups. */
export function GroupEditor({ group, earlier, depth, at, onChange }: Props) {
  const { mode, items } = group;
  const put = (index: number, item: Condition | null, tag?: string): void => {
    const next = item === null ? items.toSpliced(index, 1) : items.toSpliced(index, 1, item);
    onChange(next.length === 0 ? null : { mode, items: next }, tag === undefined ? undefined : `${at} ${index} ${tag}`);
  };
  const subject = usualSubject(earlier);
  const add = (item: (question: Question) => Condition): void => {
    if (subject !== undefined) onChange({ mode, items: [...items, item(subject)] });
  };
  return (
    <div className={depth === 0 ? styles.group : `${styles.group} ${styles.inner}`}>
      {items.length < 2 && depth === 0 ? null : (
        <NativeSelect
          size="sm"
          aria-label="How many must fit"
          className={styles.mode ?? ''}
          data={[
            { value: 'all', label: 'all of these fit' },
            { value: 'any', label: 'any of these fits' },
          ]}
          value={mode}
          onChange={({ currentTarget: { value } }) => onChange({ mode: value === 'any' ? 'any' : 'all', items })}
        />
      )}
      {items.map((item, index) =>
        isTest(item) ? (
          <TestRow
            // A look has no name of its own; its place in the group is what it is.
            key={index}
            test={item}
            earlier={earlier}
            at={`${at} ${index}`}
            onChange={(test, tag) => put(index, test, tag)}
          />
        ) : (
          <GroupEditor
            key={index}
            group={toGroup(item)}
            earlier={earlier}
            depth={depth + 1}
            at={`${at} ${index}`}
            onChange={(next, tag) =>
              put(index, next === null ? null : next.mode === 'all' ? { all: next.items } : { any: next.items }, tag)
            }
          />
        ),
      )}
      <div className={styles.more}>
        {depth === 0 ? null : (
          <Button variant="subtle" size="compact-sm" onClick={() => add(startTest)}>
            And another
          </Button>
        )}
        {depth >= mostDepth ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              add((question) => (mode === 'all' ? { any: [startTest(question)] } : { all: [startTest(question)] }))
            }
          >
            {mode === 'all' ? 'And any of several' : 'Or all of several'}
          </Button>
        )}
      </div>
    </div>
  );
}
