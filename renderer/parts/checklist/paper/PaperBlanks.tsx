import styles from './Paper.module.css';

/** Named lines beside each other: "Day ____ Arrived ____". */
export function PaperBlanks({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div className={styles.blanks}>
      {labels.map((label) => (
        <span key={label} className={styles.labelled}>
          {label} <span className={styles.line} />
        </span>
      ))}
    </div>
  );
}
