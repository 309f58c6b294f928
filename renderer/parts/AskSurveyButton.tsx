import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ActionButton } from './ActionButton.tsx';
import styles from './AskSurveyButton.module.css';
import { RecordLink } from './RecordLink.tsx';

type Props = { readonly customerId: Id<'Customer'>; readonly customerName: string };

/** Asks a customer a survey; those that should wait say why, and a lost customer is called instead. */
export function AskSurveyButton(props: Props) {
  const { person } = useSignedIn();
  const [isOpen, setIsOpen] = useState(false);
  if (!isLeader(person.role)) return null;
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Ask a survey
      </Button>
      <Dialog title={`What to ask ${props.customerName}`} isOpen={isOpen} onClose={() => setIsOpen(false)} width={560}>
        <Askable {...props} />
      </Dialog>
    </>
  );
}

function Askable({ customerId, customerName }: Props) {
  const { data, error } = useQuery(orpc.surveys.listAskable.queryOptions({ input: { customerId } }));
  if (error !== null) return <p>{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const isToBeCalled = data.items.some(({ check }) => check.instead === 'call');
  return (
    <>
      {data.items.length === 0 ? (
        <p className="soft">
          No survey is open. Make one under <RecordLink to="/surveys">Surveys</RecordLink>; an open one can be asked
          here.
        </p>
      ) : null}
      <ul className={styles.list}>
        {data.items.map(({ survey, check }) => (
          <li key={survey.id} className={styles.item}>
            <div>
              <strong>{survey.title}</strong>
              <div className="soft small">{check.sentence ?? 'They may be asked now.'}</div>
            </div>
            {check.allowed ? (
              <RecordLink to={`/surveys/${survey.id}/answer?customer=${customerId}`}>
                {survey.kind === 'guide' ? 'Begin' : 'Ask'}
              </RecordLink>
            ) : null}
          </li>
        ))}
      </ul>
      {isToBeCalled ? (
        <ActionButton
          customerId={customerId}
          what={`Call ${customerName}: why did they leave?`}
          label="Plan the call"
        />
      ) : null}
    </>
  );
}
