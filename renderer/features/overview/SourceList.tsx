import type { Mood, Source } from '../../../shared/features/overview/overview.schema.ts';
import { recordsPath } from '../../parts/measure-records.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { countText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { moodSentence } from './overview.logic.ts';
import styles from './Overview.module.css';

type Props = { readonly mood: Mood; readonly sources: readonly Source[]; readonly more?: string | null };

/** How customers left somewhere in a sentence, and the lists it was counted from. */
export function SourceList({ mood, sources, more = null }: Props) {
  const { locale } = useReader();
  return (
    <>
      <p>
        {moodSentence(mood)}
        {more === null ? null : ` ${more}.`}
      </p>
      {sources.length === 0 ? null : (
        <ul className={styles.list}>
          {sources.map((source) => (
            <li key={recordsPath(source)}>
              <RecordLink to={recordsPath(source)}>{source.label}</RecordLink>
              <span className="soft">{countText(source.n, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
