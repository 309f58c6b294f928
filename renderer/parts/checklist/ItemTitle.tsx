import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import questions from '../questions/Questions.module.css';
import { CriticalMark } from './CriticalMark.tsx';

type Props = {
  /** What the ids of the words and the guidance begin with. */
  readonly id: string;
  readonly item: Item;
  readonly number?: number | undefined;
};

/** What an item asks, and what to look at. */
export function ItemTitle({ id, item, number }: Props) {
  return (
    <>
      <h3 className={questions.title} id={`${id}title`} tabIndex={-1}>
        {number === undefined ? null : <span className={questions.number}>{number}. </span>}
        {item.label}
        <CriticalMark item={item} />
      </h3>
      {item.guidance === '' ? null : (
        <p className={questions.help} id={`${id}guide`}>
          {item.guidance}
        </p>
      )}
    </>
  );
}
