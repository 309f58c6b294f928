import type Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v4 } from 'uuid';
import { registries } from '../../electron/app/router.ts';
import { daySchema } from '../../shared/clock.ts';
import { howLeftValues } from '../../shared/features/log/log.schema.ts';
import type {
  ActionId,
  CustomerId,
  EntryId,
  ExpectationId,
  LocationId,
  NoteId,
  PurchaseId,
  ReasonId,
  ReportId,
  TouchpointId,
  ViewId,
} from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { logMeeting, logRound } from '../factories/attention.ts';
import { callAction } from '../factories/actions-calls.ts';
import { callAsking } from '../factories/asking-calls.ts';
import { callChecklists } from '../factories/checklist-calls.ts';
import { addCustomer } from '../factories/customers.ts';
import { entryFields, recordEntry } from '../factories/entries.ts';
import { callBackups } from '../factories/backups-calls.ts';
import { callJournal } from '../factories/journal-calls.ts';
import { callExports } from '../factories/exports-calls.ts';
import { callLosses } from '../factories/losses-calls.ts';
import { callPromising } from '../factories/promising-calls.ts';
import { callShops } from '../factories/shops-calls.ts';
import { callTelling } from '../factories/telling-calls.ts';
import { callTouch } from '../factories/touch-calls.ts';
import { callOverview } from '../factories/overview-calls.ts';
import { callPromises } from '../factories/promises-calls.ts';
import { sure } from '../factories/sure.ts';
import { callMirror } from '../factories/mirror-calls.ts';
import { callRhythm } from '../factories/rhythm-calls.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const from = daySchema.parse('2026-01-01');
const to = daySchema.parse('2026-12-31');

const command = () => ({ commandId: commandId() });

/** Reads, signs and lists reports. */
async function callReport(client: Client): Promise<void> {
  await client.report.sign({ ...command(), id: newId<ReportId>(), on: daySchema.parse('2026-02-01'), next: [] });
  await client.report.sign({ ...command(), id: newId<ReportId>(), on: daySchema.parse('2026-05-01'), next: [] });
  for (const on of [daySchema.parse('2026-02-01'), daySchema.parse('2026-08-01')]) {
    const { sections } = await client.report.read({ on });
    for (const { id } of sections) await client.report.section({ on, section: id });
  }
  const { next } = await client.report.list({ limit: 1 });
  await client.report.list({ limit: 1, cursor: sure(next ?? undefined) });
}

/** Calls everything a screen can ask of the log. */
async function callLog(client: Client, entryId: EntryId, customerId: CustomerId): Promise<void> {
  const [locationId, touchpointId, themeId] = [newId<LocationId>(), newId<TouchpointId>(), newId<ReasonId>()];
  const filters: Parameters<Client['log']['list']>[0][] = [
    {},
    { q: 'line' },
    { q: 'the line was' },
    { status: 'new' },
    ...howLeftValues.map((howLeft) => ({ howLeft })),
    { type: 'heard-different' },
    { channel: 'phone' },
    { touchpointId },
    { locationId },
    { themeId },
    { customerId },
    { from, to },
    { callBackDue: true },
    { ownerSpoke: true },
    { neededAnswer: true },
    { ownerSpoke: true, from, to },
    { q: 'line', status: 'new', from },
    { status: 'new', howLeft: 'unhappy' },
  ];
  for (const filter of filters) {
    const { next } = await client.log.list({ ...filter, limit: 1 });
    if (next !== null) await client.log.list({ ...filter, limit: 1, cursor: next });
  }
  await client.log.get({ id: entryId });
  await client.log.counts({});
  await client.log.similar({ words: 'The line was down again', customerId: null });
  await client.log.similar({ words: 'The line was down again', customerId });
  await client.log.listViews({});
  const view = { id: newId<ViewId>(), name: 'Mine', filter: {} };
  await client.log.saveView({ ...command(), view });
  await client.log.removeView({ ...command(), id: view.id });
}

