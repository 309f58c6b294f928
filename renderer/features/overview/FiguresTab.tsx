import { Button } from '@mantine/core';
import type { Alert, OverviewFigure } from '../../../shared/features/overview/overview.schema.ts';
import { useQuickLog } from '../../parts/quick-log.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AlertsCard } from './AlertsCard.tsx';
import { FigureCard } from './FigureCard.tsx';
import styles from './Overview.module.css';

type Props = { readonly figures: readonly OverviewFigure[]; readonly alerts: readonly Alert[] };

/** What is beyond chance, and the figures that matter; before the first record, how to begin. */
export function FiguresTab({ figures, alerts }: Props) {
  const openQuickLog = useQuickLog();
  const isFresh = figures.every(({ trend }) => trend.every(({ n }) => n === 0));
  if (isFresh) {
    return (
      <EmptyState
        title="The six figures that matter stand here"
        action={<Button onClick={() => openQuickLog()}>Log the first thing a customer said</Button>}
      >
        Each says in a sentence how it stands, how sure that is, and whether it changed since the quarter before; and
        each opens the records it was counted from. They fill by themselves as things are written down.
      </EmptyState>
    );
  }
  return (
    <>
      <AlertsCard alerts={alerts} />
      <div className={styles.cards}>
        {figures.map((figure, index) => (
          <FigureCard key={figure.now.id} figure={figure} number={index + 1} />
        ))}
      </div>
      {figures.some(({ trend }) => trend.some(({ limits }) => limits !== null)) ? (
        <p className="soft small">
          Eight quarters each. The grey band is what chance alone does (998 of 1,000 quarters); a ringed point lies
          outside it. Where there is no grey band, the green one is the likely range. Dashed: the target.
        </p>
      ) : null}
    </>
  );
}
