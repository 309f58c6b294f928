import { ActionIcon, FileButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { uploadFile } from '../../rpc/upload-file.ts';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import { plural } from '../../ui/format.ts';
import { download } from '../../ui/save-as-file.ts';

const entries = (count: number): string => `${count} ${plural(count, 'entry', 'entries')}`;

/** Two computers, one shop: what was logged on one is carried to the other in a file. */
export function CarryMenu() {
  const sayDone = useUndoNotice();
  const onError = (error: Error): void => sayDone(toSentence(error));
  const carryOut = useMutation(orpc.log.carryOut.mutationOptions());
  const carryIn = useMutation({
    ...orpc.log.carryIn.mutationOptions(),
    onError,
    onSuccess: ({ taken, known }) =>
      sayDone(
        `${entries(taken)} taken in${known === 0 ? '' : `, ${known} ${plural(known, 'was', 'were')} here already`}.`,
      ),
  });
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(file),
    onSuccess: (fileId) => carryIn.mutate({ commandId: newId(), fileId }),
    onError: (error) => sayDone(error.message),
  });
  const writeOut = (): void =>
    carryOut.mutate(
      { commandId: newId() },
      {
        onSuccess: ({ fileId, entries: count }) => {
          if (fileId === null) {
            sayDone('Nothing was logged on this computer since the last carry file.');
            return;
          }
          download(`/files/out/${fileId}`, 'carry.jsonl');
          sayDone(`A carry file with ${entries(count)} was written. Take it in on the other computer.`);
        },
        onError,
      },
    );
  return (
    <FileButton
      accept=".jsonl,application/jsonl"
      inputProps={anyFileAgain}
      onChange={(file) => file !== null && upload.mutate(file)}
    >
      {({ onClick }) => (
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <ActionIcon
              variant="default"
              size={30}
              aria-label="Carry entries between computers"
              loading={carryOut.isPending || upload.isPending || carryIn.isPending}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Two computers, one shop</Menu.Label>
            <Menu.Item onClick={writeOut}>Write a carry file of what was logged here</Menu.Item>
            <Menu.Item onClick={() => onClick()}>Take in a carry file from another computer</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  );
}
