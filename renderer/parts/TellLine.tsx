import { useQuery } from '@tanstack/react-query';
import type { ActionState } from '../../shared/features/actions/actions.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { Card } from '../ui/Card.tsx';
import { countWord, plural, sentenceCase } from '../ui/format.ts';
import { useReader } from '../ui/use-reader.ts';
import { RecordLink } from './RecordLink.tsx';

type Props = { readonly actionId: Id<'Action'>; readonly state: ActionState };

/** Where an action is over: whether those who raised it know, and the way to tell them. */
export function TellLine({ actionId, state }: Props) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const isOver = state === 'done' || state === 'dropped';
  const enabled = isOver && isLeader(person.role);
  const { data } = useQuery(orpc.telling.ofAction.queryOptions({ input: { actionId }, enabled }));
  if (!enabled || data === undefined) return null;
  const { cardId, raised, waiting } = data;
  if (cardId === null)
    return raised === 0 ? null : (
      <Card>
        {sentenceCase(countWord(raised, locale))} raised this.{' '}
        <RecordLink to={`/told?make=${actionId}`}>Tell those who raised it</RecordLink>
      </Card>
    );
  return (
    <Card>
      {waiting === 0
        ? 'Everybody who raised this knows. '
        : `${sentenceCase(countWord(waiting, locale))} raised this and ${plural(waiting, 'has', 'have')} not heard. `}
      <RecordLink to={state === 'done' ? '/told' : '/told?tab=declined'}>
        {waiting === 0 ? 'You said, we did' : 'Tell those who raised it'}
      </RecordLink>
    </Card>
  );
}
