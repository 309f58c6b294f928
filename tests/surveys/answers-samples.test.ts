import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionResult } from '../../shared/features/surveys/results.schema.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { getMade, importAnswers } from '../factories/answers.ts';
import { parseIndependently } from '../factories/independent-csv.ts';
import { findSample } from '../imports/samples.ts';
import { licensingOptions } from './licensing-options.ts';

// Every response file of the samples, counted twice: by the program, and here by a parser and a count of their own.

/** How one question stands in a file: columns from 0, in the order of the file. */
type Layout =
  | { readonly is: 'one'; readonly at: number; readonly other?: number }
  | { readonly is: 'text'; readonly at: number }
  | { readonly is: 'ticks'; readonly columns: readonly number[]; readonly other?: number }
  | { readonly is: 'ranks' | 'grid'; readonly columns: readonly number[] }
  | { readonly is: 'many'; readonly columns: readonly number[]; readonly under: number }
  | { readonly is: 'joined'; readonly at: number; readonly options: readonly string[] | null };

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const one = (at: number, other?: number): Layout => ({ is: 'one', at, ...(other === undefined ? {} : { other }) });
const ones = (from: number, to: number): Layout[] => span(from, to).map((at) => one(at));
const text = (at: number): Layout => ({ is: 'text', at });
const texts = (from: number, to: number): Layout[] => span(from, to).map(text);
const ticks = (from: number, to: number, other?: number): Layout => ({
  is: 'ticks',
  columns: span(from, to),
  ...(other === undefined ? {} : { other }),
});
const grid = (...columns: readonly number[]): Layout => ({ is: 'grid', columns });
const many = (under: number, ...columns: readonly number[]): Layout => ({ is: 'many', columns, under });

type Sample = {
  readonly headers: number;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly map?: unknown;
  readonly rows: number;
  readonly refused?: number;
  readonly layout: readonly Layout[];
  /** Texts that are kept apart from the answers, or as no answer at all. */
  readonly apart?: Readonly<Record<string, 'Don’t know' | 'Prefer not to say' | ''>>;
};

const lime = (more: Partial<Sample> = {}): Sample => ({
  headers: 1,
  delimiter: ';',
  rows: 150,
  layout: [...ones(7, 10), ticks(11, 15), grid(...span(16, 19)), one(20), text(21)],
  ...more,
});
const codes = { '-1': 'Don’t know', '-2': 'Prefer not to say', '-99': '' } as const;
const noBasis = [
  one(0),
  ticks(1, 5),
  grid(...span(6, 9)),
  grid(...span(10, 13)),
  many(3, ...span(14, 22)),
  many(4, ...span(23, 34)),
];
const shift = (by: number, layout: readonly Layout[]): Layout[] =>
  layout.map((part) =>
    'at' in part ? { ...part, at: part.at + by } : { ...part, columns: part.columns.map((at) => at + by) },
  );

