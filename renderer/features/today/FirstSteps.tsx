import { Button, Group } from '@mantine/core';
import { useQuickLog } from '../../parts/quick-log.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';

/** Today before the first entry: what it will show, and how to begin. */
export function FirstSteps() {
  const openQuickLog = useQuickLog();
  const open = useOpen();
  const { person } = useSignedIn();
  return (
    <Card>
      <EmptyState
        title="Here stands what needs you each morning"
        action={
          <Group gap={12}>
            <Button onClick={() => openQuickLog()}>Log the first thing a customer said</Button>
            {isLeader(person.role) ? (
              <Button variant="default" onClick={() => open('/imports')}>
                Import customers
              </Button>
            ) : null}
          </Group>
        }
      >
        Call-backs you owe, actions that are due, and what customers said that nobody has sorted yet. It begins with one
        sentence somebody said to you today.
      </EmptyState>
    </Card>
  );
}
