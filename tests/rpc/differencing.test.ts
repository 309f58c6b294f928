import fc from 'fast-check';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCells, toGroups } from '../../shared/features/pulse/pulse.results.rules.ts';
import type { Answer } from '../../shared/features/surveys/answers.schema.ts';
import type { ClosedQuestion } from '../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import type { Day } from '../../shared/clock.ts';
import type { PulseId, SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { askInMirror, goTo, rateAsStaff, scaleItem, sheetOf, signInStaff, startAudit } from '../factories/audits.ts';
import { openSolver, type Equation } from '../factories/exact-rank.ts';
import { sure } from '../factories/sure.ts';

// Fault 25: somebody who may read everything works out, by adding and taking away, what a few people answered.

const base = { code: null, help: {}, required: false, visibleIf: null, title: { en: 'Asked' } };
const specials = ['dont-know', 'prefer-not'] as const;
const closed = { ...base, specials: [...specials] };
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label: { en: id } }));
const rows = ['r1', 'r2'].map((id) => ({ id, label: { en: id } }));
const columns = ['c1', 'c2'].map((id) => ({ id, label: { en: id } }));

const questions: readonly ClosedQuestion[] = [
  { ...closed, id: 'q1', type: 'nps', low: {}, high: {}, from: 0 },
  { ...closed, id: 'q2', type: 'yes-no' },
  { ...closed, id: 'q3', type: 'multiple', options, other: false, shuffle: false, min: null, max: null },
  { ...closed, id: 'q4', type: 'matrix', rows, columns, pick: 'one', shuffle: false },
];

const special = fc.constantFrom(...specials).map((given): Answer => ({ special: given }));
const few = fc.constantFrom('c1', 'c2').map((column) => [column]);
const given: Readonly<Record<string, fc.Arbitrary<Answer>>> = {
  q1: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(3, 8, 9) }, special),
  q2: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('yes', 'no').map((pick): Answer => ({ pick: [pick] })) },
    special,
  ),
  q3: fc.subarray(['o1', 'o2', 'o3'], { minLength: 1 }).map((pick): Answer => ({ pick })),
  q4: fc.oneof(fc.record({ r1: few, r2: few }), fc.record({ r1: few })).map((both): Answer => ({ rows: both })),
};

/** What somebody answered to one question, in which team; null where they left it out. */
type Sheet = { readonly team: string; readonly answers: Readonly<Record<string, Answer | null>> };
type Cells = ReturnType<typeof toCells>;

const partOf = (answer: Answer, part: string): readonly string[] =>
  typeof answer === 'number'
    ? [String(answer)]
    : 'special' in answer
      ? [answer.special]
      : 'pick' in answer
        ? answer.pick
        : 'rows' in answer
          ? (answer.rows[part] ?? [])
          : [];

/** Every set of the given members but the empty one. */
function* listSets(size: number): Generator<number[]> {
  for (let bits = 1; bits < 2 ** size; bits += 1) {
    yield Array.from({ length: size }, (_, at) => at).filter((at) => ((bits >> at) & 1) === 1);
  }
}

let checked = 0;

/** What of one question can be worked out about fewer than `k` people, or about people who all say the same. */
function listRevealed(question: string, sheets: readonly Sheet[], cells: Cells, k: number): string[] {
  const revealed: string[] = [];
  const shown = cells.filter(({ state }) => state === 'shown');
  for (const part of question === 'q4' ? ['r1', 'r2'] : ['']) {
    if (question === 'q4' && !shown.some(({ counts }) => counts.some((count) => count.part === part))) continue;
    const people = sheets.flatMap(({ team, answers }) => {
      const answer = answers[question] ?? null;
      const keys = answer === null ? [] : partOf(answer, part);
      return keys.length === 0 ? [] : [{ team, keys }];
    });
    const views: Equation[] = shown.map(({ team }) => people.map((one) => Number(team === '' || one.team === team)));
    const isSolved = openSolver(views);
    // People whom no number tells apart stand or fall together; so their sums are the only ones there are.
    const alike = [...Map.groupBy(people.keys(), (at) => views.map((view) => view[at]).join()).values()];
    for (const set of listSets(alike.length)) {
      const inside = new Set(set.flatMap((at) => alike[at] ?? []));
      checked += 1;
      if (!isSolved(people.map((_, at) => Number(inside.has(at))))) continue;
      const keys = [...inside].map((at) => sure(people[at]).keys);
      const isOfOneMind = sure(keys[0]).some((key) => keys.every((own) => own.includes(key)));
      if (inside.size < k || isOfOneMind)
        revealed.push(`${question} ${part}: ${inside.size} people, ${keys.join(' ')}`);
    }
    // What is told of nobody is told of no number either.
    for (const { n } of shown) if (n !== null && n > 0 && n < k) revealed.push(`${question}: a figure of ${n}`);
  }
  return revealed;
}

