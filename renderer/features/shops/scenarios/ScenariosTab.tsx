import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scenario } from '../../../../shared/features/shops/shops.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Money } from '../../../ui/DateText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { countText, plural } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { channelWords } from '../shops.logic.ts';
import { scenariosOptions } from '../shops.queries.ts';
import type { ShopsTabProps } from '../shops-tab.ts';
import { FirstScenario } from './FirstScenario.tsx';
import { emptyScenario, type ScenarioDraft } from './scenario-draft.ts';
import { ScenarioDialog } from './ScenarioDialog.tsx';
import { ScenarioWords } from './ScenarioWords.tsx';

/** The scenarios: who to be, what to ask for, what to watch. */
export function ScenariosTab({ filter, setFilter, onPlan }: ShopsTabProps) {
  const show = filter.scenarios ?? 'current';
  const { data, error } = useQuery(scenariosOptions(show));
  const [edited, setEdited] = useState<Scenario | ScenarioDraft | null>(null);
  if (error !== null) return <EmptyState title="The scenarios could not be read">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  if (show === 'current' && data.items.length === 0) return <FirstScenario />;
  return (
    <>
      <Group gap={12} justify="space-between">
        <Button variant="default" onClick={() => setEdited(emptyScenario)}>
          New scenario
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => setFilter({ scenarios: show === 'current' ? 'archived' : undefined })}
        >
          {show === 'current' ? 'Those in the archive' : 'Back to the current ones'}
        </Button>
      </Group>
      {data.items.length === 0 ? (
        <EmptyState title="No scenario is archived">
          One that is no longer played can be put away here; its visits stay.
        </EmptyState>
      ) : null}
      <ul className={styles.cards}>
        {data.items.map((scenario) => (
          <ScenarioItem key={scenario.id} scenario={scenario} onEdit={setEdited} onPlan={onPlan} />
        ))}
      </ul>
      <ScenarioDialog of={edited} onDone={() => setEdited(null)} />
    </>
  );
}

type ItemProps = {
  readonly scenario: Scenario;
  readonly onEdit: (scenario: Scenario) => void;
  readonly onPlan: ShopsTabProps['onPlan'];
};

function ScenarioItem({ scenario, onEdit, onPlan }: ItemProps) {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const archive = useMutation(orpc.shops.archiveScenario.mutationOptions());
  const { id, title, channel, checklistId, checklistTitle, budgetMinor, visits, archived } = scenario;
  const setArchived = (): void => {
    const commandId = newId<'Command'>();
    archive.mutate(
      { commandId, id, archived: !archived },
      {
        onSuccess: () => sayDone(archived ? 'Back in the list.' : 'Archived.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <li className={styles.card} aria-label={title}>
      <div>
        <h2 className={styles.cardTitle}>{title}</h2>
        <p className="soft small">
          {channelWords[channel]} · <RecordLink to={`/checklists/${checklistId}`}>{checklistTitle}</RecordLink>
          {budgetMinor === null ? null : (
            <>
              {' · up to '}
              <Money minor={budgetMinor} />
            </>
          )}
          {' · '}
          {visits === 0 ? (
            'no visit yet'
          ) : (
            <RecordLink to={`/shops?show=all&scenarioId=${id}`}>
              {countText(visits, locale)} {plural(visits, 'visit')}
            </RecordLink>
          )}
        </p>
      </div>
      <ScenarioWords scenario={scenario} />
      <div className={styles.cardFoot}>
        {archived ? null : (
          <Button variant="default" size="compact-md" onClick={() => onPlan({ scenarioId: id })}>
            Plan a visit
          </Button>
        )}
        <Button variant="subtle" size="compact-md" onClick={() => onEdit(scenario)}>
          Change
        </Button>
        <Button variant="subtle" size="compact-md" disabled={archive.isPending} onClick={setArchived}>
          {archived ? 'Take out of the archive' : 'Archive'}
        </Button>
      </div>
    </li>
  );
}
