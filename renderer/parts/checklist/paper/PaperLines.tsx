import styles from './Paper.module.css';

/** Lines to write on. */
export function PaperLines({ count }: { readonly count: number }) {
  return (
    <span className={styles.lines}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </span>
  );
}
