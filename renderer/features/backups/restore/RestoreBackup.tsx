import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  restorePreviewSchema,
  type BackupSource,
  type RestorePreview,
} from '../../../../shared/features/backups/restore/restore.schema.ts';
import type { Job } from '../../../../shared/features/jobs/jobs.schema.ts';
import { JobProgress } from '../../../parts/JobProgress.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { exactText } from '../../../ui/format.ts';
import { Progress } from '../../../ui/Progress.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { accessSentence, previewSentences } from './restore.logic.ts';
import { useRestore } from './use-restore.ts';

type Props = { readonly source: BackupSource; readonly onClose: () => void };

/** Shows what a backup would change, then brings it back. */
export function RestoreBackup({ source, onClose }: Props) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [commandId] = useCommandId();
  // Looked into once while the dialog is open: the command's id makes a second time the first.
  const look = useQuery(
    orpc.restore.preview.queryOptions({ input: { commandId, source }, staleTime: Infinity, retry: false }),
  );
  const { begin, cancel, running, problem } = useRestore(() => {
    sayDone('Restored. For 30 days it can be taken back here.');
    onClose();
  });
  const takeIn = ({ state, result, error }: Job): void => {
    const read = restorePreviewSchema.safeParse(result);
    if (state === 'done' && read.success) setPreview(read.data);
    else setFailure(error ?? 'The backup could not be looked into.');
  };
  const refused = look.error === null ? (problem ?? failure) : toSentence(look.error);
  const title = preview === null ? 'Restore a backup' : `Restore the backup of ${exactText(preview.madeAt, reader)}?`;
  return (
    <Dialog title={title} isOpen onClose={onClose} width={520}>
      <Stack gap={20}>
        {preview === null ? null : (
          <div>
            {previewSentences(preview, reader.locale).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className="soft" style={{ marginTop: 12 }}>
              {accessSentence(preview.withoutAccess)} What is here now is kept as a backup, and for 30 days one click
              brings it back.
            </p>
          </div>
        )}
        {refused === null ? null : <p role="alert">{refused}</p>}
        {preview === null && refused === null ? (
          look.data === undefined ? null : (
            <JobProgress id={look.data.jobId} onEnd={takeIn} canCancel={false} />
          )
        ) : null}
        {running === null ? (
          <Group justify="flex-end" gap={12}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            {preview === null ? null : (
              <Button autoFocus onClick={() => begin(source)}>
                Restore
              </Button>
            )}
          </Group>
        ) : (
          <Progress doing={running.doing} done={running.done} total={running.total} onCancel={cancel} />
        )}
      </Stack>
    </Dialog>
  );
}
