import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Action, actionNoteSchema, ActionState } from '../../../shared/features/actions/actions.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { HistoryCard } from '../../parts/HistoryCard.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { RelativeTime } from '../../ui/DateText.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Quote } from '../../ui/Quote.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { ActionDetails } from './ActionDetails.tsx';
import { ActionNotes } from './ActionNotes.tsx';
import { sourcePath } from './actions.logic.ts';
import styles from './ActionScreen.module.css';
import { StandsMark } from './StandsMark.tsx';
import { StateButtons } from './StateButtons.tsx';

type Patch = { what?: string; who?: Id<'Person'> | null; dueAt?: number; state?: ActionState };

const said = {
  open: 'Open again.',
  doing: 'Noted: being done.',
  done: 'Done.',
  dropped: 'Dropped.',
} satisfies Record<ActionState, string>;

/** One action: what, why, who, by when, how it stands, and what was noted on the way. */
export function ActionScreen({ id }: RecordScreen<Id<'Action'>>) {
  const { data, error } = useQuery(orpc.actions.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This action can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Action" purpose="Reading…" />;
  return <ActionPage action={data.action} notes={data.notes} />;
}

type Props = { readonly action: Action; readonly notes: readonly z.infer<typeof actionNoteSchema>[] };

function ActionPage({ action, notes }: Props) {
  const sayDone = useUndoNotice();
  const { mutate, isPending } = useMutation(orpc.actions.change.mutationOptions());
  const change = (patch: Patch): void => {
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id: action.id, ...patch },
      {
        onSuccess: () => sayDone(patch.state === undefined ? 'Saved.' : said[patch.state], commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <PageFrame
      title={action.what}
      purpose={
        <>
          <StandsMark action={action} /> opened <RelativeTime at={action.openedAt} />
        </>
      }
      action={<StateButtons state={action.state} isBusy={isPending} onChoose={(state) => change({ state })} />}
    >
      <div className={styles.grid}>
        <div className={styles.column}>
          <Card title="Why">
            <Why action={action} />
            {action.customerId === null ? null : (
              <p>
                <RecordLink to={`/customers/${action.customerId}`}>{action.customerName}</RecordLink>
              </p>
            )}
          </Card>
          <ActionNotes actionId={action.id} notes={notes} />
          <HistoryCard record="action" id={action.id} />
        </div>
        <ActionDetails
          key={`${action.what} ${action.who} ${action.dueAt}`}
          action={action}
          isBusy={isPending}
          onChange={change}
        />
      </div>
    </PageFrame>
  );
}

/** Where it comes from, in words that lead there. */
function Why({ action }: { readonly action: Action }) {
  const { source, sourceText } = action;
  const path = sourcePath(action);
  if (source === 'vow') return <RecordLink to="/mirror">A promise made in the mirror.</RecordLink>;
  if (path === null) return <p className="soft">Made by hand.</p>;
  return (
    <RecordLink to={path} className={styles.why}>
      <Quote tone="neutral">{sourceText}</Quote>
    </RecordLink>
  );
}
