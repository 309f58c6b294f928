import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { ChecklistPage } from '../../../shared/features/checklists/checklists.schema.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useArchive, useMakeChecklist } from './checklists.queries.ts';
import { ExportChecklist } from './ExportChecklist.tsx';
import { StartRun } from './StartRun.tsx';

/** What can be done with a checklist: fill it in, change it, print it, take it along, copy it, put it away. */
export function ChecklistButtons({ checklist }: { readonly checklist: ChecklistPage }) {
  const { id, archived } = checklist;
  const open = useOpen();
  const { setArchived, isBusy } = useArchive(id);
  const { make, isMaking } = useMakeChecklist();
  const [opened, setOpened] = useState<'run' | 'export' | null>(null);
  const edit = (): void => open(`/checklists/${id}/edit`);
  const print = (): void => open(`/checklists/${id}/print`);
  useShortcut('E', 'Change the checklist', edit);
  useShortcut('F', 'Fill it in', () => setOpened('run'), !archived);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" disabled={isBusy || isMaking}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={print}>Print it blank</Menu.Item>
          <Menu.Item onClick={() => setOpened('export')}>Export</Menu.Item>
          <Menu.Item onClick={() => make({ copyOf: id })}>Copy</Menu.Item>
          <Menu.Item onClick={() => setArchived(!archived)}>
            {archived ? 'Take out of the archive' : 'Archive'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" onClick={edit}>
        Edit <KeyHint keys="E" />
      </Button>
      {archived ? null : (
        <Button onClick={() => setOpened('run')}>
          Fill it in <KeyHint keys="F" onAccent />
        </Button>
      )}
      <StartRun checklist={opened === 'run' ? checklist : null} onClose={() => setOpened(null)} />
      <ExportChecklist id={id} isOpen={opened === 'export'} onClose={() => setOpened(null)} />
    </>
  );
}