const samples: Readonly<Record<string, Sample>> = {
  'surveymonkey/cncf-ambassadors-2021-cols0-13.csv': {
    headers: 2,
    rows: 44,
    layout: [text(4), one(5), one(6, 7), one(8), text(9), one(10), text(11), one(12), text(13)],
    apart: { 'N/A': 'Don’t know' },
  },
  'surveymonkey/cncf-ambassadors-2019-h2.csv': {
    headers: 2,
    rows: 42,
    layout: [ticks(4, 45, 46), ...ones(47, 51), text(52)],
  },
  'surveymonkey/cncf-finops-microsurvey.csv': {
    headers: 2,
    rows: 102,
    layout: [
      [one(1, 2), one(3), one(4), ticks(5, 10, 11), one(12), one(13), one(14), ticks(15, 36, 37), one(38), one(39)],
      [ticks(40, 43, 44), one(45), text(46), one(47), ticks(48, 51, 52), one(53), one(54), ticks(55, 65, 66)],
      [ticks(67, 71, 72), one(73)],
    ].flat(),
  },
  'surveymonkey/538-steak-risk-survey.csv': { headers: 2, rows: 550, layout: ones(1, 14) },
  'surveymonkey/538-star-wars-not-utf8.csv': {
    headers: 2,
    encoding: 'windows-1252',
    map: { encoding: 'windows-1252' },
    rows: 1186,
    layout: [
      one(1),
      one(2),
      ticks(3, 8),
      { is: 'ranks', columns: span(9, 14) },
      grid(...span(15, 28)),
      ...ones(29, 37),
    ],
  },
  'google-forms/asapbio-licensing-raw.csv': {
    headers: 1,
    rows: 169,
    layout: [
      [one(1), { is: 'joined', at: 2, options: null } as const, one(3), one(4), one(5)],
      [
        { is: 'joined', at: 6, options: null } as const,
        ...ones(7, 10),
        grid(...span(11, 18)),
        text(19),
        one(20),
        grid(...span(21, 28)),
      ],
      [text(29), text(30), { is: 'joined', at: 31, options: licensingOptions } as const, text(32)],
    ].flat(),
    apart: { "Don't know": 'Don’t know' },
  },
  'google-forms/cncf-maintainers-2017-h1.csv': {
    headers: 1,
    rows: 20,
    // The last line is the mean of a column, without a date.
    refused: 1,
    layout: [...ones(2, 6), text(7), text(8)],
  },
  'qualtrics/no-basis.3header.csv': { headers: 3, rows: 15, layout: shift(11, noBasis), apart: codes },
  'qualtrics/no-basis.legacy.csv': { headers: 2, rows: 15, layout: shift(10, noBasis), apart: codes },
  'qualtrics/single-mc.3header.csv': { headers: 3, rows: 5, layout: [...ones(11, 15), text(16)], apart: codes },
  'qualtrics/single-mc.legacy.csv': { headers: 2, rows: 5, layout: [...ones(10, 14), text(15)], apart: codes },
  'qualtrics/multi-matrix.3header.csv': {
    headers: 3,
    rows: 5,
    layout: [
      many(4, ...span(11, 22)),
      many(4, ...span(23, 34)),
      many(4, ...span(35, 46)),
      many(4, ...span(47, 58)),
      many(4, ...span(59, 66), ...span(68, 71)),
      text(67),
    ],
    apart: codes,
  },
  'qualtrics/text-entry.3header.csv': {
    headers: 3,
    rows: 15,
    layout: [
      [one(11), text(12), one(13), text(14), ticks(15, 17), text(18), text(19), grid(20, 22, 24)],
      [text(21), text(23), grid(...span(25, 27)), grid(...span(28, 30)), ...texts(31, 36)],
    ].flat(),
    apart: codes,
  },
  'limesurvey-made/responses_full_long.csv': lime(),
  'limesurvey-made/responses_abbreviated_long.csv': lime(),
  'limesurvey-made/responses_code_long.csv': lime(),
  'limesurvey-made/responses_code_short.csv': lime(),
  'limesurvey-made/vvexport_424242.csv': lime({
    headers: 2,
    delimiter: '\t',
    layout: [...ones(8, 11), ticks(12, 16), grid(...span(17, 20)), one(21), text(22)],
    apart: { '{question_not_shown}': '' },
  }),
  'odk-csv/all-data-types.csv': {
    headers: 1,
    rows: 1,
    layout: [text(1), one(2), one(3), text(4), text(5), text(6), text(12)],
  },
  'odk-csv/choice-lists.csv': { headers: 1, rows: 1, layout: [ticks(2, 3), text(4), ticks(6, 7)] },
  'odk-csv/simple-form-commas.csv': { headers: 1, rows: 1, layout: [text(2)] },
  'odk-csv/simple-form-double-quotes.csv': { headers: 1, rows: 1, layout: [text(2)] },
  'odk-csv/simple-form-newlines.csv': { headers: 1, rows: 1, layout: [text(2)] },
};

type Counted = { readonly answered: number; readonly apart: number; readonly counts: Readonly<Record<string, number>> };

const plain = (label: string): string => label.replaceAll(/\s+/g, ' ').trim();
const isUnticked = (cell: string): boolean => ['', 'No', '0', '-99'].includes(cell);

