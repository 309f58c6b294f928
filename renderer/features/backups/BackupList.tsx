import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { kept } from '../../../shared/features/backups/keep/retention.rules.ts';
import type { BackupState, ListedBackup } from '../../../shared/features/backups/backups.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { exactText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { backupLine, backupsTitle } from './backups.logic.ts';
import styles from './BackupsPanel.module.css';
import { RestoreBackup } from './restore/RestoreBackup.tsx';
import { RestoreFile } from './restore/RestoreFile.tsx';
import { RestoreLine } from './restore/RestoreLine.tsx';
import { SaveBackup } from './SaveBackup.tsx';

/** So many are shown at first: most people look for one of the latest days. */
const shownAtFirst = 6;

/** The backups on this computer, the newest first, each of which can come back. */
export function BackupList({ state }: { readonly state: BackupState }) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const [restored, setRestored] = useState<ListedBackup | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const backUp = useMutation(orpc.backups.backUp.mutationOptions());
  const { backups } = state;
  const shown = showsAll ? backups : backups.slice(0, shownAtFirst);
  const problem = backUp.isError ? toSentence(backUp.error) : state.failure;
  return (
    <Card title={backupsTitle(state, reader)}>
      <p className="soft">
        One is made every hour in which something changed, and looked through as it is written. The newest {kept.newest}{' '}
        stay, and one for each of {kept.days} days, {kept.weeks} weeks and {kept.months} months.
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <RestoreLine />
      <div className={styles.buttons}>
        <Button
          loading={backUp.isPending || state.isRunning}
          onClick={() => backUp.mutate({ commandId: newId() }, { onSuccess: () => sayDone('A backup is being made.') })}
        >
          Back up now
        </Button>
        <SaveBackup />
        <RestoreFile />
      </div>
      <ul className={styles.list} aria-label="Backups on this computer">
        {shown.map((backup) => (
          <li key={backup.name} className={styles.row}>
            <span>
              {exactText(backup.madeAt, reader)}
              <br />
              <span className="soft small">{backupLine(backup, reader.locale)}</span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Restore the backup of ${exactText(backup.madeAt, reader)}`}
              onClick={() => setRestored(backup)}
            >
              Restore…
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === backups.length ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          All {backups.length} backups
        </Button>
      )}
      {restored === null ? null : <RestoreBackup source={{ name: restored.name }} onClose={() => setRestored(null)} />}
    </Card>
  );
}
