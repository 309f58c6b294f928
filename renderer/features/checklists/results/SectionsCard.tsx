import { ChartCard } from '../../../charts/ChartCard.tsx';
import { countText } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { scoreText } from '../checklists.logic.ts';
import styles from './Results.module.css';
import { likelyText, lowestTitle } from './results.logic.ts';
import type { ResultsCardProps } from './results-card.ts';
import { ScoreBars } from './ScoreBars.tsx';

/** How each section scores; choosing one draws its trend. */
export function SectionsCard({ results, filter, setFilter }: ResultsCardProps) {
  const { locale } = useFrameSettings();
  const rows = results.sections.map((section) => ({
    ...section,
    name: section.title === '' ? 'Without a title' : section.title,
  }));
  return (
    <ChartCard
      title={lowestTitle(rows, 'section', locale)}
      lines={['Line: likely range. Choose a section to see it over time.']}
      table={{
        columns: ['Section', 'Score', 'Likely', 'Times'],
        rows: rows.map((row) => [
          row.name,
          row.value === null ? 'no score' : scoreText(row.value, locale),
          likelyText(row, locale) ?? '',
          countText(row.n, locale),
        ]),
      }}
    >
      <div className={styles.sections}>
        <ScoreBars
          rows={rows.map((row) => ({ ...row, key: row.id }))}
          chosen={filter.section ?? null}
          onChoose={(id) => setFilter({ section: filter.section === id ? undefined : id })}
        />
      </div>
    </ChartCard>
  );
}
