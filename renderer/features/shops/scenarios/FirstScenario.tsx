import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../../ui/Card.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { useOpen } from '../../../ui/use-open.ts';
import styles from '../Shops.module.css';
import { channelWords } from '../shops.logic.ts';
import { emptyScenario, type ScenarioDraft } from './scenario-draft.ts';
import { scenarioExamples } from './scenario-examples.ts';
import { ScenarioDialog } from './ScenarioDialog.tsx';

/** Before the first scenario: what a mystery visit is, and three that are ready to begin with. */
export function FirstScenario() {
  const open = useOpen();
  const [draft, setDraft] = useState<ScenarioDraft | null>(null);
  return (
    <Card>
      <div className={styles.first}>
        <h2 className={styles.firstTitle}>What would a customer meet today?</h2>
        <p className="soft">
          A friend, an agency or somebody of another shop comes as a customer would. The scenario says who they are,
          what they ask for and what they watch; the scorecard makes two visits comparable. Begin with one of these and
          change what does not fit.
        </p>
        <ul className={styles.examples}>
          {scenarioExamples.map((example) => (
            <li key={example.draft.title}>
              <button type="button" className={styles.example} onClick={() => setDraft(example.draft)}>
                <span className={styles.exampleName}>{example.draft.title}</span>
                <span className="soft small">
                  {sentenceCase(channelWords[example.draft.channel])}. {example.purpose}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="compact-md" onClick={() => setDraft(emptyScenario)}>
          Write one from the start
        </Button>
      </div>
      <ScenarioDialog
        of={draft}
        onDone={(id) => {
          setDraft(null);
          if (id !== null) open('/shops?tab=scenarios');
        }}
      />
    </Card>
  );
}
