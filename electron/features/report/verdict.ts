import type { FrozenFigure } from '../../../shared/features/report/blocks.schema.ts';
import { toVerdict } from '../../../shared/features/report/verdict.rules.ts';
import {
  verdictMeasures,
  type FigurePair,
  type VerdictSentence,
} from '../../../shared/features/report/verdict.schema.ts';
import type { Period } from '../../../shared/period.ts';
import { getMeasure } from '../../app/ask-measure.ts';
import type { Context } from '../../app/context.ts';
import { readFigure, toAsked } from './figures.ts';

const toPair = (figure: FrozenFigure): FigurePair => ({
  now: figure,
  before: { ...figure.before, smallN: figure.smallN },
});

/** The five sentences on a quarter as the records stand now, and the figures they are made from. */
export function readVerdict(
  context: Context,
  period: Period,
): { readonly verdict: VerdictSentence[]; readonly figures: readonly FrozenFigure[] } {
  const asked = toAsked(context, period);
  const read = (key: keyof typeof verdictMeasures): FrozenFigure =>
    readFigure(context, getMeasure(context, verdictMeasures[key]), asked);
  const figures = {
    honesty: read('honesty'),
    keptFirst: read('keptFirst'),
    keptLast: read('keptLast'),
    candour: read('candour'),
    leftUnhappy: read('leftUnhappy'),
    lost: read('lost'),
    called: read('called'),
    inTime: read('inTime'),
    toldBack: read('toldBack'),
  };
  const verdict = toVerdict({
    honesty: toPair(figures.honesty),
    keptFirst: toPair(figures.keptFirst),
    keptLast: toPair(figures.keptLast),
    candour: toPair(figures.candour),
    leftUnhappy: toPair(figures.leftUnhappy),
    lost: toPair(figures.lost),
    called: toPair(figures.called),
    inTime: toPair(figures.inTime),
    toldBack: toPair(figures.toldBack),
    story: context.toldAndTrue(period).story,
  });
  return { verdict, figures: Object.values(figures) };
}
