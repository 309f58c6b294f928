import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import type { Day } from '../../shared/clock.ts';
import type { PersonId, PulseId, SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeBackup, restore } from '../factories/restores.ts';

const base = { code: null, help: {}, required: false, visibleIf: null };

const definition: Definition = {
  languages: ['en'],
  title: { en: 'How it is to work here' },
  intro: {},
  thanks: {},
  lastId: 9,
  sections: [
    {
      id: 's1',
      title: {},
      newPage: true,
      visibleIf: null,
      shuffle: false,
      questions: [
        { ...base, id: 'q1', type: 'nps', title: { en: 'Recommend?' }, specials: [], low: {}, high: {}, from: 0 },
        { ...base, id: 'q2', type: 'csat', title: { en: 'Tools?' }, specials: [], low: {}, high: {}, look: 'numbers' },
        {
          ...base,
          id: 'q3',
          type: 'long-text',
          title: { en: 'What would you change?' },
          minLength: null,
          maxLength: null,
        },
      ],
    },
  ],
};

let app: TestApp;
let staff: Client[];

const member = (index: number): Client => {
  const client = staff[index];
  if (client === undefined) throw new Error(`There is no member of staff ${index}.`);
  return client;
};
const closesOn = '2026-12-03' as Day; // two weeks after the test's day

beforeEach(async () => {
  app = await openTestApp();
  staff = [app.as('staff')];
  for (let index = 1; index < 12; index += 1) {
    const id = newId<PersonId>();
    await app
      .as('owner')
      .people.add({ commandId: commandId(), id, name: `Staff ${index}`, role: 'staff', pin: '1111' });
    const { client } = app.page();
    await client.session.signIn({ personId: id, pin: '1111' });
    staff.push(client);
  }
});
afterEach(() => app.close());

async function launch({
  teams = [] as { id: string; name: string; size: number }[],
  of = definition,
} = {}): Promise<PulseId> {
  const surveyId = newId<SurveyId>();
  await app
    .as('manager')
    .surveys.make({ commandId: commandId(), id: surveyId, from: { definition: of, kind: 'pulse' } });
  const id = newId<PulseId>();
  await app.as('manager').pulse.launch({ commandId: commandId(), id, surveyId, teams, closesOn });
  return id;
}

const sheet = (id: PulseId, answers: Answers, team = '', code: string | null = null) => ({
  id,
  ticket: v4(),
  team,
  answers,
  code,
});

async function answerAll(
  id: PulseId,
  points: readonly number[],
  teamOf: (index: number) => string = () => '',
): Promise<void> {
  for (const [index, point] of points.entries())
    await member(index).pulse.answer(
      sheet(id, { q1: point, q2: (index % 5) + 1, q3: { text: `Words of ${index}` } }, teamOf(index)),
    );
}

const close = (id: PulseId) => app.as('manager').pulse.close({ commandId: commandId(), id });

