import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PromisePage, PromiseVersion } from '../../../shared/features/promises/promises.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { HistoryCard } from '../../parts/HistoryCard.tsx';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { SafeDate } from '../../parts/SafeDate.tsx';
import { SourceAction } from '../../parts/SourceAction.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { longDay } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { Alarm } from './Alarm.tsx';
import { CallOffForm } from './CallOffForm.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { FinishForm } from './FinishForm.tsx';
import { Ledger } from './Ledger.tsx';
import { MoveForm } from './MoveForm.tsx';
import { PartsCard } from './PartsCard.tsx';
import styles from './Promises.module.css';
import { promiseTitle } from './promises.logic.ts';
import { useQuarter } from './promises.queries.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { TellForm } from './TellForm.tsx';

const quarterIds = [
  'promises.kept-first',
  'promises.kept-last',
  'promises.flattery-gap',
  'promises.candour',
  'promises.reasons-unverified',
];

/** One promise, told at a glance: what was said, what moved, what was told and what was true. */
export function PromiseScreen({ id }: RecordScreen<Id<'Promise'>>) {
  const { data, error } = useQuery(orpc.promises.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This promise can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Promise" purpose="Reading…" />;
  return <Page {...data} />;
}

type Shown =
  | { readonly form: 'move' | 'finish' | 'call-off' | 'change' }
  | { readonly form: 'tell' | 'reason'; readonly version: PromiseVersion };

type PageProps = {
  readonly promise: PromisePage;
  readonly versions: readonly PromiseVersion[];
  readonly seesMoney: boolean;
};

const titles = {
  move: 'A new date',
  finish: 'It is done',
  'call-off': 'Called off',
  change: 'Put it right',
  tell: 'Tell the customer',
  reason: 'What really was',
} satisfies Record<Shown['form'], string>;

function Page({ promise, versions, seesMoney }: PageProps) {
  const reader = useReader();
  const open = useOpen();
  const quarter = useQuarter();
  const [shown, setShown] = useState<Shown | null>(null);
  const close = (): void => setShown(null);
  const isOpen = promise.doneOn === null && promise.state !== 'cancelled';
  const untold = versions.find(({ toldAt, withdrawnAt }) => toldAt === null && withdrawnAt === null);
  const moved = versions.findLast(({ number }) => number > 1);
  const hasSlipped = promise.isMoved || promise.state === 'late' || promise.state === 'broken';
  const brief = (): void => open(`/promises/${promise.id}/brief`);
  useShortcut('M', 'Move this promise', () => setShown({ form: 'move' }), isOpen);
  useShortcut('D', 'It is done', () => setShown({ form: 'finish' }), isOpen);
  useShortcut(
    'T',
    'Tell the customer',
    () => untold !== undefined && setShown({ form: 'tell', version: untold }),
    untold !== undefined,
  );
  useShortcut(
    'R',
    'Add what really was',
    () => moved !== undefined && setShown({ form: 'reason', version: moved }),
    moved !== undefined,
  );
  useShortcut('E', 'Put it right', () => setShown({ form: 'change' }));
  useShortcut('B', 'Print the visit brief', brief);
  return (
    <PageFrame
      title={promiseTitle(promise, reader)}
      purpose={
        <>
          <RecordLink to={`/customers/${promise.customerId}`}>{promise.customerName}</RecordLink> · {promise.what}
          {promise.needByOn === null
            ? null
            : ` · they ${promise.doneOn === null ? 'need' : 'needed'} it by ${longDay(promise.needByOn, reader.locale)}`}
        </>
      }
      action={
        <Group gap={12}>
          <Button variant="default" onClick={brief}>
            Visit brief <KeyHint keys="B" />
          </Button>
          {isOpen ? (
            <>
              <Button variant="default" onClick={() => setShown({ form: 'move' })}>
                Move <KeyHint keys="M" />
              </Button>
              <Button onClick={() => setShown({ form: 'finish' })}>
                Done <KeyHint keys="D" onAccent />
              </Button>
            </>
          ) : null}
        </Group>
      }
    >
      <Alarm promise={promise} versions={versions} />
      <div className={styles.grid}>
        <div className={styles.column}>
          <Ledger
            promise={promise}
            versions={versions}
            onReason={(version) => setShown({ form: 'reason', version })}
            onTell={(version) => setShown({ form: 'tell', version })}
          />
          <HistoryCard record="promise" id={promise.id} />
        </div>
        <div className={styles.column}>
          {promise.jobTypeId === null ? null : (
            <Card title="What you can honestly promise" className="not-on-paper">
              <SafeDate jobTypeId={promise.jobTypeId} customerId={promise.customerId} />
            </Card>
          )}
          {hasSlipped ? (
            <SourceAction
              of={{ promiseId: promise.id }}
              customerId={promise.customerId}
              what={`Find out why ${promise.customerName} did not get “${promise.what}” when it was promised`}
              keys="A"
            />
          ) : null}
          <MeasureCard title="This quarter" ids={quarterIds} {...quarter} />
          <PartsCard
            promise={promise}
            onChange={() => setShown({ form: 'change' })}
            onCallOff={isOpen ? () => setShown({ form: 'call-off' }) : null}
          />
        </div>
      </div>
      <Dialog title={shown === null ? '' : titles[shown.form]} isOpen={shown !== null} onClose={close} width={640}>
        {shown === null ? null : <ShownForm shown={shown} promise={promise} seesMoney={seesMoney} onDone={close} />}
      </Dialog>
    </PageFrame>
  );
}

type FormProps = {
  readonly shown: Shown;
  readonly promise: PromisePage;
  readonly seesMoney: boolean;
  readonly onDone: () => void;
};

function ShownForm({ shown, promise, seesMoney, onDone }: FormProps) {
  switch (shown.form) {
    case 'move':
      return <MoveForm promise={promise} seesMoney={seesMoney} onDone={onDone} />;
    case 'finish':
      return <FinishForm promise={promise} seesMoney={seesMoney} onDone={onDone} />;
    case 'call-off':
      return <CallOffForm id={promise.id} onDone={onDone} />;
    case 'change':
      return <ChangeForm promise={promise} onDone={onDone} />;
    case 'tell':
      return <TellForm promise={promise} version={shown.version} onDone={onDone} />;
    case 'reason':
      return <ReasonForm version={shown.version} onDone={onDone} />;
  }
}
