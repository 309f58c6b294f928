import { expect, test } from 'vitest';
import { openTopicFeed } from '../../electron/app/topic-feed.ts';
import { commandId, newId, openTestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';

test('a window hears each topic that changed since it asked, once', () => {
  const feed = openTopicFeed(() => 1000);
  const { last } = feed.since(null);
  feed.add(['log']);
  feed.add(['log', 'actions']);
  const heard = feed.since(last);
  expect(heard).toEqual({ last: last + 2, topics: ['log', 'actions'], missed: false });
  expect(feed.since(heard.last)).toEqual({ last: heard.last, topics: [], missed: false });
});

test('a change of nothing is no change', () => {
  const feed = openTopicFeed(() => 1000);
  const { last } = feed.since(null);
  feed.add([]);
  expect(feed.since(last).last).toBe(last);
});

test('a window that was away longer than is remembered is told so, and no sooner', () => {
  const feed = openTopicFeed(() => 1000);
  const { last } = feed.since(null);
  for (let no = 0; no < 512; no += 1) feed.add(['log']);
  expect(feed.since(last).missed).toBe(false);
  feed.add(['log']);
  expect(feed.since(last).missed).toBe(true);
  expect(feed.since(last + 1).missed).toBe(false);
});

test.each([
  ['later', 5000],
  ['in the same millisecond', 1000],
  ['after the clock was set back', 10],
])('a window notices that the engine was started again %s', (_, startedAt) => {
  const before = openTopicFeed(() => 1000);
  before.add(['log']);
  const { last } = before.since(null);
  const after = openTopicFeed(() => startedAt);
  expect(after.since(last).missed).toBe(true);
});

test('what one window saves, another hears', async () => {
  const app = await openTestApp();
  const other = app.as('manager');
  const { last } = await other.system.topics({ after: null });
  await addCustomer(app.as('owner'), { name: 'Ann' });
  expect(await other.system.topics({ after: last })).toMatchObject({ topics: ['customers'], missed: false });
  await app.as('owner').people.change({ commandId: commandId(), id: app.people.staff, name: 'Priya B.' });
  expect((await other.system.topics({ after: last })).topics).toEqual(['customers', 'people']);
  await app
    .as('owner')
    .customers.get({ id: newId() })
    .catch(() => undefined);
  expect((await other.system.topics({ after: last })).topics).toEqual(['customers', 'people']);
  await app.close();
});
