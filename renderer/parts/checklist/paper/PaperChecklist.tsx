/* oxlint-disable jsx-a11y/control-has-associated-label -- the table only carries the sheet's head from page to page */
import type { ReactNode } from 'react';
import { listItems } from '../../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import styles from './Paper.module.css';
import { PaperItem } from './PaperItem.tsx';

type Props = {
  readonly definition: ChecklistDefinition;
  readonly businessName: string;
  /** Stands at the right of the head of every page: where and when. */
  readonly about?: string;
  /** Says what each answer earns, and leaves a line for notes: for whoever works here, not for a shopper. */
  readonly isFull?: boolean;
  /** Stands before the first item: what whoever fills it in should know, and blanks for day and place. */
  readonly before?: ReactNode;
  /** Stands after the last item. */
  readonly after?: ReactNode;
};

/** A blank checklist for a pen: boxes to tick, lines to write on. */
export function PaperChecklist({ definition, businessName, about = '', isFull = false, before, after }: Props) {
  const numbers = new Map(listItems(definition).map(({ id }: Item, index) => [id, index + 1]));
  return (
    // A table, because its head is printed again on every page the sheet runs on to.
    <table className={styles.sheet} role="presentation">
      <thead>
        <tr>
          <td className={styles.head}>
            <div className={styles.headLine}>
              <span>{businessName}</span>
              <span>{about}</span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <h2 className={styles.title}>{definition.title}</h2>
            {before}
            {definition.sections.map(({ id, title, items }) => (
              <section key={id}>
                {title === '' ? null : <h3 className={styles.section}>{title}</h3>}
                {items.map((item) => (
                  <PaperItem key={item.id} item={item} number={numbers.get(item.id) ?? 0} isFull={isFull} />
                ))}
              </section>
            ))}
            {after}
            <div className={styles.end} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
