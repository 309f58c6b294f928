import type { Question } from '../../definition.schema.ts';
import { begin, put, type Source, type SourceOption } from '../make-question.ts';
import { rowsOf, toCount, type LssOne } from './lss-one.ts';

/** Cells asked as questions of their own: more would be no questionnaire. */
const maxCells = 60;

/** Several numbers or texts at once: each becomes a question of its own. */
export function readSeveral(one: LssOne, of: readonly SourceOption[], make: (source: Source) => Question): void {
  const { draft, source, label } = one;
  if (of.length > maxCells) {
    draft.say(label, `It is a table of ${of.length} cells to type into, which can’t be asked here.`);
    return;
  }
  draft.say(label, `It asks ${of.length} things at once; they are questions of their own here.`);
  for (const { value, label: words } of of) {
    const title = Object.fromEntries(
      draft.languages.flatMap((language) => {
        const parts = [source.title[language], words[language]].filter((part) => part !== undefined && part !== '');
        return parts.length === 0 ? [] : [[language, parts.join(' – ')]];
      }),
    );
    put(draft, `${source.name}_${value}`, make({ ...source, name: `${source.name}_${value}`, title }));
  }
}

/** A number, with its bounds and unit. */
export function toNumber(one: LssOne, source: Source): Question {
  const bound = (name: string): number | null => {
    const text = one.attributes.get(name).trim().replace(',', '.');
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
  };
  const suffix = one.attributes.text('suffix');
  return {
    ...begin(one.draft, 'number', source),
    min: bound('min_num_value_n'),
    max: bound('max_num_value_n'),
    decimals: one.attributes.get('num_value_int_only') === '1' ? 0 : 6,
    unit: suffix,
  };
}

/** Words, short or long. */
export function toText(one: LssOne, source: Source): Question {
  const most = toCount(one.attributes.get('maximum_chars'));
  if (one.type === 'T' || one.type === 'U') return { ...begin(one.draft, 'long-text', source), maxLength: most };
  return { ...begin(one.draft, 'short-text', source), maxLength: most === null ? null : Math.min(500, most) };
}

const contactFields = ['name', 'email', 'phone'] as const;

/** Several texts at once; those of a contact are one question. */
export function readTexts(one: LssOne): void {
  const { draft, source } = one;
  const fields = rowsOf(one).flatMap(({ value }) => contactFields.find((field) => field === value) ?? []);
  const isContact = fields.length > 0 && fields.length === rowsOf(one).length && new Set(fields).size === fields.length;
  if (!isContact) {
    readSeveral(one, rowsOf(one), (part) => toText(one, part));
    return;
  }
  const question: Question = {
    ...begin(draft, 'contact', source),
    fields: fields.map((field) => ({ field, required: false })),
  };
  put(draft, source.name, question);
}

/** A table of cells to type into. */
export function readCells(one: LssOne, make: (source: Source) => Question): void {
  const columns = rowsOf(one, '1');
  const cells = rowsOf(one).flatMap((row) =>
    columns.map((column) => ({
      value: `${row.value}_${column.value}`,
      label: Object.fromEntries(
        Object.entries(row.label).map(([language, words]) => [language, `${words} – ${column.label[language] ?? ''}`]),
      ),
    })),
  );
  readSeveral(one, cells, make);
}
