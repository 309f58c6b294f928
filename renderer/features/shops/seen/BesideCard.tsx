import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '../../../../shared/clock.ts';
import type { Id } from '../../../../shared/ids.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { DayText } from '../../../ui/DateText.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { besideMark, besideTitle, isInBoth, seenText } from './seen.logic.ts';

type Props = { readonly checklistId: Id<'Checklist'>; readonly from: Day | undefined };

/** The same things seen by shoppers and said in the self-audit, one beside the other. */
export function BesideCard({ checklistId, from }: Props) {
  const { locale } = useReader();
  const { data, error } = useQuery(
    orpc.shops.beside.queryOptions({
      input: { checklistId, ...(from === undefined ? {} : { from }) },
      placeholderData: keepPreviousData,
    }),
  );
  if (error !== null) return <Card title="What the audit said could not be read">{toSentence(error)}</Card>;
  if (data === undefined) return <Card title="Reading…">{null}</Card>;
  const both = data.items.filter(isInBoth);
  if (both.length === 0) {
    return (
      <Card title="Nothing to hold it against yet">
        <p className="soft">
          What you say of the same things in your own <RecordLink to="/mirror">audit</RecordLink> stands here beside
          what shoppers saw, item by item.
        </p>
      </Card>
    );
  }
  return (
    <Card title={besideTitle(both, locale)}>
      <ul className={styles.rows}>
        {both.map((item) => {
          const { text, tone } = besideMark(item);
          return (
            <li key={item.key} className={styles.beside}>
              <div className={styles.besideHead}>
                <strong>{item.label}</strong>
                <ToneMark tone={tone}>{text}</ToneMark>
              </div>
              <div className={styles.besideTwo}>
                <p>
                  <span className="soft small">Shoppers saw it</span>
                  <br />
                  {sentenceCase(seenText(item.seen, locale))}
                </p>
                <p>
                  <span className="soft small">
                    The audit said, <DayText day={item.said.ranOn} />
                  </span>
                  <br />
                  {sentenceCase(item.said.words)}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
