import { IconMoodAngry, IconMoodEmpty, IconMoodHappy, IconMoodSad, IconMoodSmile, IconStar } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { scaleOf } from '../../../shared/features/surveys/definition.rules.ts';
import { faceOf, pointIn } from './answer-shape.logic.ts';
import type { BoxProps } from './box-props.ts';
import { pointOfDigit } from './keys.logic.ts';
import styles from './Questions.module.css';
import { useDigits } from './use-digits.ts';

const faces = [IconMoodAngry, IconMoodSad, IconMoodEmpty, IconMoodSmile, IconMoodHappy];

type Props = BoxProps<'nps' | 'csat' | 'ces' | 'rating'> & { readonly hearsPage: boolean };

/** A point on a scale, as numbers, stars or faces; a digit chooses it. */
export function ScaleBox({ question, answer, onChange, say, labelledBy, describedBy, hearsPage }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const { from, to } = scaleOf(question) ?? { from: 1, to: 5 };
  const look = 'look' in question ? question.look : 'numbers';
  const chosen = pointIn(answer);
  const points = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const low = say(question.low);
  const high = say(question.high);
  useDigits(box, hearsPage, (pressed, before) => {
    const point = pointOfDigit(pressed, before, { from, to });
    if (point !== null) onChange(point);
  });
  const spoken = (point: number): string => {
    const end = point === from ? low : point === to ? high : '';
    const place = look === 'numbers' ? String(point) : `${point}/${to}`;
    return end === '' ? place : `${place}, ${end}`;
  };
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={labelledBy} aria-describedby={describedBy}>
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
                onChange={() => onChange(point)}
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

type LookProps = { readonly look: 'numbers' | 'stars' | 'faces'; readonly point: number; readonly to: number };

function PointLook({ look, point, to }: LookProps) {
  if (look === 'numbers') return <span>{point}</span>;
  const Icon = look === 'stars' ? IconStar : (faces[faceOf(point, to)] ?? IconMoodEmpty);
  return <Icon className={styles.icon} stroke={1.5} aria-hidden="true" />;
}
