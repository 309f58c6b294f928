import { Button, CopyButton, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { toBoardHtml } from '../../../shared/features/telling/board-html.ts';
import { toBoardText } from '../../../shared/features/telling/board-text.ts';
import { toBoardPage } from '../../../shared/features/telling/board.rules.ts';
import type { Board, CardKind } from '../../../shared/features/telling/telling.schema.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { saveAsFile } from '../../ui/save-as-file.ts';
import { useOpen } from '../../ui/use-open.ts';
import { kindsOf } from './telling.logic.ts';
import { useBoard } from './telling.queries.ts';
import styles from './Told.module.css';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** What is shown, taken to where customers read: on paper, as a page, as a text. */
export function OutputDialog({ isOpen, onClose }: Props) {
  const { data, error } = useBoard();
  return (
    <Dialog title="Where all can read it" isOpen={isOpen} onClose={onClose} width={640}>
      {error !== null ? (
        <p role="alert">{toSentence(error)}</p>
      ) : data === undefined ? (
        <p className="soft">Reading…</p>
      ) : (
        <Outputs board={data} />
      )}
    </Dialog>
  );
}

const all = 'all';
const choices = [
  { value: all, label: 'Everything' },
  { value: 'changed', label: 'Changed' },
  { value: 'working-on', label: 'Working on' },
  { value: 'declined', label: 'Declined' },
] as const;

function Outputs({ board }: { readonly board: Board }) {
  const open = useOpen();
  const [chosen, setChosen] = useState<CardKind | typeof all>(all);
  const page = toBoardPage(board, kindsOf(chosen === all ? {} : { only: chosen }));
  if (page.sections.length === 0 && chosen === all)
    return <p className="soft">No card is shown yet. Show one first; drafts stay here.</p>;
  const text = toBoardText(page);
  return (
    <div className={styles.outputs}>
      <SegmentedControl aria-label="Which cards" fullWidth data={[...choices]} value={chosen} onChange={setChosen} />
      {page.sections.length === 0 ? (
        <p className="soft">No card of this kind is shown.</p>
      ) : (
        <>
          <div className={styles.keys}>
            <Button
              data-autofocus
              onClick={() => open(chosen === all ? '/told/poster' : `/told/poster?only=${chosen}`)}
            >
              Poster to print
            </Button>
            <Button
              variant="default"
              onClick={() => saveAsFile(`you-said-we-did-${board.on}.html`, 'text/html', toBoardHtml(page))}
            >
              Save as a page
            </Button>
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy the text'}
                </Button>
              )}
            </CopyButton>
          </div>
          <Textarea aria-label="The text" readOnly autosize minRows={6} maxRows={14} value={text} />
        </>
      )}
    </div>
  );
}
