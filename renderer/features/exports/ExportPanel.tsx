import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Job } from '../../../shared/features/jobs/jobs.schema.ts';
import { periodName } from '../../../shared/period.ts';
import type { JobId } from '../../../shared/ids.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { countText } from '../../ui/format.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';

const resultSchema = z.object({ fileId: z.string(), fileName: z.string(), rows: z.number() });

/** Everything in one zip. Nobody's records are locked in. */
export function ExportPanel() {
  const { locale } = useFrameSettings();
  const [running, setRunning] = useState<JobId | null>(null);
  const [ended, setEnded] = useState<Job | null>(null);
  const start = useMutation(orpc.exports.start.mutationOptions());
  const cameFrom = useQuery(orpc.exports.plan.queryOptions({ input: {} })).data?.cameFrom ?? null;
  const file = resultSchema.safeParse(ended?.result);

  const begin = (): void => {
    setEnded(null);
    start.mutate({ commandId: newId() }, { onSuccess: ({ jobId }) => setRunning(jobId) });
  };
  const end = (job: Job): void => {
    setRunning(null);
    setEnded(job);
  };
  return (
    <Card title="Take everything with you">
      <p className="soft">
        One zip file with a CSV file per table and a description of every column. It opens in any spreadsheet and holds
        everything this business ever wrote down here, so keep it as safe as the computer itself. The first screen of
        Plain Mirror on another computer takes it in.
      </p>
      {cameFrom === null ? null : (
        <p className="soft small" style={{ marginTop: 12 }}>
          This business came here from an export of {periodName({ from: cameFrom, to: cameFrom })}.
        </p>
      )}
      <div style={{ marginTop: 16 }}>
        {running === null ? (
          <Button variant="default" loading={start.isPending} onClick={begin}>
            Export everything
          </Button>
        ) : (
          <JobProgress id={running} onEnd={end} />
        )}
      </div>
      <output>
        {start.isError ? <p>{toSentence(start.error)}</p> : null}
        {ended?.state === 'failed' ? <p>The export failed: {ended.error ?? 'the reason is not known.'}</p> : null}
        {ended?.state === 'done' && file.success ? (
          <p style={{ marginTop: 12 }}>
            {countText(file.data.rows, locale)} rows are ready:{' '}
            <a href={`/files/out/${file.data.fileId}`} download={file.data.fileName}>
              save {file.data.fileName}
            </a>
          </p>
        ) : null}
      </output>
    </Card>
  );
}
