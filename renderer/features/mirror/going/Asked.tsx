import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import styles from './Stage.module.css';

type Props = {
  readonly id: string;
  readonly item: Item;
  /** Without how it is meant: the answer is in. */
  readonly isBare?: boolean;
};

/** The question, large, and below it in soft ink how it is meant. */
export function Asked({ id, item, isBare = false }: Props) {
  return (
    <>
      <h2 className={styles.question} id={id} tabIndex={-1}>
        {item.label}
      </h2>
      {isBare || item.guidance === '' ? null : <p className={styles.guidance}>{item.guidance}</p>}
    </>
  );
}
