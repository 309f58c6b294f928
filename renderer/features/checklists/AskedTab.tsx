import { ItemTitle } from '../../parts/checklist/ItemTitle.tsx';
import questions from '../../parts/questions/Questions.module.css';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import styles from './Checklists.module.css';
import type { ChecklistTabProps } from './checklists.logic.ts';
import { answeredBy, sectionNote, weighs } from './item-words.logic.ts';

/** What a checklist asks now, item by item, and what each can earn. */
export function AskedTab({ checklist: { definition } }: ChecklistTabProps) {
  const { locale } = useFrameSettings();
  const numbers = new Map(definition.sections.flatMap(({ items }) => items).map(({ id }, at) => [id, at + 1]));
  if (numbers.size === 0) {
    return (
      <EmptyState title="Nothing is asked yet">
        Press E to write the first item: what is looked at, and what a good answer is.
      </EmptyState>
    );
  }
  return (
    <div className={styles.narrow}>
      {definition.sections.map((section) => (
        <Card
          key={section.id}
          title={section.title === '' ? 'Without a title' : section.title}
          action={<span className="soft small">{sectionNote(section, definition)}</span>}
        >
          {section.items.map((item) => (
            <div key={item.id} className={`${questions.question} ${styles.asked}`}>
              <ItemTitle id={item.id} item={item} number={numbers.get(item.id)} />
              <p className="soft small">{[answeredBy(item, locale), weighs(item)].filter(Boolean).join(' · ')}</p>
            </div>
          ))}
        </Card>
      ))}
    </div>
  );
}
