import { describe, expect, it } from 'vitest';
import { openApp } from '../../electron/app/app.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import type { ResponseId, SurveyId } from '../../shared/ids.ts';
import { benchOptions, noHost } from '../bench/options.ts';
import { commandId, newId } from '../factories/app.ts';
import { initBusiness, mirror, mirrorJson } from '../factories/mirror.ts';
import { en, questions } from '../factories/survey-answers.ts';
import { makeDefinition, openSurvey } from '../factories/surveys.ts';

/** A business with a survey and these responses. */
async function withResponses(
  answered: readonly Answers[],
  titles = ['After a visit'],
): Promise<{ data: string; ids: SurveyId[] }> {
  const { data } = await initBusiness();
  const app = await openApp(benchOptions(data), noHost);
  const ids: SurveyId[] = [];
  const consent = { ...blankQuestion('yes-no', 'q20'), title: en('May we call?') };
  for (const title of titles) {
    const opened = await openSurvey(app.call, makeDefinition([...questions, consent], { title: en(title) }));
    ids.push(opened.surveyId);
    for (const answers of answered)
      await app.call.surveys.record({
        commandId: commandId(),
        id: newId<ResponseId>(),
        fields: {
          surveyId: opened.surveyId,
          versionId: opened.versionId,
          answers,
          customerId: null,
          locationId: null,
          channel: 'phone',
          language: 'en',
          sheet: null,
          answeredAt: Date.now(),
        },
        isComplete: true,
      });
  }
  await app.close();
  return { data, ids };
}

describe('mirror survey-results', () => {
  const answered: Answers[] = [
    {
      q2: 10,
      q3: 5,
      q4: 7,
      q5: 4,
      q6: { pick: ['o7', 'o8'] },
      q10: { rows: { r11: ['c13'], r12: ['dont-know'] } },
      q20: { pick: ['yes'] },
    },
    {
      q2: 9,
      q3: 4,
      q4: 4,
      q6: { pick: ['other'], other: 'Letter' },
      q15: { rank: ['o17', 'o16'] },
      q18: { number: 12 },
    },
    { q2: 3, q3: 2, q6: { pick: ['o8'] }, q19: { text: 'Too late' } },
    { q2: { special: 'dont-know' } },
  ];

  it('prints every question with unrounded figures and counts by label', async () => {
    const { data, ids } = await withResponses(answered);
    const found = await mirrorJson(['survey-results', 'After a visit', '--data', data]);
    expect(found).toEqual(await mirrorJson(['survey-results', String(ids[0]), '--data', data]));
    // What the command prints for programs.
    const {
      survey,
      responses,
      questions: printed,
    } = found as {
      survey: string;
      responses: number;
      questions: (Record<string, unknown> & { value: number; low: number; high: number })[];
    };
    expect([survey, responses]).toEqual([ids[0], 4]);
    const byId = new Map(printed.map((one) => [one['id'], one]));
    const nps = byId.get('q2');
    expect(Object.keys(nps ?? {})).toEqual([
      'id',
      'title',
      'type',
      'metric',
      'answered',
      'skipped',
      'value',
      'low',
      'high',
      'counts',
    ]);
    // 2 promoters and 1 detractor of 3; adjusted Wald from 2.75, 1.5 and 1.75 of 6.
    expect(nps).toMatchObject({
      metric: 'nps',
      answered: 3,
      skipped: 0,
      counts: { '3': 1, '9': 1, '10': 1, 'Don’t know': 1 },
    });
    expect(nps?.value).toBeCloseTo(100 / 3, 9);
    const margin = 1.959963984540054 * Math.sqrt((4.5 / 6 - (1 / 6) ** 2) / 6);
    expect(nps?.low).toBeCloseTo(100 * (1 / 6 - margin), 6);
    expect(nps?.high).toBeCloseTo(100 * (1 / 6 + margin), 6);
    expect(byId.get('q3')).toMatchObject({ metric: 'csat', answered: 3, skipped: 1 });
    expect(byId.get('q3')?.value).toBeCloseTo(2 / 3, 12);
    expect(byId.get('q4')).toMatchObject({ metric: 'ces', value: 5.5, answered: 2, skipped: 2 });
    expect(byId.get('q5')).toMatchObject({ metric: null, value: 4, low: null, high: null });
    expect(byId.get('q6')).toMatchObject({ value: null, answered: 3, counts: { Web: 1, Phone: 2, Other: 1 } });
    expect(byId.get('q10')).toMatchObject({ counts: { Speed: { Good: 1 }, Manner: { 'Don’t know': 1 } } });
    expect(byId.get('q15')).toMatchObject({ counts: { Price: { '2': 1 }, Time: { '1': 1 } } });
    expect(byId.get('q18')).toMatchObject({ counts: { '12': 1 } });
    expect(byId.get('q19')).toMatchObject({ answered: 1, skipped: 3, counts: {} });
    expect(byId.get('q20')).toMatchObject({ counts: { Yes: 1 } });
  });

  it('says it in plain lines for people', async () => {
    const { data } = await withResponses(answered);
    const { code, out } = await mirror(['survey-results', 'After a visit', '--data', data]);
    expect(code).toBe(0);
    expect(out).toContain('After a visit: 4 responses');
    expect(out).toContain('How content are you?: CSAT 67%');
    expect(out).toContain('  Speed: Good 1');
  });

  it('ends with 1 and a sentence for a survey that is not there, and where two have the title', async () => {
    const { data, ids } = await withResponses([], ['Twice', 'Twice']);
    const none = await mirror(['survey-results', 'Nothing', '--data', data]);
    expect([none.code, none.error]).toEqual([1, 'There is no survey called “Nothing”.\n']);
    const both = await mirror(['survey-results', 'Twice', '--data', data]);
    expect(both.code).toBe(1);
    for (const id of ids) expect(both.error).toContain(id);
  });

  it('ends with 2 where no survey is named', async () => {
    const { code, error } = await mirror(['survey-results']);
    expect(code).toBe(2);
    expect(error).toContain('The survey is missing.');
  });
});
