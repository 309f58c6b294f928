import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Job } from '../../../shared/features/jobs/jobs.schema.ts';
import { fileIdSchema, type JobId } from '../../../shared/ids.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { downloadFile } from '../../rpc/download-file.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';

const resultSchema = z.object({ fileId: fileIdSchema, fileName: z.string() });

/** Makes a backup in one file, photos included, and hands it over. */
export function SaveBackup() {
  const sayDone = useUndoNotice();
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = useMutation(orpc.backups.saveFile.mutationOptions());
  const begin = (): void => {
    setFailure(null);
    save.mutate({ commandId: newId() }, { onSuccess: (started) => setJobId(started.jobId) });
  };
  const end = ({ state, result, error }: Job): void => {
    setJobId(null);
    const file = resultSchema.safeParse(result);
    if (state !== 'done' || !file.success) return setFailure(error ?? 'The file could not be written.');
    downloadFile(file.data.fileId, file.data.fileName);
    sayDone(`${file.data.fileName} is ready.`);
  };
  if (jobId !== null) return <JobProgress id={jobId} onEnd={end} />;
  const problem = save.isError ? toSentence(save.error) : failure;
  return (
    <>
      <Button variant="default" loading={save.isPending} onClick={begin}>
        Save a backup file…
      </Button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </>
  );
}
