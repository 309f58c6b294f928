import { Card } from '../Card.tsx';
import { ToneMark } from '../ToneMark.tsx';
import styles from './CheckCard.module.css';

/** Something that is not finished, or worth a look. */
export type CheckLine = { readonly key: string; readonly sentence: string; readonly isError: boolean };

type Props<Line> = {
  readonly title: string;
  /** Said where nothing is left. */
  readonly ready: string;
  readonly lines: readonly Line[];
  /** Leads to what a line is about. */
  readonly onGo: (line: Line) => void;
};

/** What keeps something that is made from being used as it is meant. */
export function CheckCard<Line extends CheckLine>({ title, ready, lines, onGo }: Props<Line>) {
  return (
    <Card title={title} className={styles.card}>
      {lines.length === 0 ? (
        <p className="soft small">{ready}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.key}>
              <button type="button" className={styles.finding} onClick={() => onGo(line)}>
                <ToneMark tone={line.isError ? 'watch' : 'neutral'}>{line.isError ? 'finish' : 'hint'}</ToneMark>
                <span>{line.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
