import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';

type Props = {
  readonly id: Id<'Checklist'>;
  /** Saves what waits; false where that failed, which is said beside the bar. */
  readonly saveNow: () => Promise<boolean>;
};

/** Leads back to the checklist, with everything saved. */
export function DoneButton({ id, saveNow }: Props) {
  const open = useOpen();
  const [isBusy, setIsBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setIsBusy(true);
    if (await saveNow()) open(`/checklists/${id}?tab=asks`);
    setIsBusy(false);
  };
  useShortcut('O', 'Done: back to the checklist', () => void leave());
  return (
    <Button loading={isBusy} onClick={() => void leave()}>
      Done <KeyHint keys="O" onAccent />
    </Button>
  );
}
