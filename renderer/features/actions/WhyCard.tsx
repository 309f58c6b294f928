import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Action, ActionPage } from '../../../shared/features/actions/actions.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './ActionScreen.module.css';
import { sourcePath } from './actions.logic.ts';
import { CauseForm } from './CauseForm.tsx';

/** Where an action comes from, and what was found behind it. */
export function WhyCard({ page }: { readonly page: ActionPage }) {
  const { action, whys } = page;
  const [isAsking, setIsAsking] = useState(false);
  const isFound = action.causeName !== null;
  useShortcut('W', 'Why did it happen?', () => setIsAsking(true));
  return (
    <Card
      title="Why"
      action={
        <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
          {isFound || whys.length > 0 ? 'Think it over' : 'Find the cause'} <KeyHint keys="W" />
        </Button>
      }
    >
      <Source action={action} />
      {action.customerId === null || action.source === 'loss' ? null : (
        <p>
          <RecordLink to={`/customers/${action.customerId}`}>{action.customerName}</RecordLink>
        </p>
      )}
      {whys.length === 0 ? null : (
        <ol className={styles.chain} aria-label="Why it happened">
          {whys.map((why, index) => (
            // The answers have no other name than their place.
            <li key={index}>{why}</li>
          ))}
        </ol>
      )}
      {isFound ? (
        <p className={styles.cause}>
          <span className="soft">The process behind it: </span>
          <strong>{action.causeName}</strong>
        </p>
      ) : null}
      <Dialog title={action.what} isOpen={isAsking} onClose={() => setIsAsking(false)} width={560}>
        <CauseForm page={page} onDone={() => setIsAsking(false)} />
      </Dialog>
    </Card>
  );
}

/** Where it comes from, in words that lead there. */
function Source({ action }: { readonly action: Action }) {
  const { person } = useSignedIn();
  const { source, sourceText } = action;
  const path = sourcePath(action);
  switch (source) {
    case 'hand':
      return <p className="soft">Made by hand.</p>;
    case 'vow':
      return <RecordLink to="/mirror">A promise made in the mirror.</RecordLink>;
    case 'promise':
      return <p>From a promise: {path === null ? sourceText : <RecordLink to={path}>{sourceText}</RecordLink>}.</p>;
    case 'loss':
      // Only leaders read why customers left; others read the customer's page.
      return (
        <p>
          <RecordLink to={isLeader(person.role) && path !== null ? path : `/customers/${action.customerId}`}>
            {sourceText}
          </RecordLink>
          .
        </p>
      );
    case 'repeat':
      return <p>It comes again. {path === null ? null : <RecordLink to={path}>The time before</RecordLink>}</p>;
    case 'entry':
    case 'response':
    case 'finding':
      return path === null ? null : (
        <RecordLink to={path} className={styles.why}>
          <Quote tone="neutral">{sourceText}</Quote>
        </RecordLink>
      );
  }
}