describe('a pulse', () => {
  it('is asked of the staff, answered once, and read by nobody while it is open', async () => {
    const id = await launch();
    expect((await member(0).pulse.mine({})).items).toMatchObject([{ id, hasAnswered: false, minScores: 5 }]);
    expect((await app.as('manager').pulse.mine({})).items).toEqual([]);
    await answerAll(id, [9]);
    expect((await member(0).pulse.mine({})).items).toMatchObject([{ hasAnswered: true }]);
    expect(await refusalOf(member(0).pulse.answer(sheet(id, { q1: 1 })))).toBe('ANSWERED');
    expect(await refusalOf(app.as('owner').pulse.results({ id }))).toBe('STILL_OPEN');
    expect(await refusalOf(app.as('owner').pulse.comments({ id }))).toBe('STILL_OPEN');
    expect((await app.as('manager').pulse.get({ id })).takenPart).toBe(0);
  });

  it('takes the same sending twice as one', async () => {
    const id = await launch();
    const once = sheet(id, { q1: 7 });
    await member(11).pulse.answer(once);
    await member(11).pulse.answer(once);
    await answerAll(id, [9, 8, 7, 6]);
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(5);
  });

  it('gives, once closed, the figures of everybody', async () => {
    const id = await launch();
    await answerAll(id, [10, 9, 9, 8, 7, 6, 3]);
    await close(id);
    const { pulse, questions, commentsHidden } = await app.as('manager').pulse.results({ id });
    expect(pulse).toMatchObject({ state: 'closed', takenPart: 7, asked: 12 });
    // 3 promoters, 2 passives, 2 detractors of 7: (3 − 2) ÷ 7.
    expect(questions[0]?.cells[0]).toMatchObject({ state: 'shown', n: 7 });
    expect(questions[0]?.cells[0]?.value).toBeCloseTo(100 / 7, 10);
    expect(commentsHidden).toMatch(/7 took part. Comments are shown from 10/);
    expect((await app.as('manager').pulse.comments({ id })).items).toEqual([]);
    expect(app.app.store.read.number({ text: 'SELECT count(*) FROM pulse_comments', values: [] })).toBe(0);
  });

  it('that was begun after a backup has its answers again when the restore of it is taken back', async () => {
    const backup = makeBackup(app);
    app.clock.move(60_000);
    const id = await launch();
    await answerAll(id, [10, 9, 9, 1, 5]);
    const { last } = await restore(app, backup);
    expect((await member(0).pulse.mine({})).items).toEqual([]);
    await app.reopen();
    await restore(app, last?.undo?.name ?? '');
    await close(id);
    expect((await app.as('manager').pulse.get({ id })).takenPart).toBe(5);
  });

  it('keeps nothing at all where too few took part', async () => {
    const id = await launch();
    await answerAll(id, [10, 9, 9, 1]);
    await close(id);
    const { questions } = await app.as('manager').pulse.results({ id });
    expect(questions[0]?.cells[0]).toMatchObject({ state: 'no-answers', n: null, value: null, counts: [] });
    expect(app.app.store.read.number({ text: 'SELECT count(*) FROM pulse_answers', values: [] })).toBe(0);
  });

  it('shows teams only where no other can be worked out from them', async () => {
    const teams = [
      { id: 't1', name: 'Office', size: 6 },
      { id: 't2', name: 'Field', size: 6 },
    ];
    const id = await launch({ teams });
    await answerAll(id, [10, 9, 2, 8, 7, 6, 3, 5, 9, 10], (index) => (index < 6 ? 't1' : 't2'));
    await close(id);
    const [everybody, office, field] = (await app.as('manager').pulse.results({ id })).questions[0]?.cells ?? [];
    expect(everybody).toMatchObject({ state: 'shown', n: 10 });
    // Four in the field are too few, and the office alone would give them away.
    expect(field).toMatchObject({ state: 'hidden', n: null, value: null, counts: [] });
    expect(office).toMatchObject({ state: 'hidden', n: null, value: null, counts: [] });
  });

  it('lets a leader answer a comment and its author read and write back, and neither learn more', async () => {
    const id = await launch();
    const code = '7QK29XHT0MNB4RVC';
    await member(11).pulse.answer(sheet(id, { q1: 2, q3: { text: 'The van.' } }, '', code));
    await answerAll(id, [10, 9, 9, 8, 7, 6, 3, 4, 9]);
    expect((await member(3).pulse.readByCode({ code })).items).toEqual([]);
    await close(id);
    const { items } = await app.as('manager').pulse.comments({ id });
    expect(items).toHaveLength(10);
    const van = items.find(({ text }) => text === 'The van.');
    if (van === undefined) throw new Error('The comment is gone.');
    expect(van.canReply).toBe(true);
    await app.as('manager').pulse.reply({ commandId: commandId(), commentId: van.id, text: 'Which one?' });
    // Anybody who holds the code, at any window.
    const mine = await member(5).pulse.readByCode({ code: '7qk2-9xht-0mnb-4rvc' });
    expect(mine.items[0]?.replies).toEqual([{ text: 'Which one?', isAuthor: false, byName: 'Dana' }]);
    await member(5).pulse.replyByCode({ code, commentId: van.id, text: 'The white one.' });
    const after = (await app.as('manager').pulse.comments({ id })).items.find(({ id: one }) => one === van.id);
    expect(after?.replies[1]).toEqual({ text: 'The white one.', isAuthor: true, byName: null });
    const other = items.find(({ canReply }) => !canReply);
    expect(
      await refusalOf(
        app.as('manager').pulse.reply({ commandId: commandId(), commentId: other?.id ?? van.id, text: 'x' }),
      ),
    ).toBe('NO_CODE');
    expect(
      await refusalOf(member(5).pulse.replyByCode({ code: '0000000000000000', commentId: van.id, text: 'x' })),
    ).toBe('NOT_YOURS');
  });

  it('refuses what could name somebody, and what could never be shown', async () => {
    const withContact: Definition = {
      ...definition,
      sections: definition.sections.map((section) => ({
        ...section,
        questions: [
          { ...base, id: 'q1', type: 'contact', title: { en: 'Who?' }, fields: [{ field: 'name', required: false }] },
        ],
      })),
    };
    expect(await refusalOf(launch({ of: withContact }))).toBe('TELLING');
    expect(await refusalOf(launch({ teams: [{ id: 't1', name: 'Night', size: 4 }] }))).toBe('SMALL_TEAM');
  });

  it('is not taken back, and not changed after its start', async () => {
    const id = await launch();
    await answerAll(id, [10, 9, 9, 8, 7]);
    const closing = commandId();
    await app.as('manager').pulse.close({ commandId: closing, id });
    expect(await refusalOf(app.as('manager').history.undo({ commandId: commandId(), undoes: closing }))).toBe(
      'CAN_NOT_UNDO',
    );
    expect(await refusalOf(member(9).pulse.answer(sheet(id, { q1: 1 })))).toBe('CLOSED');
  });
});

