import { RecordLink } from '../../parts/RecordLink.tsx';
import { Card } from '../../ui/Card.tsx';
import { dueText, type Reader } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import type { TodayState } from './today.logic.ts';
import styles from './TodayScreen.module.css';

type Props = { readonly state: TodayState; readonly reader: Reader; readonly isLoading: boolean };

/** Call-backs and own actions in one list, most pressing first. */
export function YoursCard({ state, reader, isLoading }: Props) {
  const { items, itemCount } = state;
  return (
    <Card title="Yours today">
      {items.length === 0 && !isLoading ? (
        <p className="soft">No call-backs and no actions of yours are open. What customers say next will show here.</p>
      ) : null}
      <ul className={styles.list}>
        {items.map(({ key, dueAt, title, detail, way, to }) => {
          const due = dueText(dueAt, reader);
          return (
            <li key={key} className={styles.item}>
              <span>
                <ToneMark tone={due.tone}>{due.text}</ToneMark>
              </span>
              <div>
                <RecordLink to={to} className={styles.title}>
                  {title}
                </RecordLink>
                {detail === null ? null : <div className={styles.detail}>{detail}</div>}
              </div>
              <span className={styles.way}>{way}</span>
            </li>
          );
        })}
      </ul>
      {itemCount > items.length && !isLoading ? (
        <RecordLink to="/actions?mine=true&show=open" className={styles.more}>
          All your open actions
        </RecordLink>
      ) : null}
    </Card>
  );
}
