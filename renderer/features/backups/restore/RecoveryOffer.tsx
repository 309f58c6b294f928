import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Damage } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { countText } from '../../../ui/format.ts';
import { Progress } from '../../../ui/Progress.tsx';
import { ageText, missingText } from './recovery.logic.ts';
import styles from './Recovery.module.css';

type Props = {
  readonly damage: Damage;
  /** The moment the ages of backups are told from. */
  readonly now: number;
  readonly onBegun: () => void;
};

const dateOf = (at: number, locale: string): string =>
  new Date(at).toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });

/** The backups that can take the place of a file that can't be opened, the newest first. */
export function RecoveryOffer({ damage, now, onBegun }: Props) {
  const locale = navigator.language;
  const recover = useMutation(orpc.restore.recover.mutationOptions({ onSuccess: onBegun }));
  const [newest, ...older] = damage.backups;
  if (damage.isRunning)
    return (
      <Card>
        <Progress doing={damage.doing} done={damage.done} total={damage.total} />
      </Card>
    );
  if (newest === undefined)
    return (
      <Card title="There is no backup in this folder">
        <p>
          If you have one elsewhere, on a stick or in another folder, close Plain Mirror and type: mirror restore FILE.
          Nothing in {damage.dataDir} was changed.
        </p>
      </Card>
    );
  const problem = damage.error ?? (recover.isError ? toSentence(recover.error) : null);
  return (
    <>
      <Card title={`The newest backup, ${ageText(newest.madeAt, now, locale)}`}>
        <div className={styles.stack}>
          <p>
            {newest.business}, {dateOf(newest.madeAt, locale)}: {countText(newest.entries, locale)} log entries,{' '}
            {countText(newest.customers, locale)} customers. {missingText(newest, locale)}
          </p>
          <output>{problem}</output>
          <div>
            <Button autoFocus loading={recover.isPending} onClick={() => recover.mutate({ name: newest.name })}>
              Restore this backup
            </Button>
          </div>
        </div>
      </Card>
      {older.length === 0 ? null : (
        <Card title="Older backups">
          <ul className={styles.list}>
            {older.map((backup) => (
              <li key={backup.name} className={styles.row}>
                <span>
                  {dateOf(backup.madeAt, locale)}
                  <span className="soft small"> · {countText(backup.entries, locale)} log entries</span>
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Restore the backup of ${dateOf(backup.madeAt, locale)}`}
                  onClick={() => recover.mutate({ name: backup.name })}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
