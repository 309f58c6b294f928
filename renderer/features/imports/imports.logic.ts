import type {
  ImportedAs,
  ImportMap,
  ImportReport,
  ImportTarget,
} from '../../../shared/features/imports/imports.schema.ts';
import { countText, plural } from '../../ui/format.ts';

/** What a file becomes, in the words of the list it goes to. */
export const targetWords: Readonly<Record<ImportedAs, { one: string; many: string; title: string }>> = {
  feedback: { one: 'entry', many: 'entries', title: 'What customers said' },
  customers: { one: 'customer', many: 'customers', title: 'Customers' },
  promises: { one: 'promise', many: 'promises', title: 'Jobs and their dates' },
  actions: { one: 'action', many: 'actions', title: 'Actions' },
  answers: { one: 'response', many: 'responses', title: 'Answers to a survey' },
};

/** What a report says in one sentence; `isTrial` where nothing was written yet. */
export function reportSentence(report: ImportReport, as: ImportTarget, isTrial: boolean, locale: string): string {
  const { one, many } = targetWords[as];
  const count = (number: number): string => countText(number, locale);
  const parts = [
    `${count(report.imported)} ${plural(report.imported, one, many)} ${isTrial ? 'can be imported' : plural(report.imported, 'was imported', 'were imported')}`,
    report.duplicates === 0
      ? null
      : `${count(report.duplicates)} ${plural(report.duplicates, 'is', 'are')} here already`,
    report.refusedRows === 0
      ? null
      : `${count(report.refusedRows)} ${plural(report.refusedRows, 'row', 'rows')} can’t be read`,
  ].filter((part) => part !== null);
  return `${parts.join(', ')}.`;
}

/** What is made along with the rows, each kind with its count and names. */
export function madeLines(
  made: ImportReport['made'],
  locale: string,
): { readonly title: string; readonly names: readonly string[] }[] {
  const line = (names: readonly string[], one: string, many: string) => ({
    title: `${countText(names.length, locale)} new ${plural(names.length, one, many)}`,
    names,
  });
  return [
    line(made.customers, 'customer', 'customers'),
    line(made.touchpoints, 'touchpoint', 'touchpoints'),
    line(made.locations, 'location', 'locations'),
    line(made.jobTypes, 'kind of job', 'kinds of job'),
    line(made.reasons, 'reason', 'reasons'),
    {
      title: `${countText(made.channels.length, locale)} ${plural(made.channels.length, 'channel', 'channels')} kept as “other”`,
      names: made.channels,
    },
  ].filter(({ names }) => names.length > 0);
}

/** The map with other columns for a field; none takes the field out. */
export function withColumns(map: ImportMap, field: string, columns: readonly string[]): ImportMap {
  const { [field]: _before, ...others } = map.columns;
  const [first] = columns;
  if (first === undefined) return { ...map, columns: others };
  return { ...map, columns: { ...others, [field]: columns.length === 1 ? first : [...columns] } };
}

/** The map with another value for a text of a column; null takes it out. */
export function withValue(map: ImportMap, field: string, text: string, value: string | null): ImportMap {
  const { [text]: _before, ...others } = map.values[field] ?? {};
  return { ...map, values: { ...map.values, [field]: value === null ? others : { ...others, [text]: value } } };
}

/** Texts of mapped lists that stand for nothing yet; their rows would be refused. */
export function openTexts(map: ImportMap, texts: Readonly<Record<string, readonly string[]>>): number {
  return Object.entries(texts).flatMap(([field, list]) =>
    list.filter((text) => map.values[field]?.[text] === undefined),
  ).length;
}