/** Cuts a cell at its options, whatever commas they hold. */
function cutAtOptions(cell: string, options: readonly string[] | null): string[] {
  if (options === null) return cell.split(', ').map(plain);
  let rest = cell;
  const found = options.filter((option) => {
    const has = rest.includes(option);
    rest = rest.replace(option, '');
    return has;
  });
  const left = plain(rest.replaceAll(/^[\s,]+|[\s,]+$/g, ''));
  return left === '' ? found : [...found, left];
}

/** Counts one question of a file by itself. */
function countHere(rows: readonly string[][], layout: Layout, apart: Sample['apart'] = {}): Counted {
  const counts: Record<string, number> = {};
  let answered = 0;
  let special = 0;
  const add = (label: string, part = ''): void => {
    const key = `${part}|${label}`;
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const row of rows) {
    const cell = (at: number): string => {
      const value = plain(row[at] ?? '');
      return apart[value] ?? value;
    };
    const isApart = (value: string): boolean => value === 'Don’t know' || value === 'Prefer not to say';
    const before = Object.values(counts).reduce((sum, n) => sum + n, 0);
    let isAnswered = false;
    switch (layout.is) {
      case 'text':
        isAnswered = cell(layout.at) !== '';
        break;
      case 'one': {
        const value = cell(layout.at);
        if (isApart(value)) special += 1;
        else if (value !== '')
          add(value === 'Other (please specify)' ? 'Other' : /^\d+\.\d+0$/.test(value) ? String(Number(value)) : value);
        break;
      }
      case 'joined':
        if (isApart(cell(layout.at))) special += 1;
        else if (cell(layout.at) !== '')
          for (const option of cutAtOptions(cell(layout.at), layout.options)) add(option);
        break;
      case 'ticks':
        for (const [place, at] of layout.columns.entries()) if (!isUnticked(cell(at))) add(String(place));
        if (layout.other !== undefined && cell(layout.other) !== '') add('Other');
        break;
      case 'many':
        for (const [place, at] of layout.columns.entries())
          if (!isUnticked(cell(at))) add(String(place % layout.under), String(Math.floor(place / layout.under)));
        break;
      case 'ranks':
      case 'grid':
        for (const [place, at] of layout.columns.entries()) if (cell(at) !== '') add(cell(at), String(place));
        break;
    }
    if (isAnswered || Object.values(counts).reduce((sum, n) => sum + n, 0) > before) answered += 1;
  }
  return { answered, apart: special, counts };
}

/** What the program counted, with rows, ticked options and columns named by their place. */
function countThere(result: QuestionResult, layout: Layout): Counted {
  const places = (labels: readonly (string | null)[]): Map<string, string> =>
    new Map([...new Set(labels)].map((label, at) => [label ?? '', String(at)]));
  const parts = places(result.counts.map(({ part }) => part).filter((part) => part !== ''));
  const labels = places(result.counts.map(({ key }) => key).filter((key) => key !== 'other'));
  const columns = places(
    result.counts.map(({ key }) => key).toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1))),
  );
  const counts: Record<string, number> = {};
  for (const { key, part, label, n } of result.counts) {
    if (n === 0) continue;
    const name =
      layout.is === 'ticks' && key !== 'other'
        ? (labels.get(key) ?? key)
        : layout.is === 'many'
          ? (columns.get(key) ?? key)
          : plain(label);
    counts[`${part === '' ? '' : (parts.get(part) ?? part)}|${name}`] = n;
  }
  return { answered: result.answered, apart: result.dontKnow + result.preferNot, counts };
}

