import { Button, Group, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Job } from '../../../shared/features/jobs/jobs.schema.ts';
import type { SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import type { JobId } from '../../../shared/ids.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Surveys.module.css';

const resultSchema = z.object({ fileId: z.string(), fileName: z.string() });

/** Every answer or every figure as a table, over all versions of the survey. */
export function ExportAnswers({ survey }: { readonly survey: SurveyPage }) {
  const [what, setWhat] = useState<'answers' | 'results'>('answers');
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [running, setRunning] = useState<JobId | null>(null);
  const [ended, setEnded] = useState<Job | null>(null);
  const start = useMutation(orpc.surveys.exportAnswers.mutationOptions());
  const file = resultSchema.safeParse(ended?.result);
  const begin = (): void => {
    setEnded(null);
    start.mutate({ commandId: newId(), id: survey.id, what, format }, { onSuccess: ({ jobId }) => setRunning(jobId) });
  };
  return (
    <Card title="Take the answers with you">
      <Group grow>
        <Select
          label="What"
          allowDeselect={false}
          data={[
            { value: 'answers', label: 'Every answer' },
            { value: 'results', label: 'The figures' },
          ]}
          value={what}
          onChange={(next) => setWhat(next === 'results' ? 'results' : 'answers')}
        />
        <Select
          label="As"
          allowDeselect={false}
          data={[
            { value: 'xlsx', label: 'Spreadsheet (.xlsx)' },
            { value: 'csv', label: 'Text table (.csv)' },
          ]}
          value={format}
          onChange={(next) => setFormat(next === 'csv' ? 'csv' : 'xlsx')}
        />
      </Group>
      <div className={styles.buttons}>
        {running === null ? (
          <Button variant="default" loading={start.isPending} onClick={begin}>
            Export
          </Button>
        ) : (
          <JobProgress
            id={running}
            onEnd={(job) => {
              setRunning(null);
              setEnded(job);
            }}
          />
        )}
      </div>
      <output className={styles.said}>
        {start.isError ? <p>{toSentence(start.error)}</p> : null}
        {ended?.state === 'failed' ? <p>The export failed: {ended.error ?? 'the reason is not known.'}</p> : null}
        {ended?.state === 'done' && file.success ? (
          <p>
            Ready:{' '}
            <a href={`/files/out/${file.data.fileId}`} download={file.data.fileName}>
              save {file.data.fileName}
            </a>
          </p>
        ) : null}
      </output>
    </Card>
  );
}
