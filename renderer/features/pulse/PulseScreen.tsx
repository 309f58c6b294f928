import { Button } from '@mantine/core';
import { useState } from 'react';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { AskedPulses } from './AskedPulses.tsx';
import { CodeCard } from './CodeCard.tsx';
import { LaunchPulse } from './LaunchPulse.tsx';
import styles from './Pulse.module.css';
import { PulseList } from './PulseList.tsx';

/** The staff pulse: leaders start one and read it when it is over; staff answer it. */
export function PulseScreen() {
  const { person } = useSignedIn();
  const [isLaunching, setIsLaunching] = useState(false);
  const leads = isLeader(person.role);
  return (
    <PageFrame
      title="Staff pulse"
      purpose={
        leads
          ? 'A few questions to the staff, anonymous by the way they are stored. Nobody reads anything until it is over.'
          : 'A few questions about how it is to work here. Nobody can see who answered what.'
      }
      action={leads ? <Button onClick={() => setIsLaunching(true)}>Start a pulse</Button> : undefined}
    >
      <div className={styles.stack}>
        {leads ? <PulseList /> : <AskedPulses />}
        <CodeCard />
      </div>
      <Dialog title="Start a pulse" isOpen={isLaunching} onClose={() => setIsLaunching(false)}>
        <LaunchPulse onClose={() => setIsLaunching(false)} />
      </Dialog>
    </PageFrame>
  );
}