describe('what is stored of an answer', () => {
  const everyFile = (): string =>
    readdirSync(app.app.store.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'pulse.sqlite')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n');

  it('lies in one file of its own while the pulse is open, in no journal, receipt or log', async () => {
    const id = await launch();
    await member(0).pulse.answer(sheet(id, { q1: 2, q3: { text: 'Heliotrope stairs' } }));
    app.app.store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(everyFile()).not.toContain('Heliotrope');
    expect(readFileSync(join(app.app.store.dataDir, 'pulse.sqlite')).toString('latin1')).toContain('Heliotrope');
  });

  it('has no author, time or order once it is over, and leaves the file of its own empty', async () => {
    const id = await launch();
    await answerAll(id, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    await close(id);
    const columns = app.app.store.database.prepare('SELECT * FROM pulse_answers LIMIT 1').get();
    expect(Object.keys(columns ?? {}).toSorted()).toEqual(['answer', 'answer_id', 'pulse_id', 'question', 'team']);
    const order = app.app.store.database
      .prepare("SELECT answer FROM pulse_answers WHERE question = 'q1'")
      .pluck()
      .all();
    expect(order).toHaveLength(11);
    expect(order).not.toEqual(['10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0']);
    const ids = app.app.store.database.prepare('SELECT answer_id FROM pulse_answers').pluck().all();
    expect(ids.every((one) => /^[\da-f]{8}-[\da-f]{4}-4/.test(String(one)))).toBe(true);
    const lines = app.app.store.database
      .prepare("SELECT contents FROM journal WHERE table_name IN ('pulse_answers', 'pulse_comments')")
      .pluck()
      .all();
    expect(lines).toEqual([]);
    expect(readFileSync(join(app.app.store.dataDir, 'pulse.sqlite')).toString('latin1')).not.toContain('Words of');
  });

  it('lies in the order of its random ids on the disk, with no word of when', async () => {
    const id = await launch();
    await answerAll(id, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    const bytes = readFileSync(join(app.app.store.dataDir, 'pulse.sqlite')).toString('latin1');
    const places = Array.from({ length: 11 }, (_, index) => bytes.indexOf(`Words of ${index}`));
    expect(places.every((place) => place > 0)).toBe(true);
    const rising = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
    const falling = places.every((place, index) => index === 0 || place < (places[index - 1] ?? 0));
    expect(rising || falling).toBe(false);
    expect(readdirSync(app.app.store.dataDir).filter((name) => name.startsWith('pulse.sqlite-'))).toEqual([]);
  });

  it('is forgotten by its own file where a crash came between closing and forgetting', async () => {
    const id = await launch();
    await answerAll(id, [10, 9, 8, 7, 6]);
    await close(id);
    const left = { pulseId: id, personId: app.people.staff, ticket: v4(), answers: [], comments: [] };
    app.app.lasting.openPulses.takeIn({ ...left, comments: [{ question: 'q3', text: 'Heliotrope', codeHash: null }] });
    await app.reopen();
    expect(readFileSync(join(app.app.store.dataDir, 'pulse.sqlite')).toString('latin1')).not.toContain('Heliotrope');
    const cell = (await app.as('manager').pulse.results({ id })).questions[0]?.cells[0];
    expect(cell?.n).toBe(5);
  });
});
