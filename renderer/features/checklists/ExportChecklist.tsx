import { Button, Group, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { client } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NotesList } from '../../ui/NotesList.tsx';
import styles from './Checklists.module.css';

type Format = 'json' | 'xlsx';
type Props = { readonly id: Id<'Checklist'>; readonly isOpen: boolean; readonly onClose: () => void };

/** A checklist as a file: for another Plain Mirror, or to be worked on in a spreadsheet. */
export function ExportChecklist({ id, isOpen, onClose }: Props) {
  return (
    <Dialog title="Take it with you" isOpen={isOpen} onClose={onClose} width={520}>
      <ChooseFormat id={id} />
    </Dialog>
  );
}

function ChooseFormat({ id }: { readonly id: Id<'Checklist'> }) {
  const [format, setFormat] = useState<Format>('json');
  const make = useMutation({ mutationFn: async (as: Format) => client.checklists.exportFile({ id, format: as }) });
  const made = make.data;
  return (
    <div className={styles.parts}>
      <Radio.Group
        label="As"
        value={format}
        onChange={(value) => {
          make.reset();
          setFormat(value === 'xlsx' ? 'xlsx' : 'json');
        }}
      >
        <div className={styles.radios}>
          <Radio value="json" label="Plain Mirror (.json): everything, to be imported elsewhere" data-autofocus />
          <Radio value="xlsx" label="Spreadsheet (.xlsx): a row for each item, to be changed and imported again" />
        </div>
      </Radio.Group>
      <Group>
        <Button loading={make.isPending} onClick={() => make.mutate(format)}>
          Write the file
        </Button>
      </Group>
      <output className={styles.parts}>
        {make.isError ? <p role="alert">{toSentence(make.error)}</p> : null}
        {made === undefined ? null : (
          <>
            <p>
              Ready:{' '}
              <a href={`/files/out/${made.fileId}`} download={made.fileName}>
                save {made.fileName}
              </a>
            </p>
            <NotesList
              title="This format can’t hold"
              notes={made.notCarried.map(({ item, what }) => ({ about: item, what }))}
              whole="The whole checklist"
            />
          </>
        )}
      </output>
    </div>
  );
}
