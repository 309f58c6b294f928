import { IconMoodAngry, IconMoodEmpty, IconMoodHappy, IconMoodSad, IconMoodSmile, IconStar } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { faceOf } from './answer-shape.logic.ts';
import { pointOfDigit } from './keys.logic.ts';
import styles from './Questions.module.css';
import { useChosenFocus } from './use-chosen-focus.ts';
import { useDigits } from './use-digits.ts';

const faces = [IconMoodAngry, IconMoodSad, IconMoodEmpty, IconMoodSmile, IconMoodHappy];

type Look = 'numbers' | 'stars' | 'faces';

type Props = {
  readonly from: number;
  readonly to: number;
  /** What the ends mean; empty for nothing. */
  readonly low: string;
  readonly high: string;
  readonly look?: Look;
  readonly chosen: number | null;
  readonly onChoose: (point: number) => void;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly hearsPage: boolean;
};

/** The points of a scale beside each other, as numbers, stars or faces; a digit chooses one. */
export function PointRow({ from, to, low, high, look = 'numbers', chosen, onChoose, hearsPage, ...ids }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const points = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  useDigits(box, hearsPage, (pressed, before) => {
    const point = pointOfDigit(pressed, before, { from, to });
    if (point !== null) onChoose(point);
  });
  useChosenFocus(box, chosen);
  const spoken = (point: number): string => {
    const end = point === from ? low : point === to ? high : '';
    const place = look === 'numbers' ? String(point) : `${point}/${to}`;
    return end === '' ? place : `${place}, ${end}`;
  };
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
      <div className={styles.scaleBox} data-look={look}>
        <div className={styles.scale} data-points={points.length} data-look={look}>
          {points.map((point) => (
            <label
              key={point}
              className={styles.point}
              data-filled={look === 'stars' && chosen !== null && point <= chosen}
            >
              <input
                type="radio"
                name={name}
                className={styles.over}
                checked={point === chosen}
                aria-label={spoken(point)}
                onChange={() => onChoose(point)}
              />
              <PointLook look={look} point={point} to={to} />
            </label>
          ))}
        </div>
        {low === '' && high === '' ? null : (
          <div className={styles.ends} aria-hidden="true">
            <span>{low}</span>
            <span>{high}</span>
          </div>
        )}
      </div>
    </fieldset>
  );
}

type LookProps = { readonly look: Look; readonly point: number; readonly to: number };

function PointLook({ look, point, to }: LookProps) {
  if (look === 'numbers') return <span>{point}</span>;
  const Icon = look === 'stars' ? IconStar : (faces[faceOf(point, to)] ?? IconMoodEmpty);
  return <Icon className={styles.icon} stroke={1.5} aria-hidden="true" />;
}
