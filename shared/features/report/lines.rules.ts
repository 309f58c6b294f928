import { assertNever } from '../../assert-never.ts';
import { measureWords, type NumberReader } from '../measures/measure.words.ts';
import { compareShares } from './change.rules.ts';
import type { PaperLine, PaperNote } from './paper.schema.ts';
import type { ReportFigure } from './report.schema.ts';
import { countText } from '../../number-words.ts';

type Shown = Omit<ReportFigure, 'corrected'> & { readonly corrected?: ReportFigure['corrected'] };

/** What may be said of a share beside that of the quarter before; nothing of what has no interval. */
function changeText(figure: Shown): string | null {
  if (figure.unit !== 'share') return null;
  const change = compareShares(figure, figure.before);
  switch (change) {
    case 'too-few':
      return 'too few to compare';
    case 'no-change':
      return 'no visible change';
    case 'more':
      return 'a larger share now';
    case 'less':
      return 'a smaller share now';
    default:
      return assertNever(change);
  }
}

/** A figure of a report in words, beside that of the quarter before and what was recorded since it was signed. */
export function toLine(figure: Shown, reader: NumberReader): PaperLine {
  const { id, label, unit, smallN, records, before, corrected = null } = figure;
  const { figure: text, detail } = measureWords(figure, reader);
  const was = measureWords({ ...before, unit, smallN }, reader).figure;
  const change = before.value === null || figure.value === null ? null : changeText(figure);
  const since =
    corrected === null ? null : `Recorded since: ${measureWords({ ...corrected, unit, smallN }, reader).figure}`;
  return {
    id,
    label,
    figure: text,
    detail,
    before: change === null ? was : `${was} · ${change}`,
    since,
    records,
  };
}

/** What a figure means and of how many records it is, for the footer. */
export function toNote({ label, means, n }: Shown, { locale }: NumberReader): PaperNote {
  return { label, means, n: countText(n, locale) };
}
