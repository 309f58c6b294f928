import styles from './KeyHint.module.css';

type Props = {
  /** As shown: "L", "Ctrl Enter". */
  readonly keys: string;
  /** Set on a filled main button. */
  readonly onAccent?: boolean;
};

/** Shows the keys that do the same. Hidden from screen readers, which read shortcuts from the list behind `?`. */
export function KeyHint({ keys, onAccent = false }: Props) {
  return (
    <kbd aria-hidden="true" className={onAccent ? `${styles.key} ${styles.onAccent}` : styles.key}>
      {keys}
    </kbd>
  );
}
