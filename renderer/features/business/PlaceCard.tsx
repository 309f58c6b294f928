import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { PlaceDialog, type EditedPlace } from './PlaceDialog.tsx';
import styles from './PlacesPanel.module.css';

type Props = {
  readonly title: string;
  /** Why the list is worth keeping in order. */
  readonly purpose: string;
  readonly places: readonly EditedPlace[];
  readonly add: ReactNode;
};

/** One list of places or reasons: rename, archive, bring back, add. */
export function PlaceCard({ title, purpose, places, add }: Props) {
  const sayDone = useUndoNotice();
  const [edited, setEdited] = useState<EditedPlace | null>(null);
  const change = useMutation(orpc.business.changePlace.mutationOptions());
  const setArchived = ({ kind, id, name }: EditedPlace, archived: boolean): void => {
    const commandId = newId<'Command'>();
    change.mutate(
      { commandId, kind, id, archived },
      {
        onSuccess: () =>
          sayDone(archived ? `“${name}” is archived. Old records keep it.` : `“${name}” is back.`, commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  const ordered = places.toSorted((one, other) => Number(one.archived) - Number(other.archived));
  return (
    <Card title={title} count={places.filter(({ archived }) => !archived).length}>
      <p className="soft small">{purpose}</p>
      <ul className={styles.list}>
        {ordered.map((place) => (
          <li key={place.id} className={styles.row}>
            <span className={place.archived ? `${styles.name} ${styles.archived}` : styles.name}>
              {place.name}
              {place.detail === null ? null : <span className="soft small"> · {place.detail}</span>}
            </span>
            {place.archived ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Bring back ${place.name}`}
                onClick={() => setArchived(place, false)}
              >
                Bring back
              </Button>
            ) : (
              <>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Change ${place.name}`}
                  onClick={() => setEdited(place)}
                >
                  Change
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Archive ${place.name}`}
                  onClick={() => setArchived(place, true)}
                >
                  Archive
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {add}
      <PlaceDialog place={edited} onClose={() => setEdited(null)} />
    </Card>
  );
}
