import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Policy } from '../../../shared/features/policy/policy.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Policy.module.css';
import { limitText } from './policy.logic.ts';

type Props = {
  readonly policies: readonly Policy[];
  readonly canChange: boolean;
  readonly onAdd: () => void;
  readonly onChange: (policy: Policy) => void;
};

/** The rules of the house: what each says, and who may break it how far. */
export function RulesTab({ policies, canChange, onAdd, onChange }: Props) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const archive = useMutation(orpc.policy.archive.mutationOptions());
  const takeOut = ({ id, name }: Policy): void => {
    const commandId = newId<'Command'>();
    archive.mutate(
      { commandId, id, archived: true },
      { onSuccess: () => sayDone(`“${name}” is no longer in force.`, commandId) },
    );
  };
  const addButton = canChange ? <Button onClick={onAdd}>Write a rule down</Button> : null;
  if (policies.length === 0)
    return (
      <EmptyState title="The rules of the house stand here" action={addButton}>
        No refund after 30 days, no visits on Saturdays. Plan when to break a rule: who may, and how far, so that nobody
        has to let a good customer go over a small thing.
      </EmptyState>
    );
  return (
    <Card title="Rules of the house" action={addButton}>
      {archive.isError ? <p role="alert">{toSentence(archive.error)}</p> : null}
      <ul className={styles.rules}>
        {policies.map((policy) => (
          <li key={policy.id} className={styles.rule}>
            <div>
              <div className={styles.name}>{policy.name}</div>
              <div>{policy.rule}</div>
              <div className="soft small">May be broken: {sentenceCase(limitText(policy, reader))}</div>
            </div>
            {canChange ? (
              <Group gap={4}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Change ${policy.name}`}
                  onClick={() => onChange(policy)}
                >
                  Change
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Take out of force: ${policy.name}`}
                  onClick={() => takeOut(policy)}
                >
                  Take out of force
                </Button>
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
