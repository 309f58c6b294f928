import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/features/people/people.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PeoplePanel.module.css';
import { PersonForm } from './PersonForm.tsx';
import { PinForm } from './PinForm.tsx';

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'pin'; readonly person: Person };

const titles = { add: 'Who joins?', change: 'Change', pin: 'A new PIN' } as const;

/** Who works here, in what role. */
export function PeoplePanel() {
  const { person: me } = useSignedIn();
  const sayDone = useUndoNotice();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error } = useQuery(orpc.people.list.queryOptions({ input: {} }));
  const change = useMutation(orpc.people.change.mutationOptions());
  if (error !== null) return <Card>{toSentence(error)}</Card>;
  const close = (): void => setOpen(null);
  const setArchived = ({ id, name }: Person, archived: boolean): void => {
    const commandId = newId<'Command'>();
    change.mutate(
      { commandId, id, archived },
      {
        onSuccess: () =>
          sayDone(archived ? `${name} can no longer sign in. Their records stay.` : `${name} is back.`, commandId),
        onError: (failed) => sayDone(toSentence(failed)),
      },
    );
  };
  const people = (data?.items ?? []).toSorted((one, other) => Number(one.archived) - Number(other.archived));
  return (
    <Card
      title="People"
      count={people.filter(({ archived }) => !archived).length}
      action={<Button onClick={() => setOpen({ what: 'add' })}>Add somebody</Button>}
    >
      <p className="soft small">
        Owners see everything. Managers do all work and read results and reports. Staff log and do their own follow-ups;
        they see no money, losses or scores.
      </p>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.row}>
            <span className={person.archived ? `${styles.name} ${styles.archived}` : styles.name}>
              {person.name}
              <span className="soft small">
                {' '}
                · {person.role}
                {person.id === me.id ? ' · you' : ''}
              </span>
            </span>
            {person.archived ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Bring back ${person.name}`}
                onClick={() => setArchived(person, false)}
              >
                Bring back
              </Button>
            ) : (
              <>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Change ${person.name}`}
                  onClick={() => setOpen({ what: 'change', person })}
                >
                  Change
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`New PIN for ${person.name}`}
                  onClick={() => setOpen({ what: 'pin', person })}
                >
                  New PIN
                </Button>
                {person.id === me.id ? null : (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Archive ${person.name}`}
                    onClick={() => setArchived(person, true)}
                  >
                    Archive
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <Dialog title={open === null ? '' : titles[open.what]} isOpen={open !== null} onClose={close} width={480}>
        {open?.what === 'add' ? <PersonForm person={null} onClose={close} /> : null}
        {open?.what === 'change' ? <PersonForm person={open.person} onClose={close} /> : null}
        {open?.what === 'pin' ? <PinForm person={open.person} onClose={close} /> : null}
      </Dialog>
    </Card>
  );
}
