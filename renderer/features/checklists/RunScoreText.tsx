import type { Run } from '../../../shared/features/checklists/runs.schema.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import { scoreText } from './checklists.logic.ts';

/** A score as it stands in a list: as it was scored, and after critical items where that differs. */
export function RunScoreText({ value, capped }: Pick<Run, 'value' | 'capped'>) {
  const { locale } = useFrameSettings();
  if (value === null) return null;
  return (
    <>
      <div>{scoreText(value, locale)}</div>
      {capped === null || capped === value ? null : (
        <div className="soft small">{scoreText(capped, locale)} after the fail</div>
      )}
    </>
  );
}
