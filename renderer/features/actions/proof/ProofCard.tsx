import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action } from '../../../../shared/features/actions/actions.schema.ts';
import { criterionSentence, showsWords } from '../../../../shared/features/proof/proof.words.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { dayText, relativeText, type Reader } from '../../../ui/format.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import { CriterionForm } from './CriterionForm.tsx';
import { LookList } from './LookList.tsx';
import styles from './Proof.module.css';
import { proofTitle, toneOf, type ReadProof } from './proof.logic.ts';
import { usePlaceNames } from './use-place-names.ts';

/** What would prove that it helped; once it is done, what the figures show and what the owner says to it. */
export function ProofCard({ action }: { readonly action: Action }) {
  const { data, error } = useQuery(orpc.proof.get.queryOptions({ input: { actionId: action.id } }));
  if (error !== null) return <Card title="Did it help?">{toSentence(error)}</Card>;
  return data === undefined ? null : <Proof action={action} proof={data} />;
}

function Proof({ action, proof }: { readonly action: Action; readonly proof: ReadProof }) {
  const reader = useReader();
  const { person } = useSignedIn();
  const [asked, setAsked] = useState<'criterion' | 'verdict' | null>(null);
  const { criterion, looks, confirmed } = proof;
  const places = usePlaceNames(criterion?.scope ?? {});
  const isOver = action.state === 'done' || action.state === 'dropped';
  const deciding = looks.find(({ days }) => days === criterion?.windowDays);
  const mayConfirm = person.role === 'owner' && deciding !== undefined && deciding.shows !== 'too-early';
  useShortcut('P', 'What would prove it?', () => setAsked('criterion'), !isOver);
  useShortcut('C', 'Say whether it helped', () => setAsked('verdict'), mayConfirm);
  const close = (): void => setAsked(null);
  return (
    <Card
      title={proofTitle(proof, isOver)}
      action={
        isOver ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setAsked('criterion')}>
            {criterion === null ? 'Write it down' : 'Think it over'} <KeyHint keys="P" />
          </Button>
        )
      }
    >
      <p className={criterion === null ? 'soft' : undefined}>
        {criterion === null
          ? noCriterion(action)
          : criterionSentence(criterion, places, { isDone: action.state === 'done' })}
      </p>
      {criterion === null || action.state !== 'done' ? null : (
        <>
          <LookList looks={looks} />
          {deciding === undefined ? <p className="soft small">{waitsText(proof, reader)}</p> : null}
        </>
      )}
      {confirmed === null ? null : (
        <div className={styles.confirmed}>
          <ToneMark tone={toneOf(confirmed.verdict)}>{showsWords[confirmed.verdict]}</ToneMark>{' '}
          <span className="soft small">
            said {confirmed.byName ?? 'the owner'}, {relativeText(confirmed.at, reader)}
          </span>
          {confirmed.claim === '' ? null : <p className={styles.claim}>“{confirmed.claim}”</p>}
        </div>
      )}
      {mayConfirm ? (
        <Button variant={confirmed === null ? 'filled' : 'default'} onClick={() => setAsked('verdict')}>
          {confirmed === null ? 'Say whether it helped' : 'Say it anew'}{' '}
          <KeyHint keys="C" onAccent={confirmed === null} />
        </Button>
      ) : null}
      <Dialog title="What would prove it?" isOpen={asked === 'criterion'} onClose={close} width={560}>
        <CriterionForm action={action} criterion={criterion} onDone={close} />
      </Dialog>
      <Dialog title="Did it help?" isOpen={asked === 'verdict'} onClose={close} width={560}>
        {deciding === undefined ? null : (
          <ConfirmForm actionId={action.id} look={deciding} confirmed={confirmed} onDone={close} />
        )}
      </Dialog>
    </Card>
  );
}

function noCriterion({ state }: Action): string {
  if (state === 'done') return 'Nobody wrote down what would prove it, so it can be told as done, never as improved.';
  if (state === 'dropped') return 'It was dropped, so there is nothing to prove.';
  return 'Write it down before it is done: afterwards one finds a figure that fits.';
}

/** When the figures can be looked at next, and when they decide. */
function waitsText({ looks, readyOn }: ReadProof, reader: Reader): string {
  const ready = readyOn === null ? '' : dayText(readyOn, reader);
  return looks.length === 0
    ? `The days are not over yet. They can be compared on ${ready}.`
    : `That is on the way; what counts can be compared on ${ready}.`;
}
