import type { Source } from '../../../shared/features/overview/overview.schema.ts';
import { recordsPath } from '../../parts/measure-records.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { countText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Overview.module.css';

/** The lists that hold the records behind something, in one line. */
export function SourceLinks({ sources }: { readonly sources: readonly Source[] }) {
  const { locale } = useReader();
  return (
    <span className={styles.sources}>
      {sources.map((source) => (
        <RecordLink key={recordsPath(source)} to={recordsPath(source)}>
          {source.label} {countText(source.n, locale)}
        </RecordLink>
      ))}
    </span>
  );
}
