import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { AskedAudits } from './AskedAudits.tsx';
import { CurrentCard } from './CurrentCard.tsx';
import { afterEarlyLook, currentPurpose, currentTitle } from './current.logic.ts';
import { useAudits } from './mirror.queries.ts';
import styles from './Mirror.module.css';
import { MirrorSettings } from './MirrorSettings.tsx';
import { OthersCard } from './OthersCard.tsx';
import { PastAudits } from './PastAudits.tsx';

/** The mirror: what it is, the quarter that waits, what the earlier ones showed, and who is asked besides. */
export function MirrorScreen() {
  const { person } = useSignedIn();
  return isLeader(person.role) ? <LeadersMirror isOwner={person.role === 'owner'} /> : <StaffMirror />;
}

function StaffMirror() {
  return (
    <PageFrame
      title="The mirror"
      purpose="Once a quarter the owner says how we treat our customers, and sees what the records say. You may be asked to rate the same."
    >
      <div className={styles.stack}>
        <AskedAudits whenNone />
      </div>
    </PageFrame>
  );
}

function LeadersMirror({ isOwner }: { readonly isOwner: boolean }) {
  const reader = useReader();
  const [isSetting, setIsSetting] = useState(false);
  const { data, error } = useQuery(orpc.mirror.current.queryOptions({ input: {} }));
  const { data: audits } = useAudits();
  if (error !== null) return <PageFrame title="The mirror can’t be read" purpose={toSentence(error)} />;
  if (data === undefined || audits === undefined) return <PageFrame title="Mirror" purpose="Reading…" />;
  const current = afterEarlyLook(data, audits.items);
  return (
    <PageFrame
      title={currentTitle(current, reader, isOwner)}
      purpose={currentPurpose(current, reader, isOwner)}
      action={
        isOwner ? (
          <Button variant="default" onClick={() => setIsSetting(true)}>
            When and whom it asks
          </Button>
        ) : undefined
      }
    >
      <div className={styles.stack}>
        {isOwner ? <CurrentCard current={current} /> : null}
        {isOwner && current.state === 'open' && current.auditId !== null ? (
          <OthersCard auditId={current.auditId} />
        ) : null}
        <AskedAudits whenNone={!isOwner} />
        <PastAudits isOwner={isOwner} />
      </div>
      <Dialog title="When the mirror opens, and whom it asks" isOpen={isSetting} onClose={() => setIsSetting(false)}>
        <MirrorSettings onClose={() => setIsSetting(false)} />
      </Dialog>
    </PageFrame>
  );
}
