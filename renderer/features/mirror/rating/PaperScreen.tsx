import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toAskedOfOthers } from '../../../../shared/features/mirror/ratings.rules.ts';
import type { AuditId } from '../../../../shared/ids.ts';
import { PaperBlanks } from '../../../parts/checklist/paper/PaperBlanks.tsx';
import { PaperChecklist } from '../../../parts/checklist/paper/PaperChecklist.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from './Rating.module.css';

const print = (): void => globalThis.print();

/** The questions for somebody from outside, for a pen. A4 or Letter, as the printer is set. */
export function PaperScreen({ id }: RecordScreen<AuditId>) {
  const { business } = useSignedIn();
  const { data, error } = useQuery(orpc.mirror.get.queryOptions({ input: { id } }));
  useShortcut('P', 'Print', print);
  if (error !== null) return <PageFrame title="These questions can’t be printed" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="For somebody from outside" purpose="Reading…" />;
  const { audit, definition } = data;
  return (
    <div className={styles.paper}>
      <PageFrame
        title="For somebody from outside, ready to print"
        purpose={
          <span className="not-on-paper">
            <RecordLink to={`/mirror/${id}/rate?as=outsider`}>Key in what comes back</RecordLink> · before the audit is
            finished.
          </span>
        }
        action={
          <Button onClick={print}>
            Print <KeyHint keys="P" onAccent />
          </Button>
        }
      >
        <PaperChecklist
          definition={toAskedOfOthers(definition)}
          businessName={business.name}
          about={audit.name}
          before={<PaperBlanks labels={['Day', 'How you know us']} />}
        />
      </PageFrame>
    </div>
  );
}
