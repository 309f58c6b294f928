import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Playbook, PlaybookFields } from '../../../../shared/features/touch/touch.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { plural } from '../../../ui/format.ts';
import styles from '../Touch.module.css';
import { PlaybookForm } from './PlaybookForm.tsx';
import { RunsCard } from './RunsCard.tsx';

type Editing = { readonly of: Playbook | null; readonly fields: PlaybookFields };

const blank: PlaybookFields = {
  name: '',
  begins: 'hand',
  steps: [{ what: '', asks: 'nothing', way: 'call', afterDays: 1 }],
};

const stepsText = ({ steps, begins, running, archived }: Playbook): string =>
  [
    ...(archived ? ['put away'] : []),
    `${steps.length} ${plural(steps.length, 'step')}`,
    begins === 'purchase' ? 'starts with a purchase' : 'started by hand',
    running === 0 ? 'not running' : `${running} running`,
  ].join(' · ');

/** What is done after a sale: what runs now, and the playbooks themselves. */
export function PlaybooksTab() {
  const { person } = useSignedIn();
  const leads = isLeader(person.role);
  const playbooks = useQuery(orpc.touch.playbooks.queryOptions({ input: {} }));
  const templates = useQuery(orpc.touch.playbookTemplates.queryOptions({ input: {}, enabled: leads }));
  const [editing, setEditing] = useState<Editing | null>(null);
  const items = playbooks.data?.items ?? [];
  const offered = (templates.data?.items ?? []).filter(({ name }) => items.every((one) => one.name !== name));
  return (
    <div className={styles.grid}>
      <RunsCard />
      <div className={styles.column}>
        <Card title="Playbooks">
          {playbooks.error === null ? null : <p role="alert">{toSentence(playbooks.error)}</p>}
          {playbooks.data !== undefined && items.length === 0 ? (
            <p className="soft">
              A playbook is what you do for every customer after a sale: thank them, ask whether they got what they
              bought it for, ask whom else you could help.
            </p>
          ) : null}
          <ul className={styles.rows}>
            {items.map((playbook) => (
              <li key={playbook.id} className={`${styles.row} ${styles.playbook}`}>
                <span>
                  <span className={styles.name}>{playbook.name}</span>
                  <span className={styles.why}>{stepsText(playbook)}</span>
                </span>
                {leads ? (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => setEditing({ of: playbook, fields: playbook })}
                  >
                    Change<span className="seen-by-readers-only"> {playbook.name}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
        {leads ? (
          <Card title="Make a playbook">
            <div className={styles.buttons}>
              {offered.map((template) => (
                <Button
                  key={template.name}
                  size="compact-md"
                  variant="default"
                  onClick={() => setEditing({ of: null, fields: template })}
                >
                  {template.name}
                </Button>
              ))}
              <Button size="compact-md" variant="subtle" onClick={() => setEditing({ of: null, fields: blank })}>
                From nothing
              </Button>
            </div>
          </Card>
        ) : null}
      </div>
      <Dialog title="A playbook" isOpen={editing !== null} onClose={() => setEditing(null)} width={860}>
        {editing === null ? null : (
          <PlaybookForm of={editing.of} start={editing.fields} onDone={() => setEditing(null)} />
        )}
      </Dialog>
    </div>
  );
}
