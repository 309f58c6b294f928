import type { Vow } from '../../../shared/features/mirror/mirror.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { vowText } from './vows.logic.ts';
import styles from './VowList.module.css';

type Props = { readonly vows: readonly Vow[]; readonly isLarge?: boolean };

/** Promises to oneself, each with who it fell to and where it stands. */
export function VowList({ vows, isLarge = false }: Props) {
  const reader = useReader();
  return (
    <ol className={isLarge ? `${styles.list} ${styles.large}` : styles.list}>
      {vows.map((vow) => {
        const { text, tone } = vowText(vow, reader);
        return (
          <li key={vow.id} className={styles.vow}>
            <div className={styles.words}>
              <RecordLink to={`/actions/${vow.actionId}`} className={styles.what}>
                {vow.what}
              </RecordLink>
              <span className={styles.who}>{vow.whoName ?? 'nobody in particular'}</span>
            </div>
            <ToneMark tone={tone}>{text}</ToneMark>
          </li>
        );
      })}
    </ol>
  );
}
