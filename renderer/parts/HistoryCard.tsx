import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { changeSchema, historyRecords } from '../../shared/features/history/history.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { byPage } from '../rpc/pages.ts';
import { toSentence } from '../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { Card } from '../ui/Card.tsx';
import { RelativeTime } from '../ui/DateText.tsx';
import { changeWord } from './history-words.ts';
import styles from './HistoryCard.module.css';
import { useUndoNotice } from './undo-notice.ts';

type Props = { readonly record: (typeof historyRecords)[number]; readonly id: string };
type Change = z.infer<typeof changeSchema>;

/** Who changed a record, when and what, newest first; each change can be taken back where nobody changed it since. */
export function HistoryCard(props: Props) {
  const { person } = useSignedIn();
  return isLeader(person.role) ? <Changes {...props} /> : null;
}

function Changes({ record, id }: Props) {
  const options = orpc.history.list.infiniteOptions(byPage((cursor) => ({ record, id, cursor })));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(options);
  const changes = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title="Who changed what" className="not-on-paper">
      {error === null ? null : <p className="soft">{toSentence(error)}</p>}
      <ol className={styles.list}>
        {changes.map((change) => (
          <ChangeLine key={`${change.at} ${change.commandId} ${change.what}`} change={change} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button variant="subtle" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show what was changed before
        </Button>
      ) : null}
    </Card>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const sayDone = useUndoNotice();
  const undo = useMutation(orpc.history.undo.mutationOptions());
  const { commandId } = change;
  const takeBack = (undoes: Id<'Command'>): void =>
    undo.mutate(
      { commandId: newId(), undoes },
      { onSuccess: () => sayDone('Taken back.'), onError: (error) => sayDone(toSentence(error)) },
    );
  // A first writing holds every field; the page above shows them already.
  const isFirst = change.fields.every(({ was }) => was === null);
  return (
    <li className={styles.change}>
      <div>
        <strong>{changeWord(change.what)}</strong>{' '}
        <span className="soft small">
          {change.byName ?? change.role ?? 'nobody named'} · <RelativeTime at={change.at} />
        </span>
        {isFirst
          ? null
          : change.fields.map(({ field, was, became }) => (
              <div key={field} className="soft small">
                {field}: {was ?? 'nothing'} → {became ?? 'nothing'}
              </div>
            ))}
      </div>
      {change.canUndo && commandId !== null ? (
        <Button variant="subtle" size="compact-sm" loading={undo.isPending} onClick={() => takeBack(commandId)}>
          Take back
        </Button>
      ) : null}
    </li>
  );
}
