import { zipSync, strToU8 } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLssXml } from '../../electron/features/surveys/files/questionnaires/lss-xml.ts';
import { readQuestionnaire } from '../../electron/features/surveys/files/questionnaires/read-questionnaire.ts';
import { writeQuestionnaire } from '../../electron/features/surveys/files/questionnaires/write-questionnaire.ts';
import { writeWorkbook } from '../../electron/features/surveys/files/questionnaires/write-workbook.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import { listQuestions } from '../../shared/features/surveys/definition.rules.ts';
import { makeDefinition } from '../factories/surveys.ts';
import { findSample } from '../imports/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'questionnaires-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'surveys');

async function read(contents: string | Uint8Array) {
  // A name that says nothing: files are known by their bytes.
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, contents);
  return readQuestionnaire(path);
}

const refusal = async (contents: string | Uint8Array): Promise<string> =>
  read(contents).then(
    () => 'read',
    (cause: unknown) => (cause instanceof Error ? cause.message : 'unknown'),
  );

const nps = { ...blankQuestion('nps', 'q2'), title: { en: 'Would you recommend us?' } };
const why = {
  ...blankQuestion('long-text', 'q3'),
  title: { en: 'Why? <b>Say & tell</b>' },
  visibleIf: { question: 'q2', is: 'at-most', to: { value: 6 } } as const,
};

describe('a questionnaire file', () => {
  it('is refused in one sentence where it is no questionnaire', async () => {
    const files = ['', 'Name,Age\nAna,3\n', '{"a":1}', '{"a":', '<html><body></body></html>', 'hello', '[1,2]'];
    for (const file of files) expect(await refusal(file)).toMatch(/^[A-Z].*\.$/u);
    expect(await refusal(writeWorkbook(new Map([['Answers', [['Name'], ['Ana']]]])))).toContain(
      'no sheet called “survey”',
    );
    expect(await refusal(zipSync({ 'a.txt': strToU8('hello') }))).toMatch(/\.$/);
  });

  it('can’t bring entities, endless depth or damaged XML', async () => {
    const entity =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><document><LimeSurveyDocType>&a;</LimeSurveyDocType></document>';
    expect(await refusal(entity)).toContain('document type');
    const deep = `<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</document>`;
    expect(await refusal(deep)).toContain('deeper');
    expect(await refusal('<document><LimeSurveyDocType>Survey</LimeSurveyDocType>')).toContain('no valid XML');
  });

  it('can’t reach into the program with names such as __proto__', async () => {
    const json = `{"__proto__":{"polluted":1},"pages":[{"elements":[{"type":"radiogroup","name":"__proto__","title":"A","choices":["__proto__","constructor"]},{"type":"constructor","name":"b"},{"type":"comment","name":"c","visibleIf":"{__proto__} = 'constructor'"}]}]}`;
    const { definition, notCarried } = await read(json);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(listQuestions(definition).map(({ type }) => type)).toEqual(['single', 'long-text']);
    expect(notCarried.map(({ what }) => what)).toContain('A question of the type “constructor” can’t be asked here.');
  });

  it('is text when it comes in and when it goes out: HTML is neither kept nor run', async () => {
    const html = {
      title: 'T',
      pages: [
        { elements: [{ type: 'text', name: 'a', title: '<p>Hello&nbsp;<b>you</b></p><script>alert(1)</script>' }] },
      ],
    };
    expect(listQuestions((await read(JSON.stringify(html))).definition)[0]?.title).toEqual({ en: 'Hello you' });
    const { bytes } = writeQuestionnaire(makeDefinition([nps, why]), 'customers', 'lss');
    expect(new TextDecoder().decode(bytes)).toContain('Why? &lt;b&gt;Say &amp; tell&lt;/b&gt;');
    expect(listQuestions((await read(bytes)).definition)[1]?.title).toEqual(why.title);
  });

  it('of the older LimeSurvey, with its languages in the rows and its conditions in a table, is read', async () => {
    const { definition, notCarried } = await read(readFileSync(join(fixtures, 'limesurvey-2.lss')));
    expect(definition.languages).toEqual(['en', 'de']);
    const [recommend, reason, channels, other] = listQuestions(definition);
    expect(recommend).toMatchObject({
      type: 'nps',
      title: { en: 'Would you recommend us?', de: 'Würden Sie uns empfehlen?' },
    });
    expect(reason?.visibleIf).toEqual({ question: recommend?.id, is: 'at-most', to: { value: 6 } });
    expect(channels).toMatchObject({
      type: 'multiple',
      options: [{ label: { en: 'Shop', de: 'Laden' } }, { label: { en: 'Phone', de: 'Telefon' } }],
    });
    const phone = channels?.type === 'multiple' ? channels.options[1]?.id : undefined;
    expect(other?.visibleIf).toEqual({ question: channels?.id, is: 'includes-any', to: { values: [phone] } });
    expect(notCarried).toEqual([
      { question: 'Which number did you call?', what: 'A pattern its answer must have stays behind.' },
    ]);
  });

  it('for LimeSurvey has the tables, columns and codes that LimeSurvey writes', () => {
    const question = {
      ...blankQuestion('single', 'q4'),
      code: 'a_very_long_code_with_lines',
      options: [{ id: 'o5', label: { en: 'Yes' } }],
    };
    const { bytes } = writeQuestionnaire(makeDefinition([nps, why, question]), 'customers', 'lss');
    const ours = readLssXml(new TextDecoder().decode(bytes));
    const sample = findSample('limesurvey-made/survey_424242.lss');
    const theirs = sample === null ? null : readLssXml(new TextDecoder().decode(sample));
    for (const [table, rows] of ours.tables) {
      if (['LimeSurveyDocType', 'DBVersion', 'languages'].includes(table)) continue;
      const columns = theirs === null ? null : new Set(theirs.tables.get(table)?.flatMap((row) => [...row.keys()]));
      if (columns === null || columns.size === 0) continue;
      expect([table, [...(rows[0]?.keys() ?? [])].filter((column) => !columns.has(column))]).toEqual([table, []]);
    }
    const codes = ours.tables.get('answers')?.map((row) => row.get('code') ?? '') ?? [];
    expect(codes.every((code) => /^[A-Za-z0-9]{1,5}$/.test(code))).toBe(true);
    const titles = ours.tables.get('questions')?.map((row) => row.get('title') ?? '') ?? [];
    expect(titles.every((title) => /^[A-Za-z][A-Za-z0-9]{0,19}$/.test(title))).toBe(true);
    expect(ours.tables.get('questions')?.[1]?.get('relevance')).toBe('(!is_empty(q2.NAOK) and q2.NAOK <= 6)');
  });
});