async function callCustomers(client: Client, id: CustomerId): Promise<void> {
  await client.customers.find({ text: 'an' });
  await client.customers.counts({});
  for (const filter of [
    {},
    { q: 'ann' },
    { status: 'active' },
    { sort: 'since' },
    { status: 'active', sort: 'since' },
    { q: 'ann', status: 'active' },
  ] as const) {
    const { next } = await client.customers.list({ ...filter, limit: 1 });
    if (next !== null) await client.customers.list({ ...filter, limit: 1, cursor: next });
  }
  await client.customers.get({ id });
  await client.customers.alike({ name: 'Ann', email: 'ann@example.org', phone: '123456', except: id });
  const { next } = await client.customers.timeline({ id, limit: 1 });
  if (next !== null) await client.customers.timeline({ id, limit: 1, cursor: next });
}

async function callActions(client: Client): Promise<void> {
  await client.actions.counts({});
  for (const show of ['open', 'overdue', 'closed', 'all'] as const) {
    for (const mine of [true, false]) {
      const { next } = await client.actions.list({ show, mine, limit: 1 });
      if (next !== null) await client.actions.list({ show, mine, limit: 1, cursor: next });
    }
    await client.actions.list({ show, fromResults: true, openedFrom: from, openedTo: to });
    await client.actions.list({ show, dueFrom: from, dueTo: to });
    await client.actions.list({ show, who: app.people.staff, source: 'entry', locationId: newId<LocationId>() });
    await client.actions.list({ show, who: 'nobody' });
  }
  for (const state of ['open', 'doing', 'done', 'dropped'] as const) {
    await client.actions.list({ state });
    for (const mine of [true, false]) {
      const { next } = await client.actions.column({ state, mine, limit: 1 });
      if (next !== null) await client.actions.column({ state, mine, limit: 1, cursor: next });
    }
  }
  const ids = (await client.actions.list({ show: 'all' })).items.map(({ id }) => id);
  const patch = { do: 'close', as: 'done', note: 'Done' } as const;
  if (ids.length > 0) await client.actions.changeMany({ ...command(), ids, patch });
  if (client !== app.as('staff')) await client.actions.huddle({});
}

async function callAttention(client: Client): Promise<void> {
  await logRound(client, from);
  await logRound(client, from);
  await logMeeting(client, from, ['customers', null]);
  await logMeeting(client, from, ['money']);
  for (const filter of [{}, { from, to }, { byOwner: true }, { byOwner: true, from, to }]) {
    const { next } = await client.attention.listRounds({ ...filter, limit: 1 });
    if (next !== null) await client.attention.listRounds({ ...filter, limit: 1, cursor: next });
  }
  for (const filter of [{}, { from, to }]) {
    const { next } = await client.attention.listMeetings({ ...filter, limit: 1 });
    if (next !== null) await client.attention.listMeetings({ ...filter, limit: 1, cursor: next });
  }
  await client.attention.shares({});
  for (const { wasEverRecorded } of registries.measures) wasEverRecorded?.(app.app.store.read, to);
}

async function callFigures(
  client: Client,
  customerId: CustomerId,
  locationId: LocationId,
  touchpointId: TouchpointId,
): Promise<void> {
  const scopes: Parameters<Client['measures']['read']>[0]['scope'][] = [
    undefined,
    { customerId },
    { locationId },
    { touchpointId },
    { locationId, touchpointId },
  ];
  for (const scope of scopes) {
    await client.measures.read({ from, to, ...(scope === undefined ? {} : { scope }) });
  }
  await client.search.find({ text: 'ann' });
}

