import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { moveOpenSteps } from '../../../../shared/features/touch/playbook.rules.ts';
import type { PlaybookRun } from '../../../../shared/features/touch/touch.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import type { Day } from '../../../../shared/clock.ts';
import { DayText } from '../../../ui/DateText.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { plural } from '../../../ui/format.ts';
import styles from '../Touch.module.css';

/** Moves the day a playbook is counted from, and shows where its open steps would go before it does. */
export function MoveRun({ run, onDone }: { readonly run: PlaybookRun; readonly onDone: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [startsOn, setStartsOn] = useState<Day | null>(run.startsOn);
  const [movesOpenSteps, setMovesOpenSteps] = useState(true);
  const move = useMutation(orpc.touch.movePlaybook.mutationOptions());
  const moved = startsOn === null ? [] : moveOpenSteps(run.tasks, run.startsOn, startsOn);
  const submit = (): void => {
    if (startsOn === null) return;
    move.mutate(
      { commandId, id: run.id, startsOn, movesOpenSteps },
      {
        onSuccess: ({ moved: count }) => {
          sayDone(count === 0 ? 'Moved; its steps stay.' : `Moved with ${count} ${plural(count, 'step')}.`, commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  return (
    <Form onSubmit={submit} verb="Move" isBusy={move.isPending} problem={move.isError ? toSentence(move.error) : null}>
      <DayField
        label="Counted from"
        value={startsOn}
        error={startsOn === null ? 'Choose the day.' : null}
        onChange={setStartsOn}
      />
      <Checkbox
        label="Open steps move with it"
        checked={movesOpenSteps}
        onChange={(event) => setMovesOpenSteps(event.currentTarget.checked)}
      />
      {movesOpenSteps && moved.length > 0 ? (
        <ul className={styles.steps}>
          {moved.map(({ id, dueOn }) => (
            <li key={id}>
              {run.tasks.find((task) => task.id === id)?.what} <span className="soft">→ </span>
              <DayText day={dueOn} />
            </li>
          ))}
        </ul>
      ) : null}
    </Form>
  );
}
