import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '../../shared/clock.ts';
import type { MeasureScope } from '../../shared/features/measures/measures.schema.ts';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { Card } from '../ui/Card.tsx';
import { MeasureLine } from '../ui/MeasureLine.tsx';
import { recordsPath } from './measure-records.ts';
import styles from './MeasureCard.module.css';
import { RecordLink } from './RecordLink.tsx';

type Props = {
  readonly title: string;
  readonly ids: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly scope?: MeasureScope;
  /** Figures stand side by side where there is room: below a list that fills the window. */
  readonly isWide?: boolean;
};

/** Figures of a period, each opening the records behind it. Shows nothing to a role that may read none of them. */
export function MeasureCard({ title, ids, from, to, scope, isWide = false }: Props) {
  const input = { ids: [...ids], from, to, ...(scope === undefined ? {} : { scope }) };
  const { data, error } = useQuery(orpc.measures.read.queryOptions({ input, placeholderData: keepPreviousData }));
  if (error !== null) return <Card title={title}>{toSentence(error)}</Card>;
  if (data !== undefined && data.items.length === 0) return null;
  return (
    <Card title={title} className={styles.card}>
      <div className={isWide ? styles.wide : undefined}>
        {data?.items.map((measured) => (
          <MeasureLine
            key={measured.id}
            measured={measured}
            label={
              measured.records === null ? (
                measured.label
              ) : (
                <RecordLink to={recordsPath(measured.records)} className={styles.label}>
                  {measured.label}
                </RecordLink>
              )
            }
          />
        ))}
      </div>
    </Card>
  );
}
