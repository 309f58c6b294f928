import { begin, put } from '../make-question.ts';
import { rowsOf, type LssOne } from './lss-one.ts';
import { readGender, readList, readMultiple, readRanking } from './read-lss-choice.ts';
import { readMatrix } from './read-lss-matrix.ts';
import { readCells, readSeveral, readTexts, toNumber, toText } from './read-lss-open.ts';

const yesNo = new Map([
  ['Y', 'yes'],
  ['N', 'no'],
]);

/** How each type of LimeSurvey (its QT_ codes) is read. */
const readers: Readonly<Record<string, (one: LssOne) => void>> = {
  L: readList,
  '!': readList,
  O: readList,
  '5': ({ draft, source }) => void put(draft, source.name, { ...begin(draft, 'rating', source), look: 'numbers' }),
  Y: ({ draft, source }) => void put(draft, source.name, begin(draft, 'yes-no', source), yesNo),
  G: readGender,
  M: readMultiple,
  P: readMultiple,
  A: readMatrix,
  B: readMatrix,
  C: readMatrix,
  E: readMatrix,
  F: readMatrix,
  H: readMatrix,
  '1': readMatrix,
  ':': (one) =>
    one.attributes.get('multiflexible_checkbox') === '1'
      ? readMatrix(one)
      : readCells(one, (part) => toNumber(one, part)),
  ';': (one) => readCells(one, (part) => toText(one, part)),
  R: readRanking,
  N: (one) => void put(one.draft, one.source.name, toNumber(one, one.source)),
  K: (one) => readSeveral(one, rowsOf(one), (part) => toNumber(one, part)),
  S: (one) => void put(one.draft, one.source.name, toText(one, one.source)),
  T: (one) => void put(one.draft, one.source.name, toText(one, one.source)),
  U: (one) => void put(one.draft, one.source.name, toText(one, one.source)),
  Q: readTexts,
  D: (one) => {
    if (/[hH]/.test(one.attributes.get('date_format')))
      one.draft.say(one.label, 'Its time of day stays behind; the day is asked.');
    put(one.draft, one.source.name, begin(one.draft, 'date', one.source));
  },
  X: ({ draft, source }) => void put(draft, source.name, begin(draft, 'statement', source)),
};

const unread: Readonly<Record<string, string>> = {
  '*': 'A value that is computed while answering can’t be shown here.',
  I: 'A question that changes the language can’t be asked here; the language is chosen at the start.',
  '|': 'Files can’t be handed in here.',
};

/** Reads one question by its type; one this program does not have is said and left out. */
export function readLssQuestion(one: LssOne): void {
  const { draft, type, label } = one;
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read !== undefined) read(one);
  else
    draft.say(
      label,
      (Object.hasOwn(unread, type) ? unread[type] : undefined) ??
        `A question of the type “${type}” can’t be asked here.`,
    );
}
