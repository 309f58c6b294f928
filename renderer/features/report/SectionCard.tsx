import type { PaperSection } from '../../../shared/features/report/paper.schema.ts';
import { Part } from './Part.tsx';
import styles from './Report.module.css';

/** One section of a report: its figures, and what else belongs to them. */
export function SectionCard({ section: { id, title, parts } }: { readonly section: PaperSection }) {
  return (
    <section className={styles.section} aria-labelledby={`section-${id}`}>
      <h2 className={styles.sectionTitle} id={`section-${id}`}>
        {title}
      </h2>
      {parts.length === 0 ? <p className={styles.small}>Nothing is on record.</p> : null}
      {parts.map((part) => (
        <Part key={`${part.kind} ${part.title ?? ''}`} part={part} />
      ))}
    </section>
  );
}
