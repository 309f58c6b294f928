import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useJobTypes } from './promising.queries.ts';
import styles from './Promising.module.css';

/** Kinds of job that are out of use, each of which can come back; nothing where there are none. */
export function OutOfUse() {
  const sayDone = useUndoNotice();
  const archive = useMutation(orpc.promising.archiveJobType.mutationOptions());
  const archived = useJobTypes().filter((jobType) => jobType.archived);
  if (archived.length === 0) return null;
  return (
    <div className={`${styles.filters} soft small`}>
      Out of use:
      {archived.map(({ id, name }) => (
        <Button
          key={id}
          variant="subtle"
          size="compact-sm"
          aria-label={`Bring back ${name}`}
          onClick={() => {
            const commandId = newId<'Command'>();
            archive.mutate(
              { commandId, id, archived: false },
              {
                onSuccess: () => sayDone(`“${name}” is back in use.`, commandId),
                onError: (error) => sayDone(toSentence(error)),
              },
            );
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