async function writeEverything(
  owner: Client,
): Promise<{ entryId: EntryId; customerId: CustomerId; locationId: LocationId; touchpointId: TouchpointId }> {
  const [locationId, touchpointId, reasonId] = [newId<LocationId>(), newId<TouchpointId>(), newId<ReasonId>()];
  await owner.business.addLocation({ ...command(), id: locationId, name: 'Harbour of the test' });
  await owner.business.addTouchpoint({
    ...command(),
    id: touchpointId,
    name: 'Front desk of the test',
    department: 'reception',
  });
  await owner.business.addReason({ ...command(), id: reasonId, name: 'Nobody came, of the test', list: 'theme' });
  await owner.business.changePlace({ ...command(), kind: 'location', id: locationId, name: 'Old harbour' });
  const customerId = await addCustomer(owner, {
    name: 'Ann',
    email: 'ann@example.org',
    phone: '123456',
    reference: 'A-1',
    status: 'active',
  });
  const other = await addCustomer(owner, { name: 'Anna', status: 'active' });
  await addCustomer(owner, { name: 'Annabel', customerSinceOn: from, status: 'active' });
  await owner.customers.change({ ...command(), id: customerId, patch: { phone: '1234567' } });
  const purchase = { id: newId<PurchaseId>(), boughtOn: from, amountMinor: 100, what: 'Router' };
  await owner.customers.addPurchase({ ...command(), customerId: other, purchase });
  const expectation = {
    id: newId<ExpectationId>(),
    asked: 'Same day',
    reality: 'Next day',
    accepted: 'accepted',
  } as const;
  await owner.customers.saveExpectation({ ...command(), customerId: other, expectation });
  await owner.customers.merge({ ...command(), from: other, into: customerId });
  let entryId = newId<EntryId>();
  for (const howLeft of howLeftValues) {
    entryId = await recordEntry(app, owner, {
      howLeft,
      customerId,
      locationId,
      touchpointId,
      words: `The line was down, ${howLeft}`,
    });
  }
  await recordEntry(app, owner, { callBackAt: app.clock.now() - 1 });
  await owner.log.sort({ ...command(), id: entryId, themeId: reasonId });
  await owner.log.settle({ ...command(), id: entryId, as: 'answered', note: null });
  const undoes = commandId();
  await owner.log.record({ commandId: undoes, id: newId<EntryId>(), fields: entryFields(app, { howLeft: 'unhappy' }) });
  await owner.history.undo({ ...command(), undoes });
  const actionId = newId<ActionId>();
  const action = { what: 'Call', entryId: null, customerId, who: app.people.staff, dueAt: app.clock.now() };
  await owner.actions.open({ ...command(), id: actionId, ...action });
  await owner.actions.note({ ...command(), id: newId<NoteId>(), actionId, text: 'Called' });
  await callAction(app, owner, actionId, customerId);
  await owner.actions.change({ ...command(), id: actionId, state: 'done' });
  for (const [record, id] of [
    ['customer', customerId],
    ['entry', entryId],
    ['action', actionId],
  ] as const)
    await owner.history.list({ record, id });
  await owner.log.carryOut(command());
  const erased = await addCustomer(owner, { name: 'Eve' });
  await recordEntry(app, owner, { customerId: erased });
  await owner.customers.erase({ ...command(), id: erased, typedName: 'Eve' });
  return { entryId, customerId, locationId, touchpointId };
}

async function callEverything(): Promise<void> {
  const owner = app.as('owner');
  const { entryId, customerId, locationId, touchpointId } = await writeEverything(owner);
  for (const client of [owner, app.as('manager'), app.as('staff')]) {
    await callLog(client, entryId, customerId).catch((cause: unknown) => {
      if (client === owner) throw cause;
    });
    await callCustomers(client, customerId);
    await callActions(client);
    await callFigures(client, customerId, locationId, touchpointId);
    await client.business.places({});
    await client.people.list({});
  }
  await app.as('manager').imports.list({});
  await callAsking(app, { locationId });
  await callShops(app, { locationId });
  await callAttention(owner);
  await callPromising(app, { customerId });
  await callTouch(app, customerId);
  await callMirror(app);
  await callReport(owner);
  await callExports(app);
  await callBackups(app);
  await owner.privacy.ofCustomer({ id: customerId });
  await owner.privacy.fileOfCustomer({ id: customerId, format: 'html' });
  await owner.privacy.keepRules({ ...command(), rules: { eraseAfterMonths: 60 } });
  await owner.privacy.rules({});
  await owner.privacy.lookPerson({ ...command(), id: app.people.staff });
  await callJournal(app, { customerId });
  await callPromises(app, { customerId, locationId });
  await callRhythm(app);
  await callTelling(app, owner, customerId);
  // What the host asks by itself.
  app.app.due();
  await callLosses(app);
  await callChecklists(app, { locationId });
  for (const who of [null, app.people.staff]) await app.as('owner').calendar.read({ who });
  await callOverview(app, { locationId, touchpointId });
  await app.fetch(`/files/photo/${v4()}?key=x`);
}

