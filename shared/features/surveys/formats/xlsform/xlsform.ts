import type { SurveyText } from '../../definition.schema.ts';
import { toTag, toTags } from '../languages.ts';
import { toPlainText } from '../plain-text.ts';

/** One row of a sheet, by the heading of its column. */
export type FormRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** The sheets of an XLSForm, before anybody understood them. */
export type FormSheets = {
  readonly survey: readonly FormRow[];
  readonly choices: readonly FormRow[];
  readonly settings: readonly FormRow[];
};

/** How our special answers are named in the choices of an XLSForm. */
export const formSpecials = { 'dont-know': 'pm_dont_know', 'prefer-not': 'pm_prefer_not' } as const;
/** The list under which an XLSForm has yes and no. */
export const yesNoList = 'pm_yes_no';

const sameName: Readonly<Record<string, string>> = {
  caption: 'label',
  relevance: 'relevant',
  'list name': 'list_name',
  value: 'name',
  bind__relevant: 'relevant',
};

/** `Label::English (en)` and `label:English` are the label in English; `media::image` is an image. */
function readHeading(heading: string): { readonly column: string; readonly language: string | null } {
  const [head = '', ...rest] = heading.trim().split(/::?/);
  const first = head.trim().toLowerCase();
  if ((first === 'media' || first === 'bind') && rest.length > 0)
    return { column: (rest[0] ?? '').trim().toLowerCase(), language: rest[1]?.trim() ?? null };
  const language = rest.join(':').trim();
  return { column: sameName[first] ?? first, language: language === '' ? null : language };
}

/** A row that can be asked for what stands under a heading, in one or all languages. */
export type Cells = {
  readonly line: number;
  readonly get: (column: string) => string;
  readonly text: (column: string) => SurveyText;
};

/** The sheets with their languages found out. */
export type Form = {
  readonly languages: readonly string[];
  /** Whether the file says which language its texts are in. */
  readonly isNamed: boolean;
  readonly survey: readonly Cells[];
  readonly choicesOf: (list: string) => readonly Cells[];
  readonly settings: Cells | null;
};

/** Reads headings and languages: a label without a language is in the form's default language, else English. */
export function readForm(sheets: FormSheets): Form {
  const texts = ['label', 'hint', 'guidance_hint', 'form_title'];
  const settings = sheets.settings[0];
  const declared =
    [...(settings?.cells ?? [])].find(([heading]) => readHeading(heading).column === 'default_language')?.[1] ?? '';
  const found = new Set<string>();
  let hasBare = false;
  for (const row of [...sheets.survey, ...sheets.choices])
    for (const [heading, words] of row.cells) {
      const { column, language } = readHeading(heading);
      if (!texts.includes(column) || words.trim() === '') continue;
      if (language === null) hasBare = true;
      else found.add(language);
    }
  const bare = declared.trim() === '' || declared.trim() === 'default' ? 'en' : declared.trim();
  const isListed = [...found].find((language) => language === bare || toTag(language) === toTag(bare));
  const first = isListed ?? bare;
  const tags = toTags(
    [
      ...(hasBare || found.size === 0 || isListed !== undefined ? [first] : []),
      ...[...found].filter((one) => one !== first),
    ].slice(0, 20),
  );
  const toCells = (row: FormRow): Cells => {
    const cells = [...row.cells].map(([heading, words]) => ({ ...readHeading(heading), words }));
    return {
      line: row.line,
      get: (column) => cells.find((one) => one.column === column && one.language === null)?.words.trim() ?? '',
      text: (column) => {
        const text: SurveyText = {};
        for (const one of cells) {
          const tag = tags.get(one.language ?? first);
          const words = one.column === column ? toPlainText(one.words) : '';
          // A label with its language named wins over the one without.
          if (tag !== undefined && words !== '' && (text[tag] === undefined || one.language !== null))
            text[tag] = words;
        }
        return text;
      },
    };
  };
  const lists = new Map<string, Cells[]>();
  for (const row of sheets.choices) {
    const cells = toCells(row);
    const list = cells.get('list_name');
    if (list === '') continue;
    lists.set(list, [...(lists.get(list) ?? []), cells]);
  }
  return {
    languages: [...tags.values()],
    isNamed: declared.trim() !== '' || !hasBare || isListed !== undefined,
    survey: sheets.survey.map(toCells),
    choicesOf: (list) => lists.get(list) ?? [],
    settings: settings === undefined ? null : toCells(settings),
  };
}
