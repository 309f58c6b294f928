import { assertNever } from '../../../shared/assert-never.ts';
import type {
  PaperColumn,
  PaperLine,
  PaperPart,
  PaperQuote,
  PaperRow,
} from '../../../shared/features/report/paper.schema.ts';
import { recordsPath } from '../../parts/measure-records.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Report.module.css';

/** A part of a section: figures, a table, or words. */
export function Part({ part }: { readonly part: PaperPart }) {
  switch (part.kind) {
    case 'lines':
      return <Lines title={part.title} lines={part.lines} />;
    case 'table':
      return <Table part={part} />;
    case 'quotes':
      return (
        <div className={styles.part}>
          <h3 className={styles.partTitle}>{part.title}</h3>
          <div className={styles.quotes}>
            {part.quotes.map((quote) => (
              <Words key={`${quote.source} ${quote.words}`} quote={quote} />
            ))}
          </div>
          <p className={styles.small}>{part.note}</p>
        </div>
      );
    default:
      return assertNever(part);
  }
}

function Lines({ title, lines }: { readonly title: string | null; readonly lines: readonly PaperLine[] }) {
  return (
    <div className={styles.part}>
      {title === null ? null : <h3 className={styles.partTitle}>{title}</h3>}
      <table className={`${styles.table} ${styles.lines}`}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">This quarter</th>
            <th scope="col">Quarter before</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, figure, detail, before, since, records }) => (
            <tr key={id}>
              <th scope="row">
                <Opens records={records}>{label}</Opens>
              </th>
              <td>
                <strong className={styles.figure}>{figure}</strong>
                {detail === null ? null : <span className={styles.small}>{detail}</span>}
                {since === null ? null : <span className={styles.since}>{since}</span>}
              </td>
              <td className={styles.small}>{before}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Longer tables may go on on the next page: half a page left empty reads worse than a table cut between rows. */
const mostUncut = 12;

function Table({ part }: { readonly part: Extract<PaperPart, { kind: 'table' }> }) {
  const { title, columns, rows, note } = part;
  return (
    <div className={rows.length > mostUncut ? `${styles.part} ${styles.long}` : styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ head, holds }) => (
              <th key={head} scope="col" className={styles[holds]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.cells.join(' ')} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      <p className={styles.small}>{note}</p>
    </div>
  );
}

type RowProps = { readonly row: PaperRow; readonly columns: readonly PaperColumn[] };

function Row({ row: { cells, tone, records }, columns }: RowProps) {
  const last = cells.length - 1;
  return (
    <tr>
      {cells.map((cell, at) => (
        <td key={columns[at]?.head} className={styles[columns[at]?.holds ?? 'words']}>
          {at === last && tone !== null ? (
            <ToneMark tone={tone}>{cell}</ToneMark>
          ) : at === 0 ? (
            <Opens records={records}>{cell}</Opens>
          ) : (
            cell
          )}
        </td>
      ))}
    </tr>
  );
}

function Words({ quote: { words, source, tone, records } }: { readonly quote: PaperQuote }) {
  return (
    <Quote tone={tone} source={<Opens records={records}>{source}</Opens>}>
      {words}
    </Quote>
  );
}

function Opens({ records, children }: { readonly records: PaperLine['records']; readonly children: string }) {
  if (records === null) return children;
  return (
    <RecordLink to={recordsPath(records)} className={styles.link}>
      {children}
    </RecordLink>
  );
}
