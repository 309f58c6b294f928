import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { PaperBlanks } from '../../parts/checklist/paper/PaperBlanks.tsx';
import { PaperChecklist } from '../../parts/checklist/paper/PaperChecklist.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './Checklists.module.css';

const print = (): void => globalThis.print();

/** The checklist for a pen: A4 or Letter, as the printer is set. */
export function ChecklistPrintScreen({ id }: RecordScreen<Id<'Checklist'>>) {
  const { data, error } = useQuery(orpc.checklists.get.queryOptions({ input: { id } }));
  const { business } = useSignedIn();
  useShortcut('P', 'Print', print);
  if (error !== null) return <PageFrame title="This checklist can’t be printed" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Checklist" purpose="Reading…" />;
  return (
    <div className={styles.printed}>
      <PageFrame
        title="A blank sheet, ready to print"
        purpose={
          <span className="not-on-paper">
            <RecordLink to={`/checklists/${id}?tab=asks`}>{data.title}</RecordLink> · what comes back on paper is filled
            in on its page.
          </span>
        }
        action={
          <Button onClick={print}>
            Print <KeyHint keys="P" onAccent />
          </Button>
        }
      >
        <PaperChecklist
          definition={data.definition}
          businessName={business.name}
          isFull
          before={<PaperBlanks labels={['Day', 'Place', 'About', 'Filled in by']} />}
        />
      </PageFrame>
    </div>
  );
}
