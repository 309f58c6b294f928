import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { ChecklistDefinition, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from './Rating.module.css';

type Props = {
  readonly definition: ChecklistDefinition;
  readonly box: Ref<HTMLDivElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly renderItem: (item: Item, number: number) => ReactNode;
  readonly onSend: () => void;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly note: ReactNode;
};

/** All questions somebody rates, below one another; Enter leads to the next. */
export function RatingSheet({ definition, box, onKeyDown, renderItem, onSend, isBusy, problem, note }: Props) {
  const numbers = new Map(definition.sections.flatMap(({ items }) => items).map(({ id }, at) => [id, at + 1]));
  const send = (): void => {
    if (!isBusy) onSend();
  };
  useShortcut('Ctrl Enter', 'Send', send);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys that lead from question to question
    <div ref={box} className={styles.sheet} onKeyDown={onKeyDown}>
      {definition.sections.map((section) => (
        <section key={section.id} className={styles.section} aria-label={section.title}>
          {section.title === '' ? null : <h2 className={styles.title}>{section.title}</h2>}
          {section.items.map((item) => renderItem(item, numbers.get(item.id) ?? 0))}
        </section>
      ))}
      <div className={styles.foot}>
        {problem === null ? null : (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <span className="soft small">{note}</span>
        <Button loading={isBusy} onClick={send}>
          Send <KeyHint keys="Ctrl Enter" onAccent />
        </Button>
      </div>
    </div>
  );
}
