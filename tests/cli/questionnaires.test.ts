import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

const survey = {
  title: 'After a visit',
  pages: [
    {
      elements: [
        { type: 'rating', name: 'recommend', title: 'Would you recommend us?', rateMin: 0, rateMax: 10 },
        { type: 'comment', name: 'why', title: 'Why?', visibleIf: '{recommend} notempty and {recommend} <= 6' },
        { type: 'file', name: 'photo', title: 'A photo' },
      ],
    },
  ],
};

const importedSchema = z.object({
  survey: z.string(),
  questions: z.number(),
  notCarried: z.array(z.object({ question: z.string(), what: z.string() })),
});

async function prepare(contents: unknown = survey) {
  const { data } = await initBusiness();
  const folder = testFolder();
  const file = join(folder, 'survey.json');
  writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return { data, folder, args: ['import', file, '--as', 'questionnaire', '--data', data] };
}

describe('mirror import --as questionnaire', () => {
  it('makes a draft and lists by question what could not be carried', async () => {
    const { args } = await prepare();
    const answer = importedSchema.parse(await mirrorJson(args));
    expect(answer.questions).toBe(2);
    expect(answer.notCarried).toEqual([{ question: 'A photo', what: 'Files can’t be handed in here.' }]);
  });

  it('refuses a file that is no questionnaire in one sentence and ends with 1', async () => {
    const { args } = await prepare('{"SurveyEntry":{},"SurveyElements":[]}');
    const { code, error } = await mirror(args);
    expect([code, error]).toEqual([1, expect.stringMatching(/^This is a questionnaire of Qualtrics .*\n$/)]);
  });

  it('says which kinds of file there are where the kind is wrong', async () => {
    const { args } = await prepare();
    const { code, error } = await mirror(args.map((arg) => (arg === 'questionnaire' ? 'poem' : arg)));
    expect([code, error]).toEqual([
      2,
      expect.stringContaining('feedback, customers, promises, actions, questionnaire, answers'),
    ]);
  });
});

describe('mirror export-questionnaire', () => {
  it('writes every format by title or id, and reads each of them again', async () => {
    const { args, data, folder } = await prepare();
    const { survey: id } = importedSchema.parse(await mirrorJson(args));
    for (const [format, name] of Object.entries({
      lss: 'a.lss',
      xlsform: 'a.xlsx',
      surveyjs: 'a.json',
      json: 'b.json',
    })) {
      const out = join(folder, name);
      const named = format === 'lss' ? 'After a visit' : id;
      const written = await mirrorJson([
        'export-questionnaire',
        named,
        '--format',
        format,
        '--out',
        out,
        '--data',
        data,
      ]);
      expect(written).toMatchObject({ survey: id, out });
      const again = importedSchema.parse(await mirrorJson(['import', out, '--as', 'questionnaire', '--data', data]));
      expect([format, again.questions, again.notCarried]).toEqual([format, 2, []]);
      // Titles must stay apart for the next export by title.
      if (format === 'lss') expect(readFileSync(out, 'utf8')).toContain('<LimeSurveyDocType>Survey');
    }
  });

  it('refuses a survey that is not there and a format it does not know', async () => {
    const { data, folder } = await prepare();
    const args = ['--out', join(folder, 'a'), '--data', data];
    expect((await mirror(['export-questionnaire', 'Nothing', '--format', 'lss', ...args])).code).toBe(1);
    expect((await mirror(['export-questionnaire', 'Nothing', '--format', 'pdf', ...args])).code).toBe(2);
  });
});
