import type { SurveyText } from '../../definition.schema.ts';
import type { Carried } from '../carried.ts';
import { createDraft, type Draft } from '../draft.ts';
import { xlsFormDialect } from '../expression.ts';
import { labelOf, put } from '../make-question.ts';
import { formReaders, readSelect, recorded, unasked, type FormOne } from './read-form-question.ts';
import { readForm, type Cells, type Form, type FormSheets } from './xlsform.ts';

type Group = { readonly title: SurveyText; readonly label: string; readonly relevant: string; isTitled: boolean };

const lead = /^(?<what>begin|end)[ _](?<kind>group|repeat|loop|lgroup)\b/i;

const isYes = (text: string): boolean => /^(?:yes|true|true\(\)|1)$/i.test(text);
const isNo = (text: string): boolean => /^(?:no|false|false\(\)|0)?$/i.test(text);

const unread: Readonly<Record<string, string>> = {
  default: 'The answer it begins with stays behind.',
  calculation: 'The value that is computed for it stays behind.',
  guidance_hint: 'The guidance for whoever asks stays behind.',
  image: 'Its picture stays behind.',
  audio: 'Its sound stays behind.',
  video: 'Its video stays behind.',
};

function sayUnread({ draft, label, row }: FormOne): void {
  for (const [column, what] of Object.entries(unread))
    if (row.get(column) !== '' || Object.keys(row.text(column)).length > 0) draft.say(label, what);
  if (isYes(row.get('read_only')) || isYes(row.get('readonly')))
    draft.say(label, 'That it can’t be changed stays behind.');
  if (!isYes(row.get('required')) && !isNo(row.get('required')))
    draft.say(label, 'That it needs an answer only sometimes stays behind; it can be left.');
}

/** Reads the rows of the survey sheet one after the other; groups become sections. */
function createRowReader(draft: Draft, form: Form) {
  const groups: Group[] = [];
  const seen = new Set<string>();
  let isOpen = false;
  let isNewPage = false;

  const openSection = (): void => {
    if (isOpen) return;
    const inner = groups.findLast(({ isTitled }) => !isTitled);
    const section = draft.openSection(inner?.title ?? {}, { newPage: isNewPage });
    for (const group of groups) {
      group.isTitled = true;
      if (group.relevant !== '') draft.showIf(section, group.label, group.relevant, xlsFormDialect);
    }
    isOpen = true;
    isNewPage = false;
  };

  const readLead = (row: Cells, what: string, kind: string): void => {
    isOpen = false;
    if (what === 'end') {
      groups.pop();
      return;
    }
    const title = row.text('label');
    const label = labelOf({ name: row.get('name'), title }, draft.languages);
    if (kind !== 'group' && kind !== 'lgroup')
      draft.say(label, 'Its questions repeat there; here they are asked once.');
    if (groups.length === 0) isNewPage = true;
    groups.push({ title, label, relevant: row.get('relevant'), isTitled: Object.keys(title).length === 0 });
  };

  const readQuestion = (row: Cells, type: string): void => {
    const name = row.get('name');
    const words = row.text('label');
    const title = Object.keys(words).length === 0 && name !== '' ? { [draft.languages[0] ?? 'en']: name } : words;
    const source = { name, title, help: row.text('hint'), required: isYes(row.get('required')) };
    const label = labelOf(source, draft.languages);
    const one: FormOne = { draft, form, row, source, label, appearance: row.get('appearance').toLowerCase() };
    const plain = type.toLowerCase();
    const read = Object.hasOwn(formReaders, plain) ? formReaders[plain] : undefined;
    const what = Object.hasOwn(unasked, plain) ? unasked[plain] : undefined;
    if (what !== undefined) {
      draft.say(label, what);
      return;
    }
    openSection();
    const before = draft.count();
    if (read !== undefined) put(draft, name, read(one), new Map([['OK', 'yes']]));
    else if (!readSelect(one, type)) {
      draft.say(label, `A question of the type “${type}” can’t be asked here.`);
      return;
    }
    sayUnread(one);
    const relevant = row.get('relevant');
    for (const question of relevant === '' ? [] : draft.listFrom(before))
      draft.showIf(question, label, relevant, xlsFormDialect);
  };

  return {
    read(row: Cells): void {
      const type = row.get('type').replaceAll(/\s+/gu, ' ');
      const found = lead.exec(type)?.groups;
      // Rows without a type are comments.
      if (type === '') return;
      if (recorded.has(type.toLowerCase())) seen.add(type.toLowerCase());
      else if (found === undefined) readQuestion(row, type);
      else readLead(row, (found['what'] ?? '').toLowerCase(), (found['kind'] ?? '').toLowerCase());
    },
    finish(): void {
      if (seen.size > 0) draft.say('', `What a device records by itself stays behind: ${[...seen].join(', ')}.`);
    },
  };
}

/** Reads an XLSForm, as Kobo and ODK have them. */
export function readXlsForm(sheets: FormSheets): Carried {
  const form = readForm(sheets);
  const draft = createDraft(form.languages);
  if (!form.isNamed) draft.propose('', 'The file does not say its language; its texts are taken for English.');
  const reader = createRowReader(draft, form);
  for (const row of form.survey) reader.read(row);
  reader.finish();
  const title = form.settings?.text('form_title') ?? {};
  return draft.finish('XLSForm', { title, intro: {}, thanks: {} }, /\$\{\s*(?<name>[^{}]+?)\s*\}/gu);
}
