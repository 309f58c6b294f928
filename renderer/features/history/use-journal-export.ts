import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { JournalFilter } from '../../../shared/features/history/journal.schema.ts';
import type { JobId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { download } from '../../ui/save-as-file.ts';

const resultSchema = z.object({ fileId: z.string(), fileName: z.string(), rows: z.number() });

/** How often a running export is looked at. */
const lookEveryMs = 400;

/** Writes the changes that fit to a file and downloads it when it is whole. */
export function useJournalExport(filter: JournalFilter) {
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [said, setSaid] = useState<string | null>(null);
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
  useEffect(() => {
    if (jobId === null || job === undefined || job.state === 'running') return;
    const file = resultSchema.safeParse(job.result);
    setJobId(null);
    if (job.state !== 'done' || !file.success) {
      setSaid(`The file could not be written. ${job.error ?? ''}`);
      return;
    }
    download(`/files/out/${file.data.fileId}`, file.data.fileName);
    setSaid(`${file.data.fileName} is ready.`);
  }, [jobId, job]);
  return {
    isRunning: start.isPending || jobId !== null,
    said: start.isError ? toSentence(start.error) : said,
    begin: (): void => {
      setSaid(null);
      start.mutate({ commandId: newId(), filter }, { onSuccess: ({ jobId: id }) => setJobId(id) });
    },
  };
}
