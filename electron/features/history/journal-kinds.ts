import type { JournalKind } from '../../../shared/features/history/journal.schema.ts';
import type { Table } from '../../db/table.ts';

/** Topics that a person looks for under another name. */
const kindOfTopic: Readonly<Record<string, JournalKind>> = {
  customers: 'customers',
  policy: 'customers',
  observation: 'customers',
  rhythm: 'touch',
  log: 'log',
  telling: 'actions',
  promises: 'promises',
  promising: 'promises',
  actions: 'actions',
  proof: 'actions',
  surveys: 'surveys',
  pulse: 'surveys',
  checklists: 'checklists',
  shops: 'shops',
  mirror: 'mirror',
  attention: 'mirror',
  losses: 'losses',
  touch: 'touch',
  people: 'people',
  session: 'people',
  business: 'business',
};

/** The tables whose records are of a kind. */
export function tablesOfKind(tables: ReadonlyMap<string, Table>, kind: JournalKind): string[] {
  return [...tables.values()].filter(({ topic }) => (kindOfTopic[topic] ?? 'other') === kind).map(({ name }) => name);
}
