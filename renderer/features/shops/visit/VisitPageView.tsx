import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { ScenarioWords } from '../scenarios/ScenarioWords.tsx';
import styles from '../Shops.module.css';
import { visitLine, visitTitle } from '../shops.logic.ts';
import { NotesCard } from './NotesCard.tsx';
import { NotesText } from './NotesText.tsx';
import { ScorecardCard } from './ScorecardCard.tsx';
import { VisitButtons } from './VisitButtons.tsx';
import { VisitFacts } from './VisitFacts.tsx';

type Props = {
  readonly page: VisitPage;
  /** Whether a leader reads it, or whoever of the staff goes. */
  readonly whose: 'any' | 'mine';
};

/** A visit on one page: the scenario and the notes, and beside them the plan and the scorecard. */
export function VisitPageView({ page, whose }: Props) {
  const reader = useReader();
  const { visit, scenario } = page;
  // What was handed in is no longer the shopper's to change.
  const isOver = whose === 'mine' && visit.state === 'made';
  return (
    <PageFrame
      title={visitTitle(visit, reader)}
      purpose={visitLine(visit, reader)}
      action={<VisitButtons visit={visit} whose={whose} />}
    >
      <div className={styles.two}>
        <div className={styles.column}>
          <Card title="The scenario">
            <ScenarioWords scenario={scenario} />
          </Card>
          {visit.state === 'cancelled' ? null : isOver ? (
            <NotesText notes={page.notes} />
          ) : (
            <NotesCard page={page} whose={whose} />
          )}
        </div>
        <div className={styles.column}>
          {visit.state === 'cancelled' ? null : <ScorecardCard page={page} whose={whose} />}
          <Card title="The plan">
            <VisitFacts page={page} />
          </Card>
        </div>
      </div>
    </PageFrame>
  );
}
