import { useQuery } from '@tanstack/react-query';
import { stateWords } from '../../shared/features/actions/actions.words.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { Card } from '../ui/Card.tsx';
import { ActionButton } from './ActionButton.tsx';
import { RecordLink } from './RecordLink.tsx';

type Props = {
  readonly of: { readonly promiseId: Id<'Promise'> } | { readonly lossId: Id<'Loss'> };
  readonly customerId: Id<'Customer'>;
  /** What to begin the sentence with. */
  readonly what: string;
  readonly keys: string;
};

/** What will be done about a record: the action it has, or the button that makes one of it. */
export function SourceAction({ of, customerId, what, keys }: Props) {
  const { data } = useQuery(orpc.actions.from.queryOptions({ input: of }));
  if (data === undefined) return null;
  const { action, isElsewhere } = data;
  return (
    <Card title="What will be done about it" className="not-on-paper">
      {action === null ? null : (
        <>
          <RecordLink to={`/actions/${action.id}`}>{action.what}</RecordLink>
          <div className="soft small">
            {action.whoName ?? 'nobody yet'} · {stateWords[action.state]}
          </div>
        </>
      )}
      {action === null && isElsewhere ? <p className="soft">Somebody else has an action about it.</p> : null}
      {action === null && !isElsewhere ? (
        <ActionButton {...of} customerId={customerId} what={what} keys={keys} />
      ) : null}
    </Card>
  );
}
