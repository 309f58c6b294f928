import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Finding, RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { DismissDialog } from '../findings/DismissDialog.tsx';
import findingStyles from '../findings/Findings.module.css';
import { FindingText } from '../findings/FindingText.tsx';
import { useFindingDeeds } from '../findings/use-finding-deeds.ts';
import { runFindingsTitle } from './run.logic.ts';

/** What of a run should be looked into. A makes the one the keyboard is on an action; without that, the first. */
export function FindingsCard({ page }: { readonly page: RunPage }) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const deeds = useFindingDeeds();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<Finding | null>(null);
  const open = page.findings.filter(({ state }) => state === 'open');
  const current = open.find(({ id }) => id === currentId) ?? open[0] ?? null;
  const mayAct = isLeader(person.role);
  const canAct = mayAct && current !== null;
  useShortcut('A', 'Make the finding an action', () => current !== null && deeds.openAction(current), canAct);
  useShortcut('X', 'Nothing to do about the finding', () => setDismissed(current), canAct);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined || current === null ? undefined : open[open.indexOf(current) + step];
    if (next === undefined) return;
    event.preventDefault();
    setCurrentId(next.id);
  };
  return (
    <Card title={runFindingsTitle(page, locale)}>
      {page.findings.length === 0 ? (
        <p className="soft">Every answer that earns points earned some.</p>
      ) : (
        // One stop of the Tab key; arrows move inside.
        <ul
          className={findingStyles.list}
          aria-label="Findings. Arrow keys move, A makes one an action."
          {...(canAct ? { tabIndex: 0, onKeyDown } : {})}
        >
          {page.findings.map((finding) => {
            const isCurrent = canAct && finding.id === current?.id;
            return (
              <li key={finding.id} className={findingStyles.row} aria-current={isCurrent}>
                <FindingText finding={finding} />
                {finding.state === 'open' && mayAct ? (
                  <span className={`${findingStyles.deeds} not-on-paper`}>
                    <Button variant="default" size="compact-md" onClick={() => deeds.openAction(finding)}>
                      Make it an action {isCurrent ? <KeyHint keys="A" /> : null}
                    </Button>
                    <Button variant="subtle" size="compact-md" onClick={() => setDismissed(finding)}>
                      Dismiss {isCurrent ? <KeyHint keys="X" /> : null}
                    </Button>
                  </span>
                ) : (
                  <Outcome finding={finding} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      <DismissDialog finding={dismissed} deeds={deeds} onClose={() => setDismissed(null)} />
    </Card>
  );
}

function Outcome({ finding: { state, actionId, reason } }: { readonly finding: Finding }) {
  if (state === 'action') {
    return actionId === null ? (
      <span>an action</span>
    ) : (
      <RecordLink to={`/actions/${actionId}`}>See the action</RecordLink>
    );
  }
  return <span className="soft">{state === 'dismissed' ? `Nothing to do: ${reason ?? ''}` : 'to be looked into'}</span>;
}
