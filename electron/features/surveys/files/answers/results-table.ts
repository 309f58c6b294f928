import type { Results } from '../../../../../shared/features/surveys/results.schema.ts';
import type { CsvValue } from '../../../../app/tables/write-csv.ts';

/** What was found, as a table: a row for each question's figure, then one for each answer with its count and share. */
export function toResultsTable({ questions }: Results): { header: string[]; rows: CsvValue[][] } {
  const header = ['Question', 'Code', 'About', 'Answer', 'n', 'Share', 'Value', 'Low', 'High'];
  const rows = questions.flatMap((question): CsvValue[][] => {
    const line = (
      answer: string,
      n: number,
      more: Partial<Record<'about' | 'share' | 'value' | 'low' | 'high', CsvValue>> = {},
    ): CsvValue[] => [
      question.title,
      question.id,
      more.about ?? null,
      answer,
      n,
      more.share ?? null,
      more.value ?? null,
      more.low ?? null,
      more.high ?? null,
    ];
    const { figure, counts, answered } = question;
    const ofPart = new Map<string, number>();
    for (const { part, n } of counts) ofPart.set(part, (ofPart.get(part) ?? 0) + n);
    return [
      ...(figure === null
        ? []
        : [
            line(question.metric?.toUpperCase() ?? 'Mean', figure.n, {
              value: figure.value,
              low: figure.low,
              high: figure.high,
            }),
          ]),
      ...counts.map(({ part, partLabel, label, n }) => {
        const of = part === '' ? answered : (ofPart.get(part) ?? 0);
        return line(label, n, { about: partLabel, share: of === 0 ? null : n / of });
      }),
      line('(answered)', answered),
      line('(skipped)', question.skipped),
      line('(don’t know)', question.dontKnow),
      line('(prefer not to say)', question.preferNot),
    ];
  });
  return { header, rows };
}
