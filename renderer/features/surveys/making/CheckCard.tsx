import type { Finding } from '../../../../shared/features/surveys/text-check.rules.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import styles from './CheckCard.module.css';

type Props = { readonly findings: readonly Finding[]; readonly onGo: (finding: Finding) => void };

/** What keeps the survey from being answered as it is meant; each line leads to its question. */
export function CheckCard({ findings, onGo }: Props) {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const title =
    errors > 0
      ? `${errors} ${plural(errors, 'thing')} to finish`
      : findings.length > 0
        ? `Ready, with ${findings.length} ${plural(findings.length, 'hint')}`
        : 'Ready to be asked';
  return (
    <Card title={title} className={styles.card}>
      {findings.length === 0 ? (
        <p className="soft small">Every question can be reached, and every condition can be true.</p>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <li key={`${finding.kind} ${finding.about ?? ''} ${finding.sentence}`}>
              <button type="button" className={styles.finding} onClick={() => onGo(finding)}>
                <ToneMark tone={finding.level === 'error' ? 'watch' : 'neutral'}>
                  {finding.level === 'error' ? 'finish' : 'hint'}
                </ToneMark>
                <span>{finding.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
