import { stateText } from '../../../shared/features/report/paper.rules.ts';
import { toLine } from '../../../shared/features/report/lines.rules.ts';
import type { PaperLine } from '../../../shared/features/report/paper.schema.ts';
import type { Report } from '../../../shared/features/report/report.schema.ts';
import { recordsPath } from '../../parts/measure-records.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { daysText } from './report.logic.ts';
import styles from './Report.module.css';

/** The verdict in sentences one can read aloud, and the figures behind them. */
export function PageOne({ report }: { readonly report: Report }) {
  const reader = useReader();
  const { business } = useSignedIn();
  return (
    <section className={styles.front} aria-labelledby="verdict">
      <p className={styles.head}>
        <span>{business.name}</span>
        <span>{daysText(report)}</span>
        <span>{stateText(report, reader.timeZone)}</span>
      </p>
      <h2 className={styles.verdictTitle} id="verdict">
        {report.reader === 'owner' ? `${report.name} in five sentences` : `${report.name}, said plainly`}
      </h2>
      <ol className={styles.verdict}>
        {report.verdict.map(({ topic, text }) => (
          <li key={topic}>{text}</li>
        ))}
      </ol>
      <ul className={styles.tiles} aria-label="The figures behind it">
        {report.figures.map((figure, at) => (
          <li key={figure.id}>
            <Tile line={toLine(figure, reader)} keys={String(at + 1)} />
          </li>
        ))}
      </ul>
      {report.promised.length === 0 ? null : (
        <div className={styles.promised}>
          <h3 className={styles.partTitle}>What was promised for this quarter</h3>
          <ol>
            {report.promised.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

type TileProps = { readonly line: PaperLine; readonly keys: string };

function Tile({ line: { label, figure, detail, before, since, records }, keys }: TileProps) {
  const open = useOpen();
  const path = records === null ? null : recordsPath(records);
  useShortcut(keys, `See the records behind “${label}”`, () => open(path ?? ''), path !== null);
  const inside = (
    <>
      <span className={styles.tileLabel}>
        {label}
        {path === null ? null : (
          <span className="not-on-paper">
            <KeyHint keys={keys} />
          </span>
        )}
      </span>
      <span className={styles.tileFigure}>{figure}</span>
      {detail === null ? null : <span className={styles.small}>{detail}</span>}
      <span className={styles.small}>Quarter before: {before}</span>
      {since === null ? null : <span className={styles.since}>{since}</span>}
    </>
  );
  if (path === null) return <div className={styles.tile}>{inside}</div>;
  return (
    <RecordLink to={path} className={`${styles.tile} ${styles.opens}`}>
      {inside}
    </RecordLink>
  );
}