const teams = ['t1', 't2', 't3'].map((id) => ({ id, name: id, size: 5 }));
const sheet = fc.record({
  team: fc.constantFrom('', 't1', 't2', 't3'),
  answers: fc.record(
    Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, fc.option(answer, { freq: 8 })])),
  ),
});

describe('whatever a pulse is answered', () => {
  it('no sum over fewer people than promised, and none over people of one mind, can be worked out of its figures', () => {
    checked = 0;
    let views = 0;
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 3, maxLength: 22 }), fc.constantFrom(3, 4, 5), (sheets, k) => {
        for (const question of questions) {
          const stored = sheets.flatMap(({ team, answers }) => {
            const answer = answers[question.id] ?? null;
            return answer === null ? [] : [{ team, answer: JSON.stringify(answer) }];
          });
          const cells = toCells({ question, language: 'en', teams, groups: toGroups(question.id, stored), k });
          views += cells.filter(({ state }) => state === 'shown').length;
          expect(listRevealed(question.id, sheets, cells, k)).toEqual([]);
        }
      }),
      { numRuns: 600, seed: 25 },
    );
    expect(views).toBeGreaterThan(600);
    console.log(
      `differencing: ${views} figures shown, ${checked} sums tried by exact elimination, 0 could be worked out`,
    );
  });
});

const definition: Definition = {
  languages: ['en'],
  title: { en: 'How it is to work here' },
  intro: {},
  thanks: {},
  lastId: 9,
  sections: [{ id: 's1', title: {}, newPage: true, visibleIf: null, shuffle: false, questions: [...questions] }],
};

describe('in the program itself', () => {
  let app: TestApp;
  let staff: Client[];
  beforeEach(async () => {
    app = await openTestApp();
    staff = await signInStaff(app, 12);
  });
  afterEach(() => app.close());

  const read = () => Number(app.app.store.database.prepare('SELECT total_changes()').pluck().get());

  async function launch(): Promise<PulseId> {
    const surveyId = newId<SurveyId>();
    const dana = app.as('manager');
    await dana.surveys.make({ commandId: commandId(), id: surveyId, from: { definition, kind: 'pulse' } });
    const id = newId<PulseId>();
    await dana.pulse.launch({ commandId: commandId(), id, surveyId, teams, closesOn: '2026-12-03' as Day });
    return id;
  }

  const sheets = fc.sample(sheet, { numRuns: 12, seed: 7 });

  it('the figures of a pulse that was closed give nobody away, and nothing changes with one answer more', async () => {
    const id = await launch();
    const told = async (): Promise<number> => (await app.as('owner').pulse.get({ id })).takenPart;
    const before = read();
    const heard = await app.as('owner').system.topics({ after: null });
    for (const [at, { team, answers }] of sheets.entries()) {
      const kept = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
      await sure(staff[at]).pulse.answer({ id, ticket: v4(), team, answers: kept, code: null });
      // All that anybody can open is a function of the store, and of the answers only this number.
      expect(await told()).toBe(Math.floor((at + 1) / 5) * 5);
    }
    expect(read()).toBe(before);
    expect(await app.as('owner').system.topics({ after: heard.last })).toMatchObject({ topics: [], missed: false });
    await app.as('manager').pulse.close({ commandId: commandId(), id });
    const results = await app.as('manager').pulse.results({ id });
    expect(results.questions.map(({ id: question }) => question)).toEqual(['q1', 'q2', 'q3', 'q4']);
    for (const question of results.questions) {
      expect(listRevealed(question.id, sheets, question.cells, 5)).toEqual([]);
    }
  });

  it('the ratings of an audit are written nowhere while it is open, and counted in fives', async () => {
    goTo(app, '2026-10-01');
    await askInMirror(app, [scaleItem('i1', 'How well do we listen?')], { asksStaff: true });
    const id = await startAudit(app);
    const before = read();
    for (const [at, client] of staff.entries()) {
      await rateAsStaff(client, id, sheetOf({ i1: (at % 5) + 1 }));
      expect((await app.as('owner').mirror.get({ id })).raters.staff).toBe(Math.floor((at + 1) / 5) * 5);
    }
    expect(read()).toBe(before);
  });
});
