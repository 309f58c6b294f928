import type { TimelineItem } from '../../shared/features/customers/customers.schema.ts';
import { RelativeTime } from '../ui/DateText.tsx';
import { RecordLink } from './RecordLink.tsx';
import styles from './Timeline.module.css';

/** What happened, newest first, from whichever feature it came. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className={styles.list}>
      {items.map(({ id, at, kind, title, detail, tone, to }) => (
        <li key={`${kind} ${id}`} className={styles.item}>
          <span className={styles.when}>
            <RelativeTime at={at} />
          </span>
          <div className={`${styles.bar} ${styles[tone] ?? ''}`}>
            <div className={styles.title}>{to === null ? title : <RecordLink to={to}>{title}</RecordLink>}</div>
            {detail === null ? null : <div className={styles.detail}>{detail}</div>}
          </div>
          <span className={styles.kind}>{kind}</span>
        </li>
      ))}
    </ol>
  );
}
