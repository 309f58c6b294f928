import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { useOpen } from '../../ui/use-open.ts';
import styles from './Mirror.module.css';

/** Says so where nobody is asked anything. */
type Props = { readonly whenNone?: boolean };

/** The audits that whoever is signed in is asked to rate in. */
export function AskedAudits({ whenNone = false }: Props) {
  const open = useOpen();
  const { data, error } = useQuery(orpc.mirror.asked.queryOptions({ input: {} }));
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  if (data.items.length === 0) {
    if (!whenNone) return null;
    return (
      <Card title="Nothing waits for you">
        <p className="soft">When the owner looks in the mirror and asks for your view, the questions stand here.</p>
      </Card>
    );
  }
  return (
    <>
      {data.items.map(({ auditId, name, isAnonymous, hasAnswered }) =>
        hasAnswered ? (
          <Card key={auditId} title={`You have rated for ${name}`}>
            <p className="soft">Thank you. What came of it is shown when the audit is finished.</p>
          </Card>
        ) : (
          <Card key={auditId} title={`The mirror for ${name} asks you`}>
            <div className={styles.row}>
              <p>
                {isAnonymous
                  ? 'The same questions the owner answers. Nobody can see who answered what.'
                  : 'The same questions the owner answers, as you see it. The owner reads your answers when the audit is finished.'}
              </p>
              <Button onClick={() => open(`/mirror/${auditId}/rate`)}>Rate</Button>
            </div>
          </Card>
        ),
      )}
    </>
  );
}
