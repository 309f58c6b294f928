import type { Paper } from '../../../shared/features/report/paper.schema.ts';
import styles from './Report.module.css';

/** What every figure counts, of how many, and the settings behind it: the last thing on paper. */
export function FooterCard({ notes, defaults }: Pick<Paper, 'notes' | 'defaults'>) {
  return (
    <section className={`${styles.section} ${styles.footer}`} aria-labelledby="how-counted">
      <h2 className={styles.sectionTitle} id="how-counted">
        How it was counted
      </h2>
      <dl className={styles.notes}>
        {notes.map(({ label, means, n }) => (
          <div key={label} className={styles.note}>
            <dt>
              {label} (n = {n})
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {defaults.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