/** The lines of a statement's query plan, its values unknown as they are when it is prepared. */
function explain(database: Database.Database, text: string): string[] {
  for (let count = 0; ; count += 1) {
    try {
      // Columns of EXPLAIN QUERY PLAN.
      const rows = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array.from({ length: count }, () => null)) as {
        detail: string;
      }[];
      return rows.map(({ detail }) => detail);
    } catch (cause) {
      if (!(cause instanceof RangeError) || count > 100) throw cause;
    }
  }
}

const growing = [
  'entries',
  'customers',
  'journal',
  'commits',
  'receipts',
  'purchases',
  'actions',
  'action_notes',
  'action_steps',
  'entry_photos',
  'responses',
  'survey_asks',
  'checklist_runs',
  'checklist_scores',
  'run_photos',
  'contests',
  'findings',
  'rounds',
  'meetings',
  'visits',
  'promises',
  'referrals',
  'job_days',
  'job_first_dates',
  'promise_first_days',
  'promise_last_days',
  'promise_versions',
  'slip_reasons',
  'touches',
  'snoozes',
  'last_contacts',
  'playbook_runs',
  'playbook_tasks',
  'occasions',
  'rhythms',
  'rhythm_calls',
  'rhythm_dismissals',
  'observations',
  'policy_exceptions',
  'losses',
  'exit_calls',
  'exit_causes',
  'call_tries',
  'card_tellings',
];

/** Reads of a whole growing table, through its own rows, an index or an automatic one made on the fly. */
function listFullScans(database: Database.Database, text: string): string[] {
  const table = growing.join('|');
  // The alias stands in the plan, so the statement says which table it is.
  const aliases = [...text.matchAll(new RegExp(String.raw`\b(${table})\b"?(?:\s+(?:AS\s+)?(\w+))?`, 'gi'))].flatMap(
    ([, name, alias]) => [name, alias],
  );
  const names = new Set(aliases.filter((name) => name !== undefined));
  return explain(database, text).filter((detail) => {
    const [, scanned, rest = ''] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
    if (scanned !== undefined && names.has(scanned) && !rest.includes('VIRTUAL TABLE')) return true;
    return /AUTOMATIC/.test(detail);
  });
}

test('the test sees a full scan where there is one, by alias and by index too', () => {
  const { database } = app.app.store;
  expect(listFullScans(database, 'SELECT * FROM entries WHERE did_about = ?')).toEqual(['SCAN entries']);
  expect(listFullScans(database, 'SELECT e.words FROM entries e WHERE e.did_about = ?')).toEqual(['SCAN e']);
  expect(listFullScans(database, 'SELECT count(*) FROM customers')).toHaveLength(1);
  expect(listFullScans(database, 'SELECT * FROM entries WHERE position > ? LIMIT 5')).toEqual([]);
});

test('no statement a screen causes reads a whole table that grows', async () => {
  await callEverything();
  const { statements, database } = app.app.store;
  const explained = statements.texts.filter((text) => /^\s*(SELECT|WITH|UPDATE|DELETE|INSERT)/i.test(text));
  expect(explained.length).toBeGreaterThan(100);
  const scans = explained.flatMap((text) =>
    listFullScans(database, text).map((detail) => `${detail}: ${text.replaceAll(/\s+/g, ' ')}`),
  );
  // A walk in the order of a key that stops at its LIMIT reads no more than it shows.
  const isWalk = (scan: string): boolean =>
    /ORDER BY (\w+\.)?(position|opened_at|journal_id|(ran|held|found|planned|visited|said|lost|told|touched|starts|watched|answer_due|happened|first_due|last_due)_on( DESC)?, (\w+\.)?\w+_id|due_at ?, promise_id|promised_at|name_key, c\.customer_no|commit_id)( DESC)? LIMIT/i.test(
      scan,
    );
  const walks = scans.filter((scan) => isWalk(scan) && !scan.startsWith('AUTOMATIC'));
  console.log(
    `plans: ${explained.length} statements, ${scans.length - walks.length} full scans, ${walks.length} walks that stop at a limit`,
  );
  expect(scans.filter((scan) => !walks.includes(scan))).toEqual([]);
  // A record has few lines in the journal; its table has nearly all of them.
  const ofRecords = explained.filter((text) => text.includes('journal') && /record_id = \?/.test(text));
  expect(ofRecords.length).toBeGreaterThan(0);
  const throughTable = ofRecords.filter((text) => explain(database, text).join().includes('journal_by_table'));
  expect(throughTable).toEqual([]);
});
