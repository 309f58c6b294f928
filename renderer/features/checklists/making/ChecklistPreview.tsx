import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChecklistDefinition } from '../../../../shared/features/checklists/definition.schema.ts';
import type { ItemAnswers } from '../../../../shared/features/checklists/runs.schema.ts';
import { scoreRun } from '../../../../shared/features/checklists/scoring.rules.ts';
import { withAnswer } from '../../../parts/checklist/given.logic.ts';
import { ItemInput } from '../../../parts/checklist/ItemInput.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { scoreText } from '../checklists.logic.ts';
import styles from './Editor.module.css';

/** The checklist as it will be filled in, and what the answers tried here would score. */
export function ChecklistPreview({ definition }: { readonly definition: ChecklistDefinition }) {
  const { locale } = useFrameSettings();
  const [answers, setAnswers] = useState<ItemAnswers>({});
  const numbers = new Map(definition.sections.flatMap(({ items }) => items).map(({ id }, at) => [id, at + 1]));
  const { value, capped } = scoreRun(definition, answers).score;
  return (
    <Card
      title="As it will be filled in"
      className={styles.preview}
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => setAnswers({})}>
          Start over
        </Button>
      }
    >
      <div className={styles.paper}>
        {definition.sections.map(({ id, title, items }) => (
          <section key={id} className={styles.paper} aria-label={title}>
            {title === '' ? null : <h3 className={styles.sectionTitle}>{title}</h3>}
            {items.map((item) => (
              <ItemInput
                key={`${item.id} ${item.type}`}
                item={item}
                number={numbers.get(item.id)}
                answer={answers[item.id]}
                onChange={(answer) => setAnswers((was) => withAnswer(was, item.id, answer))}
              />
            ))}
          </section>
        ))}
      </div>
      <output className={styles.tried}>
        {value === null
          ? 'Answer something to see what it scores.'
          : `With these answers: ${scoreText(value, locale)}${capped === null || capped === value ? '' : `, ${scoreText(capped, locale)} with the critical fail`}`}
      </output>
    </Card>
  );
}
