import type { RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { scoreText } from '../checklists.logic.ts';
import { pointsText, runTone } from './run.logic.ts';
import styles from './Running.module.css';

/** The score as it was answered, and beside it what critical items made of it; then section by section. */
export function ScoreCard({ page }: { readonly page: RunPage }) {
  const { locale } = useReader();
  const { definition, score } = page;
  const { value, capped, criticalFails, sections } = score;
  if (value === null) {
    return (
      <Card title="No score">
        <p className="soft">Nothing in it earns points, or nothing of it applied.</p>
      </Card>
    );
  }
  const items = definition.sections.flatMap((section) => section.items);
  const fails = items.filter(({ id }) => criticalFails.includes(id));
  const titleOf = (id: string): string => {
    const title = definition.sections.find((section) => section.id === id)?.title ?? '';
    return title === '' ? 'Without a title' : title;
  };
  return (
    <Card>
      <div className={styles.figures}>
        <div>
          <div className="soft small">As it was answered</div>
          <div className={styles.figure} data-tone={fails.length === 0 ? runTone(score) : 'neutral'}>
            {scoreText(value, locale)}
          </div>
          {definition.scoring === 'points' ? <div className="soft small">{pointsText(score, locale)}</div> : null}
        </div>
        {fails.length === 0 ? null : (
          <div className={styles.capped}>
            <div className="soft small">With the critical fail</div>
            <div className={styles.figure} data-tone="bad">
              {capped === null ? 'none' : scoreText(capped, locale)}
            </div>
            <ul className={styles.fails}>
              {fails.map((item) => (
                <li key={item.id}>
                  “{item.label}” fails {'critical' in item && item.critical === 'form' ? 'the whole' : 'its section'}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {sections.length < 2 ? null : (
        <ul className={styles.sections} aria-label="Score by section">
          {sections.map((section) => (
            <li key={section.id} className={styles.section}>
              <span>{titleOf(section.id)}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.fill} style={{ width: `${(section.value ?? 0) * 100}%` }} />
              </span>
              <span className={styles.sectionFigure}>
                {section.value === null ? (
                  <span className="soft">did not apply</span>
                ) : (
                  scoreText(section.value, locale)
                )}
                {section.capped === null || section.capped === section.value ? null : (
                  <span className={styles.cappedTo}> → {scoreText(section.capped, locale)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