describe('the response files of other tools', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
  });

  afterAll(async () => app.close());

  it.for(Object.entries(samples))('%s holds what the program counted', async ([path, sample]) => {
    const file = findSample(path);
    if (file === null) return;
    const imported = await importAnswers(app, file, { map: sample.map ?? {}, fileName: path.split('/')[1] ?? path });
    const { report } = imported;
    expect([report.rows, report.duplicates, report.refusedRows]).toEqual([sample.rows, 0, sample.refused ?? 0]);
    const lines = parseIndependently(new TextDecoder(sample.encoding ?? 'utf-8').decode(file), sample.delimiter);
    const rows = lines.slice(sample.headers).slice(0, report.imported);
    const results = await app.as('manager').surveys.results({ surveyId: getMade(imported) });
    expect(results.questions.map(({ title }) => title)).toHaveLength(sample.layout.length);
    for (const [at, layout] of sample.layout.entries()) {
      const question = results.questions[at];
      if (question === undefined) throw new Error('A question is missing.');
      const there = countThere(question, layout);
      const here = countHere(rows, layout, sample.apart);
      expect({ question: question.title, ...there, ...(layout.is === 'text' ? { counts: {} } : {}) }).toEqual({
        question: question.title,
        ...here,
      });
    }
  });

  it('refuses a file that is not UTF-8 with what to do about it, and a table of a repeated group', async () => {
    const stars = findSample('surveymonkey/538-star-wars-not-utf8.csv');
    const repeats = [findSample('odk-csv/nested-repeats-g1.csv'), findSample('odk-csv/nested-repeats.csv')];
    if (stars === null || repeats[0] == null || repeats[1] == null) return;
    expect((await importAnswers(app, stars)).job.error).toContain('choose the encoding Windows-1252');
    expect((await importAnswers(app, repeats[0])).job.error).toContain('Import the main table of the form');
    expect((await importAnswers(app, repeats[1])).job.error).toContain('The group that repeats (g1)');
  });

  it('gives NPS 70.4545 on 44 answers of a scale from 1 to 10, and says that it is one', async () => {
    const file = findSample('surveymonkey/cncf-ambassadors-2021-cols0-13.csv');
    if (file === null) return;
    const imported = await importAnswers(app, file);
    const { questions } = await app.as('manager').surveys.results({ surveyId: getMade(imported) });
    const asked = questions.find(({ metric }) => metric === 'nps');
    expect([asked?.figure?.value?.toFixed(4), asked?.figure?.n]).toEqual(['70.4545', 44]);
    expect(imported.report.proposed.filter(({ what }) => what.includes('from 1 to 10;'))).toHaveLength(1);
  });

  it('counts what LimeSurvey itself printed', async () => {
    const [file, printed] = [
      findSample('limesurvey-made/responses_full_long.csv'),
      findSample('limesurvey-made/limesurvey-statistics-counts.json'),
    ];
    if (file === null || printed === null) return;
    // The file's own shape, written by LimeSurvey.
    const { counts } = JSON.parse(new TextDecoder().decode(printed)) as {
      counts: Record<string, Record<string, number>>;
    };
    const { questions } = await app
      .as('manager')
      .surveys.results({ surveyId: getMade(await importAnswers(app, file)) });
    const [nps, csat, ces, region, channel, matrix, , comment] = questions;
    const withoutCode = (label: string): string => label.replace(/ \([^)]*\)$/, '');
    const named = (group: string): Record<string, number> =>
      Object.fromEntries(
        Object.entries(counts[group] ?? {})
          .filter(([label]) => !/^(?:No answer|Not completed|Answer$)/.test(label))
          .map(([label, n]) => [withoutCode(label), n]),
      );
    const ours = (question: QuestionResult | undefined, row: string | null = null): Record<string, number> =>
      Object.fromEntries(
        (question?.counts ?? []).filter(({ partLabel }) => partLabel === row).map(({ label, n }) => [label, n]),
      );
    for (const [group, question] of [
      ['nps', nps],
      ['csat', csat],
      ['ces', ces],
      ['region', region],
      ['channel', channel],
    ] as const)
      expect([group, ours(question)]).toEqual([group, named(group)]);
    for (const [code, row] of [
      ['SQ001', 'Price'],
      ['SQ002', 'Speed'],
      ['SQ003', 'Staff'],
      ['SQ004', 'Quality'],
    ] as const)
      expect([row, ours(matrix, row)]).toEqual([row, named(`matrix(${code})[${row}]`)]);
    expect([nps?.skipped, ces?.skipped, comment?.answered]).toEqual([
      counts['nps']?.['No answer'],
      counts['ces']?.['No answer'],
      counts['comment']?.['Answer'],
    ]);
  });
});
