import { Button, Group } from '@mantine/core';
import { useQuickLog } from '../../parts/quick-log.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useRoundLog } from '../../parts/round-log.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';

/** What leaders did themselves, written down in two clicks. How often stays covered until the mirror asks. */
export function BeenThereCard() {
  const { person } = useSignedIn();
  const openQuickLog = useQuickLog();
  const openRoundLog = useRoundLog();
  const leads = isLeader(person.role);
  const logTalk = (): void => openQuickLog({ isConversation: true });
  useShortcut('C', 'I spoke with a customer', logTalk, leads);
  useShortcut('R', 'I did a front-line round', openRoundLog, leads);
  if (!leads) return null;
  return (
    <Card title="Were you there yourself?" action={<RecordLink to="/attention">What is logged</RecordLink>}>
      <Group gap={8}>
        <Button variant="default" size="compact-md" onClick={logTalk}>
          I spoke with a customer <KeyHint keys="C" />
        </Button>
        <Button variant="default" size="compact-md" onClick={openRoundLog}>
          I did a round <KeyHint keys="R" />
        </Button>
      </Group>
    </Card>
  );
}
