import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { openSurvey } from '../factories/surveys.ts';
import { recordResponse, visitDefinition } from '../factories/visits.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  const client = app.as('manager');
  const survey = await openSurvey(client, visitDefinition());
  await recordResponse(app, client, survey, { answers: { q1: 9 } });
  await recordResponse(app, client, survey, { answers: { q1: 3, q2: { text: 'Nobody came.' } } });
});
afterEach(() => app.close());

it('finds the kept counts of survey answers in order', () => {
  expect(checkStore(app.app.store).flatMap(({ problems }) => problems)).toEqual([]);
});

it('finds a count of answers that does not add up, and a comment nobody can find', () => {
  app.app.store.database.exec(`UPDATE response_counts SET n = n + 1 WHERE answer = 'answered'`);
  app.app.store.database.exec(`INSERT INTO response_search (response_search) VALUES ('delete-all')`);
  const wrong = checkStore(app.app.store).filter(({ problems }) => problems.length > 0);
  expect(wrong.map(({ what }) => what)).toEqual(['search index', 'summaries']);
});
