import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { TouchFrame } from '../../parts/TouchFrame.tsx';
import { TouchForm } from '../../parts/touch/TouchForm.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CallBacksTab } from './CallBacksTab.tsx';
import { CadencesForm } from './calls/CadencesForm.tsx';
import { CallsTab } from './calls/CallsTab.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { OccasionsTab } from './OccasionsTab.tsx';
import { PlaybooksTab } from './playbooks/PlaybooksTab.tsx';
import { touchPurposes, type TouchScreenFilter } from './touch.logic.ts';
import styles from './Touch.module.css';
import { TouchesTab } from './TouchesTab.tsx';
import { useTouchTitle } from './use-touch-title.ts';

/** Keeping in touch: whom to call, what is done after a sale, days worth a word. */
export function TouchScreen({ filter, setFilter }: FilteredScreen<TouchScreenFilter>) {
  const { person } = useSignedIn();
  const [open, setOpen] = useState<'log' | 'cadences' | null>(null);
  const { tab = 'calls', ...narrowed } = filter;
  const title = useTouchTitle(tab);
  useShortcut('W', 'Write down a contact', () => setOpen('log'));
  return (
    <TouchFrame
      tab={tab}
      fills={tab === 'touches'}
      title={title}
      purpose={touchPurposes[tab]}
      action={
        <Group gap={12}>
          {person.role === 'owner' ? (
            <Button variant="default" onClick={() => setOpen('cadences')}>
              How often
            </Button>
          ) : null}
          <Button onClick={() => setOpen('log')}>
            Log a contact <KeyHint keys="W" onAccent />
          </Button>
        </Group>
      }
    >
      {tab === 'calls' ? (
        <div className={styles.grid}>
          <CallsTab />
          <FiguresCard />
        </div>
      ) : null}
      {tab === 'playbooks' ? <PlaybooksTab /> : null}
      {tab === 'occasions' ? <OccasionsTab /> : null}
      {tab === 'call-backs' ? <CallBacksTab filter={narrowed} /> : null}
      {tab === 'touches' ? <TouchesTab filter={narrowed} setFilter={setFilter} /> : null}
      <Dialog title="A contact with a customer" isOpen={open === 'log'} onClose={() => setOpen(null)} width={560}>
        <TouchForm customer={null} onDone={() => setOpen(null)} />
      </Dialog>
      <Dialog title="How often we are in touch" isOpen={open === 'cadences'} onClose={() => setOpen(null)} width={520}>
        <CadencesForm onDone={() => setOpen(null)} />
      </Dialog>
    </TouchFrame>
  );
}
