import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { JournalFilter } from '../../../shared/features/history/journal.schema.ts';
import { fileIdSchema, type JobId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { downloadFile } from '../../rpc/download-file.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';

const resultSchema = z.object({ fileId: fileIdSchema, fileName: z.string(), rows: z.number() });

/** How often a running export is looked at. */
const lookEveryMs = 400;

/** Writes the changes that fit to a file and downloads it when it is whole. */
export function useJournalExport(filter: JournalFilter) {
  const [jobId, setJobId] = useState<JobId | null>(null);
  const start = useMutation(orpc.history.exportJournal.mutationOptions());
  const { data: job } = useQuery({
    ...orpc.jobs.get.queryOptions({
      input: { id: jobId ?? newId<'Job'>() },
      refetchInterval: ({ state }) =>
        state.data === undefined || state.data.state === 'running' ? lookEveryMs : false,
    }),
    queryKey: ['journal-export', jobId],
    enabled: jobId !== null,
  });
  const isRunning = start.isPending || (jobId !== null && (job === undefined || job.state === 'running'));
  const result = resultSchema.safeParse(job?.state === 'done' ? job.result : null);
  const { fileId, fileName } = result.data ?? { fileId: null, fileName: '' };
  useEffect(() => {
    if (fileId !== null) downloadFile(fileId, fileName);
  }, [fileId, fileName]);

  const sayEnd = (): string | null => {
    if (start.isError) return toSentence(start.error);
    if (jobId === null || isRunning) return null;
    return fileId === null ? `The file could not be written. ${job?.error ?? ''}` : `${fileName} is ready.`;
  };
  return {
    isRunning,
    said: sayEnd(),
    begin: (): void => {
      setJobId(null);
      start.mutate({ commandId: newId(), filter }, { onSuccess: ({ jobId: id }) => setJobId(id) });
    },
  };
}
