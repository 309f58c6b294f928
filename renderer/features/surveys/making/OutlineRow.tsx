import { IconAlertCircle, IconBrowser, IconGitBranch, IconGripVertical, IconHeading } from '@tabler/icons-react';
import { memo, type Dispatch } from 'react';
import type { QuestionType } from '../../../../shared/features/surveys/definition.schema.ts';
import type { EditAction } from './edit.logic.ts';
import styles from './Outline.module.css';
import { kindOf } from './question-kinds.ts';
import type { DragHandle } from './use-drag.ts';

type Props = {
  readonly id: string;
  /** The kind of a question; the texts of the survey and sections have rows too. */
  readonly kind: QuestionType | 'texts' | 'section';
  /** Empty where nothing is written yet. */
  readonly words: string;
  readonly number?: number | undefined;
  readonly isChosen: boolean;
  readonly isTroubled: boolean;
  /** How many texts of it wait for a translation. */
  readonly missing: number;
  /** The section a question stands in. */
  readonly section?: string;
  /** When it is shown, as a sentence; null for always. */
  readonly condition: string | null;
  readonly dropsBefore?: boolean;
  readonly isDragged?: boolean;
  readonly handle?: DragHandle;
  readonly dispatch: Dispatch<EditAction>;
};

/** One line of the outline. Drawn again only when it changed: typing into one of two hundred questions draws one. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { id, kind, words, isChosen, isTroubled, missing, section, condition, handle, dispatch } = props;
  const question = kind === 'texts' || kind === 'section' ? null : kindOf(kind);
  const Icon = question?.icon ?? (kind === 'texts' ? IconHeading : IconBrowser);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <div
      role="treeitem"
      aria-level={question === null ? 1 : 2}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-part={id}
      data-section={section}
      data-drop={props.dropsBefore}
      data-dragged={props.isDragged}
      className={question === null ? styles.row : `${styles.row} ${styles.inner}`}
      onClick={() => dispatch({ do: 'choose', id })}
    >
      {question === null ? null : <span className={styles.number}>{props.number ?? '·'}</span>}
      <Icon size={16} aria-hidden="true" className={styles.icon ?? ''} />
      {question === null ? null : <span className="seen-by-readers-only">{question.name}:</span>}
      <span
        className={`${styles.words} ${kind === 'section' ? styles.section : ''} ${words === '' ? 'soft' : ''}`.trimEnd()}
      >
        {words === '' ? 'no words yet' : words}
      </span>
      {missing === 0 ? null : <span className={styles.mark}>{missing} to translate</span>}
      {isTroubled ? (
        <span title="Not finished" className={styles.trouble}>
          <IconAlertCircle size={16} aria-hidden="true" />
          <span className="seen-by-readers-only">not finished</span>
        </span>
      ) : null}
      {condition === null ? null : (
        <span title={condition}>
          <IconGitBranch size={15} aria-hidden="true" className={styles.icon ?? ''} />
          <span className="seen-by-readers-only">{condition}</span>
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
