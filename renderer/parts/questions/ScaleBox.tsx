import { scaleOf } from '../../../shared/features/surveys/definition.rules.ts';
import { pointIn } from './answer-shape.logic.ts';
import type { BoxProps } from './box-props.ts';
import { PointRow } from './PointRow.tsx';

type Props = BoxProps<'nps' | 'csat' | 'ces' | 'rating'> & { readonly hearsPage: boolean };

/** A point on the scale of the question. */
export function ScaleBox({ question, answer, onChange, say, labelledBy, describedBy, hearsPage }: Props) {
  const { from, to } = scaleOf(question) ?? { from: 1, to: 5 };
  return (
    <PointRow
      from={from}
      to={to}
      low={say(question.low)}
      high={say(question.high)}
      look={'look' in question ? question.look : 'numbers'}
      chosen={pointIn(answer)}
      onChoose={onChange}
      labelledBy={labelledBy}
      describedBy={describedBy}
      hearsPage={hearsPage}
    />
  );
}
