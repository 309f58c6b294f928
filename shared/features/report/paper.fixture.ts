import { daySchema } from '../../clock.ts';
import { actionIdSchema, entryIdSchema, reportIdSchema } from '../../ids.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Report, ReportFigure, ReportSection } from './report.schema.ts';

const day = daySchema.parse('2026-08-20');
const id = '0199e0c8-7c4a-7d1e-8f00-000000000001';

/** A share of a report, as it stands where nothing was corrected. */
export function aFigure(part: number, n: number, more: Partial<ReportFigure> = {}): ReportFigure {
  return {
    id: 'promises.kept-first',
    label: 'Promises kept on the first date',
    unit: 'share',
    direction: 'more',
    smallN: 10,
    records: { to: '/promises', search: { show: 'all' } },
    means: 'Promises due; of them, those kept.',
    lastOn: day,
    before: wilson(20, 30),
    corrected: null,
    ...wilson(part, n),
    ...more,
  };
}

/** A section with every kind of block; `words` stands wherever somebody could have written something. */
export function aSection(words: string): ReportSection {
  return {
    id: 'customers',
    title: 'What customers said',
    figures: [aFigure(18, 28, { id: 'promises.kept-last', label: words, means: words })],
    blocks: [
      {
        kind: 'counts',
        title: 'What they spoke about',
        heads: ['Theme'],
        columns: ['Entries'],
        rows: [{ labels: [words], counts: [1204], records: null }],
        of: 'Entries sorted.',
      },
      { kind: 'figures', title: 'Survey by survey', rows: [{ label: words, figures: [aFigure(3, 4)] }] },
      {
        kind: 'claims',
        about: 'Q2 2026',
        on: day,
        claims: [
          {
            question: words,
            kind: 'share',
            claim: 0.95,
            unit: 'share',
            value: 0.64,
            n: 28,
            verdict: 'overclaim',
            records: null,
          },
        ],
      },
      {
        kind: 'quotes',
        quotes: [
          {
            entryId: entryIdSchema.parse(id),
            words,
            name: words,
            on: day,
            howLeft: 'unhappy',
            channel: 'in-person',
            touchpoint: words,
          },
        ],
      },
      {
        kind: 'fixes',
        fixes: [{ actionId: actionIdSchema.parse(id), what: words, claim: words, proof: 'improved', since: 'worse' }],
      },
    ],
  };
}

/** Page one of a signed report. */
export function aReport(words: string): Report {
  return {
    name: 'Q3 2026',
    from: daySchema.parse('2026-07-01'),
    to: daySchema.parse('2026-09-30'),
    isRunning: false,
    reader: 'owner',
    signed: {
      id: reportIdSchema.parse(id),
      signedAt: Date.UTC(2026, 9, 3, 9),
      byName: words,
      next: [words],
    },
    promised: [words],
    verdict: [{ topic: 'promises', text: words, measures: ['promises.kept-first'] }],
    figures: [aFigure(18, 28)],
    sections: [{ id: 'customers', title: 'What customers said' }],
  };
}
