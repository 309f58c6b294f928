import type { Question } from '../../definition.schema.ts';
import { begin, put, toOptions, type Source, type SourceOption } from '../make-question.ts';
import { answersOf, everyLanguage, isRandom, partSpecials, rowsOf, type LssOne } from './lss-one.ts';
import { specialCodes } from './lss-tables.ts';

/** Columns of the types that bring their own. */
const fixedColumns: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  A: ['1', '2', '3', '4', '5'].map((point) => [point, point]),
  B: Array.from({ length: 10 }, (_, at) => [String(at + 1), String(at + 1)]),
  C: [
    ['Y', 'Yes'],
    ['U', 'Uncertain'],
    ['N', 'No'],
  ],
  E: [
    ['I', 'Increase'],
    ['S', 'Same'],
    ['D', 'Decrease'],
  ],
};

function putMatrix(one: LssOne, source: Source, columns: readonly SourceOption[], suffix = ''): void {
  const { draft, label } = one;
  const { own, specials } = partSpecials(columns);
  const rows = toOptions(draft, 'r', rowsOf(one), label);
  const { parts, values } = toOptions(draft, 'c', own, label);
  const question: Question = {
    ...begin(draft, 'matrix', source),
    rows: rows.parts,
    columns: parts,
    pick: one.type === ':' ? 'many' : 'one',
    shuffle: isRandom(one),
    specials,
  };
  const known = new Map([...values, ...specials.map((special) => [specialCodes[special], special] as const)]);
  put(draft, source.name, question, known);
  for (const [code, row] of rows.values) {
    draft.name(`${source.name}_${code}${suffix}`, { question, row, values: known });
    if (one.type === ':')
      for (const [column, id] of values)
        draft.name(`${source.name}_${code}_${column}`, { question, row, option: id, values: known });
  }
}

/** A grid; one of two scales becomes two. */
export function readMatrix(one: LssOne): void {
  const { draft, source, attributes, type } = one;
  if (type === '1') {
    draft.say(one.label, 'Its two scales are two questions here.');
    for (const scale of ['0', '1']) {
      const header = attributes.text(scale === '0' ? 'dualscale_headerA' : 'dualscale_headerB');
      const title = Object.fromEntries(
        Object.entries(source.title).map(([language, words]) => [
          language,
          [words, header[language] ?? ''].filter((part) => part !== '').join(' – '),
        ]),
      );
      putMatrix(one, { ...source, name: `${source.name}_${scale}`, title }, answersOf(one, scale), `_${scale}`);
    }
    return;
  }
  const fixed = Object.hasOwn(fixedColumns, type) ? fixedColumns[type] : undefined;
  const columns = fixed?.map(([value, words]) => ({ value, label: everyLanguage(draft, words) })) ?? answersOf(one);
  if (type === 'C' || type === 'E')
    draft.say(one.label, 'The words of its columns are LimeSurvey’s own; they are in English here.');
  putMatrix(one, source, type === ':' ? rowsOf(one, '1') : columns);
}
