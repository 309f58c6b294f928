import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDay, type Day } from '../../shared/clock.ts';
import type { Answer, Answers } from '../../shared/features/surveys/answers.schema.ts';
import type { ResponseFields, ResultsFilter } from '../../shared/features/surveys/responses.schema.ts';
import type { QuestionResult, Results } from '../../shared/features/surveys/results.schema.ts';
import type { LocationId, ResponseId } from '../../shared/ids.ts';
import { makeRandom } from '../bench/readings.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day, questions } from '../factories/survey-answers.ts';
import { recordResponse, responseFields } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
import { makeDefinition, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

// What is expected is counted here in the plainest way from what was recorded, or worked out by hand; never by the code
// under test.

let app: TestApp;
let client: Client;
let survey: OpenSurvey;
let places: { harbour: LocationId; north: LocationId };
const start = Date.UTC(2026, 5, 3, 9);

beforeAll(async () => {
  app = await openTestApp();
  client = app.as('manager');
  survey = await openSurvey(client, makeDefinition(questions));
  places = { harbour: newId<LocationId>(), north: newId<LocationId>() };
  await app
    .as('owner')
    .business.addLocation({ commandId: commandId(), id: places.harbour, name: 'Harbour of the test' });
  await app.as('owner').business.addLocation({ commandId: commandId(), id: places.north, name: 'North of the test' });
});
afterAll(() => app.close());

type Recorded = {
  readonly id: ResponseId;
  readonly on: Day;
  readonly fields: ResponseFields;
  readonly isComplete: boolean;
};

const questionOf = (results: Results, id: string): QuestionResult =>
  sure(results.questions.find((one) => one.id === id));

async function record(changed: Partial<ResponseFields>, isComplete: boolean): Promise<Recorded> {
  const fields = responseFields(app, survey, changed);
  const { id } = await recordResponse(app, client, survey, { ...fields, isComplete });
  return { id, fields, on: toDay(fields.answeredAt, 'UTC'), isComplete };
}

/** Counts of answers as `part key` to n, those of nobody left out. */
function countsOf({ counts }: QuestionResult): Record<string, number> {
  return Object.fromEntries(
    counts.filter(({ n }) => n > 0).map(({ part, key, n }) => [part === '' ? key : `${part} ${key}`, n]),
  );
}

/** What an answer counts as, written out again for the test. */
function keysOf(answer: Answer): string[] {
  if (typeof answer === 'number') return [String(answer)];
  if ('pick' in answer) return answer.pick;
  if ('rank' in answer) return answer.rank.map((one, index) => `${one} ${index + 1}`);
  if ('rows' in answer)
    return Object.entries(answer.rows).flatMap(([row, columns]) => columns.map((one) => `${row} ${one}`));
  return 'number' in answer ? [String(answer.number)] : [];
}

describe('results of 240 random responses', () => {
  const all: Recorded[] = [];

  beforeAll(async () => {
    const random = makeRandom(7);
    const upTo = (n: number): number => Math.floor(random() * n);
    const maybe = <Value>(value: Value): Value | null => (random() < 0.12 ? null : value);
    app.clock.set(Date.UTC(2026, 10, 19, 10));
    for (let index = 0; index < 240; index += 1) {
      const answers: Answers = {
        q2: random() < 0.1 ? { special: random() < 0.5 ? 'dont-know' : 'prefer-not' } : maybe(upTo(11)),
        q3: maybe(1 + upTo(5)),
        q4: maybe(1 + upTo(7)),
        q5: maybe(1 + upTo(4)),
        q6: maybe(
          random() < 0.2
            ? { pick: ['o8', 'other'], other: 'By letter' }
            : { pick: [['o7', 'o8', 'o9'][upTo(3)] ?? ''] },
        ),
        q10: maybe({ rows: { r11: [random() < 0.2 ? 'dont-know' : 'c13'], r12: [random() < 0.5 ? 'c13' : 'c14'] } }),
        q15: maybe({ rank: random() < 0.5 ? ['o16', 'o17'] : ['o17', 'o16'] }),
        q18: maybe({ number: upTo(6) }),
        q19: null,
      };
      const isComplete = random() > 0.1;
      if (!isComplete) for (const id of ['q10', 'q15', 'q18', 'q19']) delete answers[id];
      all.push(
        await record(
          {
            answers,
            locationId: [places.harbour, places.north, null][upTo(3)] ?? null,
            channel: random() < 0.5 ? 'phone' : 'in-person',
            answeredAt: start + upTo(150) * 86_400_000 + upTo(36_000_000),
          },
          isComplete,
        ),
      );
    }
    for (const { id } of all.slice(0, 6))
      await client.surveys.setAside({ commandId: commandId(), id, reason: 'A test' });
  });

  const counted = (filter: ResultsFilter): Recorded[] =>
    all
      .slice(6)
      .filter(
        ({ on, fields }) =>
          (filter.from === undefined || on >= filter.from) &&
          (filter.to === undefined || on <= filter.to) &&
          (filter.locationId === undefined || fields.locationId === filter.locationId) &&
          (filter.channel === undefined || fields.channel === filter.channel) &&
          (filter.answered === undefined || fields.answers['q3'] === Number(filter.answered.split(':')[1])),
      );

  it.each([
    ['without a filter', {}],
    ['of whole months', { from: day('2026-07-01'), to: day('2026-08-31') }],
    ['of days that cut months', { from: day('2026-06-10'), to: day('2026-09-20') }],
    ['of days within a month', { from: day('2026-07-05'), to: day('2026-07-19') }],
    ['up to a day', { to: day('2026-07-19') }],
    ['of a channel', { channel: 'phone' as const }],
    ['of a channel on cut days', { channel: 'phone' as const, from: day('2026-07-15') }],
    ['of a place', { locationId: 'harbour' }],
    ['of who gave an answer', { answered: 'q3:2' }],
    ['of nobody', { from: day('2030-01-01') }],
  ])('are those of an independent count, %s', async (_, wanted) => {
    const { locationId, ...rest } = wanted as ResultsFilter & { locationId?: string };
    const filter: ResultsFilter = { ...rest, ...(locationId === undefined ? {} : { locationId: places.harbour }) };
    const results = await client.surveys.results({ surveyId: survey.surveyId, ...filter });
    const expected = counted(filter);
    expect(results.responses).toBe(expected.length);
    expect(results.complete).toBe(expected.filter(({ isComplete }) => isComplete).length);
    expect(results.partial).toBe(results.responses - results.complete);
    for (const { id } of questions) {
      const given = expected.map(({ fields }) => fields.answers[id]);
      const isSpecial = (answer: Answer | null | undefined): boolean =>
        answer != null && typeof answer === 'object' && 'special' in answer;
      const real = given.filter((answer) => answer != null && !isSpecial(answer));
      const result = questionOf(results, id);
      expect(result.answered).toBe(real.length);
      expect(result.dontKnow + result.preferNot).toBe(given.filter(isSpecial).length);
      const keys = Object.groupBy(
        real.flatMap((answer) => keysOf(sure(answer))),
        (key) => key,
      );
      expect(countsOf(result)).toEqual(
        Object.fromEntries(Object.entries(keys).map(([key, times]) => [key, sure(times).length])),
      );
    }
  });

  it('count a question that was shown and left as skipped, and one that was not reached as neither', async () => {
    const results = await client.surveys.results({ surveyId: survey.surveyId });
    const expected = counted({});
    const complete = expected.filter(({ isComplete }) => isComplete);
    expect(questionOf(results, 'q19')).toMatchObject({ answered: 0, skipped: complete.length });
    const skippedNumber = complete.filter(({ fields }) => fields.answers['q18'] === null);
    expect(questionOf(results, 'q18').skipped).toBe(skippedNumber.length);
    const left = results.questions.reduce((sum, question) => sum + question.left, 0);
    expect(left).toBe(results.partial);
  });

  it('give each metric by its definition over those who answered', async () => {
    const results = await client.surveys.results({ surveyId: survey.surveyId });
    const numbers = (id: string): number[] =>
      counted({}).flatMap(({ fields }) => (typeof fields.answers[id] === 'number' ? [fields.answers[id]] : []));
    const share = (values: number[], holds: (value: number) => boolean): number =>
      values.filter(holds).length / values.length;
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const recommend = numbers('q2');
    expect(questionOf(results, 'q2').figure).toMatchObject({ n: recommend.length });
    expect(questionOf(results, 'q2').figure?.value).toBeCloseTo(
      100 * (share(recommend, (value) => value >= 9) - share(recommend, (value) => value <= 6)),
      9,
    );
    expect(questionOf(results, 'q3').figure?.value).toBeCloseTo(
      share(numbers('q3'), (value) => value >= 4),
      12,
    );
    expect(questionOf(results, 'q4').figure?.value).toBeCloseTo(mean(numbers('q4')), 12);
    expect(questionOf(results, 'q4').topShare?.value).toBeCloseTo(
      share(numbers('q4'), (value) => value >= 5),
      12,
    );
    expect(questionOf(results, 'q5').figure?.value).toBeCloseTo(mean(numbers('q5')), 12);
    for (const id of ['q6', 'q10', 'q15', 'q18', 'q19']) expect(questionOf(results, id).figure).toBeNull();
  });

  it('say how many were set aside, and name every answer in words', async () => {
    const results = await client.surveys.results({ surveyId: survey.surveyId });
    expect(results.setAside).toBe(6);
    expect(questionOf(results, 'q6').counts.map(({ label }) => label)).toEqual(['Web', 'Phone', 'Shop', 'Other']);
    const speed = questionOf(results, 'q10').counts.filter(({ partLabel }) => partLabel === 'Speed');
    expect(speed.map(({ label }) => label)).toEqual(['Good', 'Bad', 'Don’t know']);
    expect(questionOf(results, 'q2').counts).toHaveLength(11);
  });

  it('draw a trend whose points are the results of their months', async () => {
    for (const by of ['month', 'quarter'] as const) {
      const { points } = await client.surveys.trend({ surveyId: survey.surveyId, question: 'q2', by });
      expect(points.map(({ label }) => label)).toEqual(
        by === 'month'
          ? ['Jun 2026', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026']
          : ['Q2 2026', 'Q3 2026', 'Q4 2026'],
      );
      for (const { from, to, label: _label, ...figure } of points) {
        const results = await client.surveys.results({ surveyId: survey.surveyId, from: day(from), to: day(to) });
        expect(figure).toEqual(questionOf(results, 'q2').figure);
      }
    }
  });

  it('compare two groups as their own results and a test of both', async () => {
    const asked = { surveyId: survey.surveyId, a: { locationId: places.harbour }, b: { locationId: places.north } };
    for (const question of ['q2', 'q3', 'q4', 'q5']) {
      const { a, b, difference, z, isVisible } = await client.surveys.compare({ ...asked, question });
      const [one, other] = await Promise.all(
        [asked.a, asked.b].map((filter) => client.surveys.results({ surveyId: survey.surveyId, ...filter })),
      );
      expect(a).toEqual(questionOf(sure(one), question).figure);
      expect(b).toEqual(questionOf(sure(other), question).figure);
      expect(sure(difference).value).toBeCloseTo(sure(a.value) - sure(b.value), 9);
      expect(isVisible).toBe(Math.abs(sure(z)) >= 1.96);
    }
    expect(await refusalOf(client.surveys.compare({ ...asked, question: 'q6' }))).toBe('NO_FIGURE');
    expect(await refusalOf(client.surveys.trend({ surveyId: survey.surveyId, question: 'q99', by: 'month' }))).toBe(
      'NOT_FOUND',
    );
  });
});
