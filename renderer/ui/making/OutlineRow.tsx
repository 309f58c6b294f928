import { IconAlertCircle, IconGripVertical, type Icon } from '@tabler/icons-react';
import { memo } from 'react';
import styles from './Outline.module.css';
import type { DragHandle } from './use-drag.ts';

type Props = {
  readonly id: string;
  readonly icon: Icon;
  /** Whether it stands inside a section; what holds others stands further left. */
  readonly isInner: boolean;
  readonly isSection?: boolean;
  /** What it is, for those who don't see the icon; left out where the words say it. */
  readonly kind?: string | undefined;
  /** Empty where nothing is written yet. */
  readonly words: string;
  readonly number?: number | undefined;
  readonly isChosen: boolean;
  readonly isTroubled: boolean;
  /** Something that waits, in a word or two: "3 to translate". */
  readonly mark?: string | null;
  /** Something worth knowing that the row has no room for, as a sentence beside an icon. */
  readonly sign?: string | null;
  readonly signIcon?: Icon;
  /** The section an inner row stands in. */
  readonly section?: string;
  readonly dropsBefore?: boolean;
  readonly isDragged?: boolean;
  readonly handle?: DragHandle;
  /** The same function from drawing to drawing. */
  readonly onChoose: (id: string) => void;
};

/** One line of an outline. Drawn again only when it changed: typing into one of two hundred parts draws one. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { id, icon: RowIcon, isInner, isSection = false, words, isChosen, handle, onChoose } = props;
  const { mark = null, sign = null, signIcon: SignIcon } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <div
      role="treeitem"
      aria-level={isInner ? 2 : 1}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-part={id}
      data-section={props.section}
      data-drop={props.dropsBefore}
      data-dragged={props.isDragged}
      className={isInner ? `${styles.row} ${styles.inner}` : styles.row}
      onClick={() => onChoose(id)}
    >
      {isInner ? <span className={styles.number}>{props.number ?? '·'}</span> : null}
      <RowIcon size={16} aria-hidden="true" className={styles.icon ?? ''} />
      {props.kind === undefined ? null : <span className="seen-by-readers-only">{props.kind}:</span>}
      <span className={`${styles.words} ${isSection ? styles.section : ''} ${words === '' ? 'soft' : ''}`.trimEnd()}>
        {words === '' ? 'no words yet' : words}
      </span>
      {mark === null ? null : <span className={styles.mark}>{mark}</span>}
      {props.isTroubled ? (
        <span title="Not finished" className={styles.trouble}>
          <IconAlertCircle size={16} aria-hidden="true" />
          <span className="seen-by-readers-only">not finished</span>
        </span>
      ) : null}
      {sign === null || SignIcon === undefined ? null : (
        <span title={sign}>
          <SignIcon size={15} aria-hidden="true" className={styles.icon ?? ''} />
          <span className="seen-by-readers-only">{sign}</span>
        </span>
      )}
      {handle === undefined ? null : (
        <span className={styles.handle} {...handle} aria-hidden="true">
          <IconGripVertical size={15} />
        </span>
      )}
    </div>
  );
});
