import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { z } from 'zod';
import type { ActionStep } from '../../../shared/features/actions/actions.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './ActionScreen.module.css';

const stepText = z.string();
const noStep = (): string => '';

type Props = { readonly actionId: Id<'Action'>; readonly steps: readonly ActionStep[]; readonly isOver: boolean };

/** What has to be done one after the other: Space ticks, Enter in the field adds. */
export function StepsCard({ actionId, steps, isOver }: Props) {
  const sayDone = useUndoNotice();
  const change = useMutation(orpc.actions.changeStep.mutationOptions());
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  const turn = (id: ActionStep['id'], to: 'done' | 'open' | 'removed'): void => {
    const commandId = newId<'Command'>();
    change.mutate(
      { commandId, id, to },
      {
        onSuccess: () => (to === 'removed' ? sayDone('Step taken away.', commandId) : undefined),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <Card title="Steps" count={steps.length === 0 ? undefined : `${done} of ${steps.length} done`}>
      {steps.length === 0 ? null : (
        <ul className={styles.steps}>
          {steps.map(({ id, text, doneAt }) => (
            <li key={id} className={styles.step}>
              <Checkbox
                label={text}
                checked={doneAt !== null}
                size="md"
                disabled={isOver || (change.isPending && change.variables.id === id)}
                classNames={{ label: doneAt === null ? '' : (styles.ticked ?? '') }}
                onChange={(event) => turn(id, event.currentTarget.checked ? 'done' : 'open')}
              />
              {isOver ? null : (
                <CloseButton size="sm" aria-label={`Take away: ${text}`} onClick={() => turn(id, 'removed')} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isOver ? null : <AddStep actionId={actionId} />}
    </Card>
  );
}

function AddStep({ actionId }: { readonly actionId: Id<'Action'> }) {
  const field = useRef<HTMLInputElement>(null);
  const [commandId, renew] = useCommandId();
  const { value: text, setValue, clear } = useDraft(`step of action ${actionId}`, stepText, noStep);
  const add = useMutation(orpc.actions.addStep.mutationOptions());
  useShortcut('S', 'Add a step', () => field.current?.focus());
  const save = (): void => {
    if (text.trim() === '' || add.isPending) return;
    add.mutate(
      { commandId, id: newId<'Step'>(), actionId, text },
      {
        onSuccess: () => {
          clear();
          field.current?.focus();
        },
        onSettled: renew,
      },
    );
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        ref={field}
        aria-label="A step"
        placeholder="What comes next"
        maxLength={200}
        value={text}
        error={add.isError ? toSentence(add.error) : null}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        Add step <KeyHint keys="S" />
      </Button>
    </form>
  );
}
