import type { Finding } from '../../../../shared/features/checklists/runs.schema.ts';
import styles from './Findings.module.css';

/** A finding as it was found: what was asked, what was answered, and what was seen. */
export function FindingText({ finding: { label, said, note } }: { readonly finding: Finding }) {
  return (
    <div className={styles.words}>
      <div>
        <span className={styles.label}>{label}</span> <span className={styles.said}>{said}</span>
      </div>
      {note === '' ? null : <div className="soft small">“{note}”</div>}
    </div>
  );
}
