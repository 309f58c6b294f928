import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { downloadFile } from '../../rpc/download-file.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { countText } from '../../ui/format.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { backupSentence, sinceText, storedTitle } from './privacy.logic.ts';
import styles from './Privacy.module.css';

/** Everything that is stored about one customer, to answer whoever asks. */
export function StoredScreen({ id }: RecordScreen<Id<'Customer'>>) {
  const reader = useReader();
  const { person } = useSignedIn();
  const { data, error } = useQuery(orpc.privacy.ofCustomer.queryOptions({ input: { id } }));
  const write = useMutation(orpc.privacy.fileOfCustomer.mutationOptions());
  if (error !== null) return <PageFrame title="What is stored can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Reading…" />;
  const save = (format: 'html' | 'json'): void =>
    write.mutate({ id, format }, { onSuccess: ({ fileId, fileName }) => downloadFile(fileId, fileName) });
  return (
    <PageFrame
      title={storedTitle(data, reader.locale)}
      purpose={<RecordLink to={`/customers/${id}`}>Back to {data.name}</RecordLink>}
      action={
        <Group gap={12}>
          <Button loading={write.isPending} onClick={() => save('html')}>
            Save as a page
          </Button>
          <Button variant="default" onClick={() => save('json')}>
            Save as JSON
          </Button>
        </Group>
      }
    >
      {write.isError ? <p role="alert">{toSentence(write.error)}</p> : null}
      <Card title="By kind" className={styles.narrow}>
        <table className={styles.kinds}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Records</th>
              <th scope="col">Stored since</th>
              <th scope="col">What stands in them</th>
            </tr>
          </thead>
          <tbody>
            {data.kinds.map((kind) => (
              <tr key={kind.noun}>
                <th scope="row">{kind.noun}</th>
                <td>{countText(kind.records, reader.locale)}</td>
                <td>{sinceText(kind, reader)}</td>
                <td className="soft">{kind.fields.length === 0 ? 'nothing about them' : kind.fields.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="soft" style={{ marginTop: 16 }}>
          The page that is saved holds every word of it, to hand over. {backupSentence(data, reader)}
        </p>
        <p className="soft" style={{ marginTop: 12 }}>
          Erasing is on the customer’s page, under “This record”, for the owner: names and words go, here and in every
          earlier version; figures that name nobody stay.
        </p>
        {person.role === 'owner' ? (
          <p style={{ marginTop: 12 }}>
            <RecordLink to={`/journal?customer=${id}`}>Who changed what of it, and when</RecordLink>
          </p>
        ) : null}
      </Card>
    </PageFrame>
  );
}
