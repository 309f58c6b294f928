import type { HuddleDone } from '../../../../shared/features/actions/huddle.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { countText } from '../../../ui/format.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { wallText } from './huddle.logic.ts';
import styles from './Huddle.module.css';

type Props = { readonly done: readonly HuddleDone[]; readonly count: number; readonly names: boolean };

/** What was done since last week began; what the owner confirmed to have helped says so. */
export function DoneStrip({ done, count, names }: Props) {
  const { locale } = useReader();
  return (
    <section className={styles.done} aria-label="Done since last week">
      <h2 className={styles.doneTitle}>
        Done since last week <span className="soft">· {countText(count, locale)}</span>
      </h2>
      {done.length === 0 ? <p className="soft">Nothing was closed since Monday of last week.</p> : null}
      <ul className={styles.doneList}>
        {done.map((one) => (
          <li key={one.id}>
            <RecordLink to={`/actions/${one.id}`} className={styles.doneWhat}>
              {wallText(one, names)}
            </RecordLink>
            {one.isProven ? <ToneMark tone="good">it worked</ToneMark> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
