import { useMutation, useQuery } from '@tanstack/react-query';
import type { ActionPage as Shown, ActionState } from '../../../shared/features/actions/actions.schema.ts';
import { isClosed } from '../../../shared/features/actions/actions.rules.ts';
import { repeatWords } from '../../../shared/features/actions/actions.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { HistoryCard } from '../../parts/HistoryCard.tsx';
import { TellLine } from '../../parts/TellLine.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { RelativeTime } from '../../ui/DateText.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { ActionDetails, type DetailsPatch } from './ActionDetails.tsx';
import { ActionNotes } from './ActionNotes.tsx';
import styles from './ActionScreen.module.css';
import { JoinedCard } from './JoinedCard.tsx';
import { ProofCard } from './proof/ProofCard.tsx';
import { StandsMark } from './StandsMark.tsx';
import { StateButtons } from './StateButtons.tsx';
import { StepsCard } from './StepsCard.tsx';
import { WhyCard } from './WhyCard.tsx';

const said = {
  open: 'Open again.',
  doing: 'Noted: being done.',
  done: 'Done.',
  dropped: 'Dropped.',
} satisfies Record<ActionState, string>;

/** One action: what, why, who, by when, how it stands, what would prove it, and what was noted on the way. */
export function ActionScreen({ id }: RecordScreen<Id<'Action'>>) {
  const { data, error } = useQuery(orpc.actions.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This action can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Action" purpose="Reading…" />;
  return <ActionPage page={data} />;
}

function ActionPage({ page }: { readonly page: Shown }) {
  const { action, notes, steps } = page;
  const sayDone = useUndoNotice();
  const { person } = useSignedIn();
  const { mutate, isPending } = useMutation(orpc.actions.change.mutationOptions());
  const change = (patch: DetailsPatch & { state?: ActionState }): void => {
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id: action.id, ...patch },
      {
        onSuccess: () => sayDone(patch.state === undefined ? 'Saved.' : said[patch.state], commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  const isOver = isClosed(action.state);
  // Before it is done the work stands first, afterwards whether it helped.
  const proof = isLeader(person.role) && action.joinedTo === null ? <ProofCard action={action} /> : null;
  return (
    <PageFrame
      title={action.what}
      purpose={
        <>
          <StandsMark action={action} /> opened <RelativeTime at={action.openedAt} />
          {action.waitingFor === null ? null : ` · waiting for ${action.waitingFor}`}
          {action.repeats === null ? null : ` · ${repeatWords[action.repeats]}`}
        </>
      }
      action={
        action.joinedTo === null ? (
          <StateButtons state={action.state} isBusy={isPending} onChoose={(state) => change({ state })} />
        ) : null
      }
    >
      <div className={styles.grid}>
        <div className={styles.column}>
          <JoinedCard page={page} />
          {isOver ? proof : null}
          <WhyCard page={page} />
          <TellLine actionId={action.id} state={action.state} />
          {action.joinedTo === null && (!isOver || steps.length > 0) ? (
            <StepsCard actionId={action.id} steps={steps} isOver={isOver} />
          ) : null}
          {isOver ? null : proof}
          <ActionNotes actionId={action.id} notes={notes} />
        </div>
        <div className={styles.column}>
          <ActionDetails
            key={`${action.what} ${action.who} ${action.dueAt} ${action.waitingFor} ${action.repeats} ${action.state}`}
            action={action}
            isBusy={isPending}
            onChange={change}
          />
          <HistoryCard record="action" id={action.id} />
        </div>
      </div>
    </PageFrame>
  );
}
