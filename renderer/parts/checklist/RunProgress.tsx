import { Progress } from '@mantine/core';
import type { Progress as HowFar } from '../../../shared/features/checklists/fill.rules.ts';
import { countText, plural } from '../../ui/format.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import styles from './RunForm.module.css';

type Props = HowFar & {
  /** How much keeps it from being handed in; null while nobody tried. */
  readonly missing: number | null;
};

/** How far a run is, apart from how it went. */
export function RunProgress({ answered, toAnswer, missing }: Props) {
  const { locale } = useFrameSettings();
  const percent = toAnswer === 0 ? 100 : Math.round((answered / toAnswer) * 100);
  const text = `${countText(answered, locale)} of ${countText(toAnswer, locale)} answered`;
  return (
    <div className={styles.progress}>
      <Progress value={percent} size={4} aria-label={text} />
      <output className={missing === null || missing === 0 ? 'soft small' : styles.missing}>
        {text}
        {missing === null || missing === 0
          ? ''
          : `; ${countText(missing, locale)} ${plural(missing, 'thing is', 'things are')} missing`}
      </output>
    </div>
  );
}
