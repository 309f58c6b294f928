import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job } from '../../../shared/features/jobs/jobs.schema.ts';
import { namingSchema, type Naming } from '../../../shared/features/privacy/privacy.schema.ts';
import { personIdSchema, type JobId } from '../../../shared/ids.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { doneSentences, namedLine } from './privacy.logic.ts';
import styles from './Privacy.module.css';

/** Where somebody who works here is named. */
export function PersonPanel() {
  const reader = useReader();
  const [id, setId] = useState<string | null>(null);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const people = useQuery(orpc.people.list.queryOptions({ input: {} }));
  const look = useMutation(orpc.privacy.lookPerson.mutationOptions());
  const choose = (value: string | null): void => {
    setId(value);
    setNaming(null);
    if (value === null) return;
    const input = { commandId: newId<'Command'>(), id: personIdSchema.parse(value) };
    look.mutate(input, { onSuccess: (started) => setJobId(started.jobId) });
  };
  const end = ({ result }: Job): void => {
    setJobId(null);
    setNaming(namingSchema.safeParse(result).data ?? null);
  };
  const problem = people.error ?? look.error;
  return (
    <Card title="What is stored about somebody who works here">
      <Select
        label="Who"
        placeholder="choose a name"
        data={(people.data?.items ?? []).map((person) => ({ value: person.id, label: person.name }))}
        value={id}
        onChange={choose}
      />
      {problem === null ? null : <p role="alert">{toSentence(problem)}</p>}
      <output>
        {jobId === null ? null : <JobProgress id={jobId} onEnd={end} canCancel={false} />}
        {naming === null ? null : (
          <>
            {doneSentences(naming.did, reader).map((sentence) => (
              <p key={sentence} className={styles.told}>
                {sentence}
              </p>
            ))}
            <p className={styles.told}>
              {naming.namedIn.length === 0 ? 'They are named in no record.' : 'They are named in:'}
            </p>
          </>
        )}
      </output>
      {naming === null || naming.namedIn.length === 0 ? null : (
        <ul className={styles.list}>
          {naming.namedIn.map((kind) => (
            <li key={`${kind.noun} ${kind.as}`}>{namedLine(kind, reader.locale)}</li>
          ))}
        </ul>
      )}
      {naming === null ? null : (
        <p className={`soft ${styles.told}`}>
          Their PIN is kept as a digest that nobody can read back. What they answered in a staff pulse can’t be traced
          to them.
        </p>
      )}
    </Card>
  );
}
