import { useState } from 'react';
import type { OverviewFigure, TargetState } from '../../../shared/features/overview/overview.schema.ts';
import { targetWords } from '../../../shared/features/overview/overview.words.ts';
import { periodName } from '../../../shared/period.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { SmallTrend } from '../../charts/SmallTrend.tsx';
import { recordsPath } from '../../parts/measure-records.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { countText, type Tone } from '../../ui/format.ts';
import { measureWords } from '../../../shared/features/measures/measure.words.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { changeText, sinceFirstKnown, targetText, valueText } from './figure.logic.ts';
import styles from './Overview.module.css';

const targetTones: Readonly<Record<TargetState, Tone>> = {
  met: 'good',
  missed: 'bad',
  'within-chance': 'neutral',
  'no-record': 'neutral',
};

/** One figure: what it is now, its likely range, two years of it, the target, and what changed. The name opens the records. */
export function FigureCard({ figure, number }: { readonly figure: OverviewFigure; readonly number: number }) {
  const reader = useReader();
  const { yearStartsInMonth } = useSignedIn().business;
  const [isTable, setIsTable] = useState(false);
  const { now, target, targetState, change } = figure;
  const { figure: large, detail } = measureWords(now, reader);
  const aim = targetText(figure, reader);
  const open = useOpen();
  const records = now.records === null ? null : recordsPath(now.records);
  useShortcut(
    String(number),
    `Open the records of figure ${number}`,
    () => {
      if (records !== null) open(records);
    },
    records !== null,
  );
  const points = sinceFirstKnown(figure).map((point) => ({
    ...point,
    key: point.from,
    label: periodName(point, yearStartsInMonth),
    text: point.value === null ? '' : valueText(point.value, now.unit, reader),
    to: point.records === null || point.n === 0 ? undefined : recordsPath(point.records),
    isOutside: point.beyond !== null,
  }));
  const isDrawable = points.filter(({ value }) => value !== null).length > 1;
  const table = {
    columns: ['Quarter', 'Figure', 'Records', 'Chance alone'],
    rows: points.map(({ label, value, text, n, limits, to }) => [
      label,
      value === null ? (n === 0 ? 'no record' : 'too few to say') : text,
      to === undefined ? countText(n, reader.locale) : { text: countText(n, reader.locale), to },
      limits === null
        ? ''
        : `${valueText(limits.low, now.unit, reader)} to ${valueText(limits.high, now.unit, reader)}`,
    ]),
  };
  const head = (
    <>
      <span className={styles.label}>{now.label}</span>
      <span className={styles.figure}>{large}</span>
    </>
  );
  return (
    <Card className={styles.card}>
      <h2 className={styles.head}>
        {records === null ? head : <RecordLink to={records}>{head}</RecordLink>}
        {records === null ? null : <KeyHint keys={String(number)} />}
      </h2>
      <p className="soft">{detail ?? ' '}</p>
      {isDrawable ? null : <p className={styles.noLine}>A line needs two quarters with enough records.</p>}
      {isDrawable && !isTable ? (
        <div className={styles.trend}>
          <SmallTrend label={`${now.label}, by quarter`} points={points} target={aim === null ? null : target} />
          <div className={styles.ends} aria-hidden="true">
            <span>{points[0]?.label}</span>
            <span>{points.at(-1)?.label}</span>
          </div>
        </div>
      ) : null}
      {isDrawable ? <ChartTable {...table} caption={now.label} isForReadersOnly={!isTable} /> : null}
      <div className={styles.foot}>
        {aim === null || targetState === null ? null : (
          <p className={styles.target}>
            {aim} <ToneMark tone={targetTones[targetState]}>{targetWords[targetState]}</ToneMark>
          </p>
        )}
        <p className={change.verdict === 'worse' || change.verdict === 'better' ? styles.changed : 'soft'}>
          {changeText(figure, yearStartsInMonth, reader)}
        </p>
        {isDrawable ? (
          <button
            type="button"
            className={`${styles.quiet} not-on-paper`}
            aria-pressed={isTable}
            aria-label={`${now.label}: show as table`}
            onClick={() => setIsTable(!isTable)}
          >
            show as table
          </button>
        ) : null}
      </div>
    </Card>
  );
}
