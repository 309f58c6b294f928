import { Button } from '@mantine/core';
import { useState } from 'react';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { Card } from '../../ui/Card.tsx';
import { countText, dueText, type Reader } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { KnowButton } from './KnowButton.tsx';
import type { TodayState } from './today.logic.ts';
import styles from './TodayScreen.module.css';

/** What fits on a screen without scrolling. */
const shownAtFirst = 8;

type Props = { readonly state: TodayState; readonly reader: Reader; readonly isLoading: boolean };

/** All that needs the reader in one list, most pressing first. */
export function YoursCard({ state, reader, isLoading }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const { items, itemCount } = state;
  const shown = isWhole ? items : items.slice(0, shownAtFirst);
  return (
    <Card title="Yours today">
      {items.length === 0 && !isLoading ? (
        <p className="soft">
          Nobody waits for you and nothing of yours is due. What customers say next will show here.
        </p>
      ) : null}
      <ul className={styles.list}>
        {shown.map(({ key, dueAt, title, detail, way, to, lateAction }) => {
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
              <span className={styles.way}>
                {way}
                {lateAction === undefined ? null : <KnowButton actionId={lateAction} what={title} />}
              </span>
            </li>
          );
        })}
      </ul>
      {items.length > shown.length ? (
        <Button variant="subtle" size="compact-sm" className={styles.more} onClick={() => setIsWhole(true)}>
          Show all {countText(items.length, reader.locale)}
        </Button>
      ) : null}
      {itemCount > items.length && isWhole ? (
        <RecordLink to="/actions?mine=true&show=open" className={styles.more}>
          All your open actions
        </RecordLink>
      ) : null}
    </Card>
  );
}
