import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { standingOf } from '../../../shared/features/losses/losses.rules.ts';
import { noticedWords } from '../../../shared/features/losses/losses.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { HistoryCard } from '../../parts/HistoryCard.tsx';
import { LossForm } from '../../parts/losses/LossForm.tsx';
import { notToldText, standingText, weightText } from '../../parts/losses/loss-words.ts';
import { WinBackForm } from '../../parts/losses/WinBackForm.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { SourceAction } from '../../parts/SourceAction.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { dayText } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CallSide } from './CallSide.tsx';
import { CallTold } from './CallTold.tsx';
import { ExitCallForm } from './ExitCallForm.tsx';
import styles from './Losses.module.css';
import { lossTitle } from './loss-title.ts';

type Asked = 'change' | 'back' | null;

/** One customer who left: the sheet for the call, or what they told in it. Prints to take along. */
export function LossScreen({ id }: RecordScreen<Id<'Loss'>>) {
  const reader = useReader();
  const { data, error } = useQuery(orpc.losses.get.queryOptions({ input: { id } }));
  const [asked, setAsked] = useState<Asked>(null);
  const [isWriting, setIsWriting] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  const loss = data?.loss;
  const isOpen = loss !== undefined && !data?.customer.isErased;
  const isSheet = isOpen && (data?.call === null ? loss.wonBackOn === null : isWriting);
  useShortcut('C', 'Write down the call', () => first.current?.focus(), isSheet);
  useShortcut('E', 'Change what is on file', () => setAsked('change'), isOpen);
  useShortcut('P', 'Print the sheet', () => globalThis.print());
  if (error !== null) return <PageFrame title="This loss can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined || loss === undefined) return <PageFrame title="A customer who left" purpose="Reading…" />;
  const today = toDay(reader.now, reader.timeZone);
  const standing = standingText(loss, today);
  // The title says on which day of how many it stands.
  const isSaidAbove = standingOf(loss, today) === 'to-call';
  const close = (): void => setAsked(null);
  const start = { lostOn: loss.lostOn, marginMinor: loss.marginMinor, caller: loss.caller };
  return (
    <PageFrame
      title={lossTitle(loss, today)}
      purpose={
        <>
          <RecordLink to={`/customers/${loss.customerId}`}>{loss.customerName}</RecordLink> · left{' '}
          {dayText(loss.lostOn, reader)}, {noticedWords[loss.noticed]} · {weightText(loss, reader)} ·{' '}
          <ToneMark tone={standing.tone}>{standing.text}</ToneMark>{' '}
          {isSaidAbove ? null : notToldText(loss, today, reader)}
        </>
      }
      action={
        isSheet ? (
          <Button onClick={() => first.current?.focus()}>
            Write down the call <KeyHint keys="C" onAccent />
          </Button>
        ) : null
      }
    >
      <div className={styles.grid}>
        <div className={styles.column}>
          {loss.note === '' ? null : <p>{loss.note}</p>}
          {isSheet ? (
            <Card title="The call: six questions, then silence">
              <ExitCallForm loss={loss} call={data.call} first={first} onDone={() => setIsWriting(false)} />
            </Card>
          ) : null}
          {data.call === null || isSheet ? null : <CallTold loss={loss} call={data.call} />}
          {loss.wonBackOn === null ? null : (
            <Card title="Won back">
              <p>
                A customer again since {dayText(loss.wonBackOn, reader)}
                {loss.wonBackNeeded ? `. It took: ${loss.wonBackNeeded}` : ''}
              </p>
            </Card>
          )}
        </div>
        <div className={styles.column}>
          <CallSide {...data} />
          {isOpen ? (
            <SourceAction
              of={{ lossId: loss.id }}
              customerId={loss.customerId}
              what={`Change what ${loss.customerName} left for`}
              keys="A"
            />
          ) : null}
          {isOpen ? (
            <Card title="This record" className="not-on-paper">
              <Group gap={8}>
                <Button variant="default" onClick={() => globalThis.print()}>
                  Print <KeyHint keys="P" />
                </Button>
                <Button variant="default" onClick={() => setAsked('change')}>
                  Change what is on file <KeyHint keys="E" />
                </Button>
                {data.call === null || isWriting ? null : (
                  <Button variant="default" onClick={() => setIsWriting(true)}>
                    Change what they told
                  </Button>
                )}
                {loss.wonBackOn === null ? (
                  <Button variant="default" onClick={() => setAsked('back')}>
                    They came back
                  </Button>
                ) : null}
              </Group>
            </Card>
          ) : null}
          <HistoryCard record="loss" id={id} />
        </div>
      </div>
      <Dialog title={`${loss.customerName} left`} isOpen={asked === 'change'} onClose={close}>
        <LossForm customer={{ id: loss.customerId, name: loss.customerName }} of={loss} start={start} onDone={close} />
      </Dialog>
      <Dialog title={`${loss.customerName} came back`} isOpen={asked === 'back'} onClose={close} width={480}>
        <WinBackForm loss={loss} onDone={close} />
      </Dialog>
    </PageFrame>
  );
}
