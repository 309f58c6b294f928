import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Tie } from '../../../shared/features/overview/overview.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { TouchpointPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import styles from './Overview.module.css';

const kindWords = { survey: 'survey', checklist: 'scorecard' } as const;

/** At which touchpoint the answers to each survey and the visits by each scorecard count; saved as it is chosen. */
export function TiesForm({ onDone }: { readonly onDone: () => void }) {
  const { data, error } = useQuery(orpc.overview.ties.queryOptions({ input: {} }));
  const sayDone = useUndoNotice();
  const save = useMutation(orpc.overview.tie.mutationOptions());
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const tie = ({ kind, id, title }: Tie, touchpointId: Id<'Touchpoint'> | null): void => {
    const commandId = newId<'Command'>();
    save.mutate(
      { commandId, kind, id, touchpointId },
      {
        onSuccess: () =>
          sayDone(touchpointId === null ? `“${title}” is off the map.` : `“${title}” is on the map.`, commandId),
      },
    );
  };
  return (
    <div className={styles.ties}>
      <p className="soft">
        What customers said names its touchpoint by itself. A survey or a scorecard counts at the touchpoint it is
        about: choose one, and what it found stands there too.
      </p>
      {save.error === null ? null : <p role="alert">{toSentence(save.error)}</p>}
      {data.items.length === 0 ? <p>There is no open survey and no scorecard yet.</p> : null}
      {data.items.map((item, index) => (
        <TouchpointPicker
          key={item.id}
          label={`${item.title} (${kindWords[item.kind]})`}
          placeholder="Not on the map"
          withAutoFocus={index === 0}
          value={item.touchpointId}
          onChange={(touchpointId) => tie(item, touchpointId)}
        />
      ))}
      <div className={styles.done}>
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
