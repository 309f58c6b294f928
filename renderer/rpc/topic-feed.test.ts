import { describe, expect, test } from 'vitest';
import { startTopicFeed, type Changes, type FeedPorts } from './topic-feed.ts';

type Told = Changes & { readonly after: number };

/** An engine's feed and the tabs that share it; a tab leads only when the test hands it the lead. */
function makeOffice() {
  const topics: string[] = [];
  const listeners = new Map<number, (told: Told) => void>();
  const leads = new Map<number, () => void>();
  const pauses = new Map<number, () => void>();
  let asked = 0;
  let oldest = 0;
  let deaf: number | null = null;

  const openTab = (tab: number) => {
    const seen: Changes[] = [];
    const ports: FeedPorts = {
      ask: async (after) => {
        asked += 1;
        const from = after ?? topics.length;
        return { last: topics.length, topics: topics.slice(from), missed: from < oldest };
      },
      lead: (signal, work) =>
        new Promise((resolve) => {
          leads.set(tab, () => void work(signal).then(resolve));
        }),
      tell: (told) => {
        for (const [other, listener] of listeners) if (other !== tab && other !== deaf) listener(told);
      },
      hear: (onHeard) => {
        listeners.set(tab, onHeard);
        return () => listeners.delete(tab);
      },
      pause: () => new Promise((resolve) => pauses.set(tab, resolve)),
      onChanges: (changes) => seen.push(changes),
    };
    return { seen, stop: startTopicFeed(ports) };
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    openTab,
    settle,
    change: (topic: string) => topics.push(topic),
    deafen: (tab: number | null) => (deaf = tab),
    forget: () => (oldest = topics.length),
    lead: async (tab: number) => {
      leads.get(tab)?.();
      await settle();
    },
    passTime: async (tab: number) => {
      pauses.get(tab)?.();
      await settle();
    },
    asked: () => asked,
  };
}

describe('windows that stay in step', () => {
  test('nothing that happened before a tab opened is news to it', async () => {
    const office = makeOffice();
    office.change('log');
    const tab = office.openTab(1);
    await office.settle();
    await office.lead(1);
    expect(tab.seen).toEqual([]);
  });

  test('one tab asks and every tab hears', async () => {
    const office = makeOffice();
    const one = office.openTab(1);
    const other = office.openTab(2);
    await office.settle();
    await office.lead(1);
    const before = office.asked();
    office.change('log');
    await office.passTime(1);
    expect(one.seen.map(({ topics }) => topics)).toEqual([['log']]);
    expect(other.seen.map(({ topics }) => topics)).toEqual([['log']]);
    expect(office.asked()).toBe(before + 1);
  });

  test('a tab that missed a message refreshes everything when it hears the next', async () => {
    const office = makeOffice();
    office.openTab(1);
    const other = office.openTab(2);
    await office.settle();
    await office.lead(1);
    office.deafen(2);
    office.change('log');
    await office.passTime(1);
    office.deafen(null);
    office.change('actions');
    await office.passTime(1);
    expect(other.seen).toEqual([{ after: 1, last: 2, topics: ['actions'], missed: true }]);
  });

  test('a tab that takes over the lead catches up from where it stands', async () => {
    const office = makeOffice();
    const tab = office.openTab(1);
    await office.settle();
    office.change('log');
    office.change('people');
    await office.lead(1);
    expect(tab.seen.map(({ topics }) => topics)).toEqual([['log', 'people']]);
  });

  test('passes on that the engine no longer knows what was missed', async () => {
    const office = makeOffice();
    const tab = office.openTab(1);
    await office.settle();
    await office.lead(1);
    office.change('log');
    office.forget();
    await office.passTime(1);
    expect(tab.seen).toEqual([{ last: 1, topics: ['log'], missed: true }]);
  });

  test('a stopped tab hears nothing more', async () => {
    const office = makeOffice();
    office.openTab(1);
    const stopped = office.openTab(2);
    await office.settle();
    await office.lead(1);
    stopped.stop();
    office.change('log');
    await office.passTime(1);
    expect(stopped.seen).toEqual([]);
  });
});
