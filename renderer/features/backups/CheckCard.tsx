import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { BackupState } from '../../../shared/features/backups/backups.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { countText, exactText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { checkTitle } from './backups.logic.ts';

/** Whether the records are whole and a backup really comes back: tried once a week, or now. */
export function CheckCard({ state }: { readonly state: BackupState }) {
  const reader = useReader();
  const check = useMutation(orpc.backups.check.mutationOptions());
  const drill = state.check?.drill ?? null;
  const problem = check.isError ? toSentence(check.error) : state.checkFailure;
  return (
    <Card title={checkTitle(state, reader)}>
      <p className="soft">
        Once a week every record and every backup is looked through, and the newest backup is brought back on trial,
        beside your records.
      </p>
      {drill === null ? null : (
        <p style={{ marginTop: 12 }}>
          The backup of {exactText(drill.madeAt, reader)} came back whole: {countText(drill.entries, reader.locale)}{' '}
          entries, {countText(drill.customers, reader.locale)} customers, {countText(drill.people, reader.locale)}{' '}
          people.
        </p>
      )}
      {state.check === null || state.check.problems.length === 0 ? null : (
        <ul>
          {state.check.problems.map((found) => (
            <li key={found}>{found}</li>
          ))}
        </ul>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Button
        variant="default"
        style={{ marginTop: 16 }}
        loading={check.isPending || state.isChecking}
        onClick={() => check.mutate({ commandId: newId() })}
      >
        Check now
      </Button>
    </Card>
  );
}
