import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job } from '../../../shared/features/jobs/jobs.schema.ts';
import {
  retentionMonths,
  type Outstayed,
  type RetentionRules,
} from '../../../shared/features/privacy/privacy.schema.ts';
import type { JobId } from '../../../shared/ids.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { outstayedSentence } from './privacy.logic.ts';

/** How long customers are kept whom nobody hears of any more. */
export function RetentionPanel() {
  const { data, error } = useQuery(orpc.privacy.rules.queryOptions({ input: {} }));
  if (data !== undefined) return <RetentionForm key={String(data.eraseAfterMonths)} rules={data} />;
  return <Card title="How long customers are kept">{error === null ? 'Reading…' : toSentence(error)}</Card>;
}

const never = 'never';

function RetentionForm({ rules }: { readonly rules: RetentionRules }) {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const [months, setMonths] = useState(rules.eraseAfterMonths);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [found, setFound] = useState<Outstayed | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useMutation(orpc.privacy.lookOutstayed.mutationOptions());
  const keep = useMutation(orpc.privacy.keepRules.mutationOptions());
  const choose = (value: string | null): void => {
    const chosen = retentionMonths.find((one) => String(one) === value) ?? null;
    setMonths(chosen);
    setFound(null);
    setFailure(null);
    if (chosen !== null)
      look.mutate({ commandId: newId(), months: chosen }, { onSuccess: (started) => setJobId(started.jobId) });
  };
  const tell = useMutation(orpc.privacy.outstayed.mutationOptions({ onSuccess: setFound }));
  const end = ({ id, state, error }: Job): void => {
    setJobId(null);
    if (state === 'done') tell.mutate({ jobId: id });
    else setFailure(error ?? 'Who would be erased could not be told.');
  };
  const save = (): void => {
    const commandId = newId<'Command'>();
    keep.mutate(
      { commandId, rules: { eraseAfterMonths: months } },
      {
        onSuccess: () =>
          sayDone(
            months === null ? 'Customers stay until somebody asks.' : 'Saved. It is applied once a day.',
            commandId,
          ),
      },
    );
  };
  const isChanged = months !== rules.eraseAfterMonths;
  const problem = look.isError ? toSentence(look.error) : keep.isError ? toSentence(keep.error) : failure;
  return (
    <Card
      title={
        rules.eraseAfterMonths === null
          ? 'Customers stay until somebody asks'
          : `Customers are erased after ${rules.eraseAfterMonths / 12} ${rules.eraseAfterMonths === 12 ? 'year' : 'years'} without a word`
      }
    >
      <p className="soft" style={{ marginBottom: 16 }}>
        A customer nobody has heard of for that long is erased by itself, as on request: names and words go, figures
        stay. Never one with an open action, promise or unsorted entry.
      </p>
      <Select
        label="Erase after"
        allowDeselect={false}
        data={[
          { value: never, label: 'never by itself' },
          ...retentionMonths.map((one) => ({
            value: String(one),
            label: `${one / 12} ${one === 12 ? 'year' : 'years'} without a word`,
          })),
        ]}
        value={months === null ? never : String(months)}
        onChange={choose}
      />
      <output>
        {jobId === null ? null : <JobProgress id={jobId} onEnd={end} canCancel={false} />}
        {found === null ? null : <p style={{ marginTop: 12 }}>{outstayedSentence(found, locale)}</p>}
      </output>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Button
        style={{ marginTop: 16 }}
        loading={keep.isPending}
        disabled={!isChanged || (months !== null && found === null)}
        onClick={save}
      >
        {months === null ? 'Keep them' : 'Erase them from now on'}
      </Button>
    </Card>
  );
}
