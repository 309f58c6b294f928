import { Button, FileInput, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { uploadFile } from '../../rpc/upload-file.ts';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { plural } from '../../ui/format.ts';
import { NotesList } from '../../ui/NotesList.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Checklists.module.css';
import { scoreText } from './checklists.logic.ts';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** Makes a checklist of a file, and says what of it could not be kept. */
export function ImportChecklist({ isOpen, onClose }: Props) {
  return (
    <Dialog title="Make a checklist of a file" isOpen={isOpen} onClose={onClose} width={640}>
      <ChooseFile />
    </Dialog>
  );
}

async function takeIn(file: File) {
  const fileId = await uploadFile(file);
  const named = { commandId: newId<'Command'>(), id: newId<'Checklist'>(), runId: newId<'Run'>() };
  return client.checklists.importFile({ ...named, fileId, fileName: file.name });
}

function ChooseFile() {
  const [file, setFile] = useState<File | null>(null);
  const take = useMutation({ mutationFn: takeIn });
  return (
    <div className={styles.parts}>
      <FileInput
        label="File"
        description="A spreadsheet (.csv, .xlsx), a checklist of Plain Mirror or an audit of SafetyCulture (.json)"
        placeholder="Choose a file"
        data-autofocus
        disabled={take.isPending || take.isSuccess}
        fileInputProps={anyFileAgain}
        value={file}
        onChange={(next) => {
          setFile(next);
          if (next !== null) take.mutate(next);
        }}
      />
      <output className={styles.parts}>
        {take.isPending ? <p className="soft">The file is being read.</p> : null}
        {take.isError ? <p role="alert">{toSentence(take.error)}</p> : null}
        {take.data === undefined ? null : <Made {...take.data} />}
      </output>
    </div>
  );
}

function Made({ id, format, items, runId, score, notCarried }: Awaited<ReturnType<typeof takeIn>>) {
  const open = useOpen();
  const { locale } = useReader();
  const scored = score === null ? '' : ` It scored ${scoreText(score, locale)}.`;
  return (
    <>
      <p>
        {format}: {items} {plural(items, 'item')}.
        {runId === null ? '' : ` The file held one time it was filled in; that came along.${scored}`}
      </p>
      {notCarried.length === 0 ? <p>Everything in the file came along.</p> : null}
      <NotesList
        title={`${notCarried.length} ${plural(notCarried.length, 'thing', 'things')} could not be kept as in the file`}
        notes={notCarried.map(({ item, what }) => ({ about: item, what }))}
        whole="The whole checklist"
      />
      <Group>
        <Button onClick={() => open(`/checklists/${id}/edit`)} autoFocus>
          Look at the checklist
        </Button>
        {runId === null ? null : (
          <Button variant="default" onClick={() => open(`/runs/${runId}`)}>
            See how it was filled in
          </Button>
        )}
      </Group>
    </>
  );
}
