import Database from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandId, CustomerId, ResponseId } from '../../shared/ids.ts';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordResponse, visitDefinition } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
import { openSurvey, type OpenSurvey } from '../factories/surveys.ts';

let app: TestApp;
let visit: OpenSurvey;
beforeAll(async () => {
  app = await openTestApp();
  visit = await openSurvey(app.as('manager'), visitDefinition());
});
afterAll(() => app.close());

type Stored = {
  readonly answers: string;
  readonly is_complete: number;
  readonly left_at: string | null;
  readonly mood: string;
  readonly answered_on: string;
  readonly channel: string;
};

/** What one stored answer counts as, written down again from what its shapes mean. */
function listKeys(answer: Answers[string]): string[] {
  if (answer === null || answer === undefined) return ['skipped'];
  if (typeof answer === 'number') return [`${answer}`, 'answered'];
  if ('special' in answer) return [answer.special];
  return 'pick' in answer ? [...answer.pick, 'answered'] : ['answered'];
}

/** Counts every response that counts anew, in a way of its own. */
function recount(rows: readonly Stored[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const place = `${row.answered_on.slice(0, 7)} ${row.channel}`;
    const add = (question: string, answer: string): void => {
      const key = `${question} ${answer} ${place}`;
      counts[key] = (counts[key] ?? 0) + 1;
    };
    add('', row.is_complete === 1 ? 'complete' : 'partial');
    add('', `mood-${row.mood}`);
    if (row.is_complete === 0) add(row.left_at ?? '', 'left');
    // Only recording stores answers.
    const answers = JSON.parse(row.answers) as Answers;
    for (const [question, answer] of Object.entries(answers)) for (const key of listKeys(answer)) add(question, key);
  }
  return counts;
}

function compare(): { kept: unknown; counted: unknown } {
  const database = new Database(join(app.dataDir, 'plain-mirror.sqlite'), { readonly: true });
  try {
    // The columns of the table, and those just named.
    const kept = database.prepare('SELECT * FROM response_counts WHERE n <> 0').all() as {
      question: string;
      answer: string;
      part: string;
      month: string;
      location_id: string;
      channel: string;
      n: number;
    }[];
    const rows = database.prepare('SELECT * FROM responses WHERE set_aside IS NULL').all() as Stored[];
    return {
      kept: Object.fromEntries(
        kept.map(({ question, part, answer, month, location_id: place, channel, n }) => [
          `${question} ${part}${answer} ${month} ${place}${channel}`,
          n,
        ]),
      ),
      counted: recount(rows),
    };
  } finally {
    database.close();
  }
}

const answersOf = fc.record({
  score: fc.nat(10),
  words: fc.constantFrom('', 'Too late'),
  found: fc.constantFrom<Answers[string]>(
    null,
    { pick: ['o1'] },
    { pick: ['o2', 'other'], other: 'Radio' },
    { special: 'dont-know' },
  ),
});

const toAnswers = ({ score, words, found }: { score: number; words: string; found: Answers[string] }): Answers => ({
  q1: score,
  ...(words === '' ? {} : { q2: { text: words } }),
  ...(found === undefined ? {} : { q3: found }),
});

const step = fc.oneof(
  fc.record({
    do: fc.constant('record' as const),
    answers: answersOf,
    isComplete: fc.boolean(),
    channel: fc.constantFrom('phone' as const, 'paper' as const),
    monthsAgo: fc.nat(2),
    isNamed: fc.boolean(),
  }),
  fc.record({ do: fc.constant('correct' as const), which: fc.nat(), answers: answersOf }),
  fc.record({ do: fc.constant('set-aside' as const), which: fc.nat(), isAside: fc.boolean() }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('erase' as const), which: fc.nat() }),
);

describe('the counts kept of responses', () => {
  it('equal a recount after any sequence of recording, correcting, setting aside, undoing and erasing', async () => {
    const monthMs = 30 * 24 * 60 * 60 * 1000;
    const [manager, owner] = [app.as('manager'), app.as('owner')];
    let done = 0;
    const count = <T>(answer: T): T => {
      done += 1;
      return answer;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const responses: ResponseId[] = [];
        const commands: CommandId[] = [];
        const customers: CustomerId[] = [];
        const pick = <T>(from: readonly T[], which: number): T => sure(from[which % from.length]);
        for (const one of steps) {
          const id = commandId();
          // What can't be done here any more (undone, erased) is refused and changes nothing.
          const attempt = (call: Promise<unknown>): Promise<void> =>
            call.then(
              () => count(void commands.push(id)),
              () => undefined,
            );
          if (one.do === 'record') {
            const customerId = one.isNamed ? await addCustomer(owner, { name: 'Ann' }) : null;
            const recorded = await recordResponse(app, manager, visit, {
              answers: toAnswers(one.answers),
              isComplete: one.isComplete,
              channel: one.channel,
              customerId,
              answeredAt: app.clock.now() - one.monthsAgo * monthMs,
            });
            count(void responses.push(recorded.id));
            commands.push(recorded.commandId);
            if (customerId !== null) customers.push(customerId);
          } else if (one.do === 'undo') {
            if (commands.length > 0)
              await attempt(owner.history.undo({ commandId: id, undoes: pick(commands, one.which) }));
          } else if (one.do === 'erase') {
            if (customers.length > 0)
              await attempt(owner.customers.erase({ commandId: id, id: pick(customers, one.which), typedName: 'Ann' }));
          } else if (responses.length > 0) {
            const response = pick(responses, one.which);
            await attempt(
              one.do === 'correct'
                ? manager.surveys.correct({ commandId: id, id: response, answers: toAnswers(one.answers) })
                : manager.surveys.setAside({ commandId: id, id: response, reason: one.isAside ? 'A test' : null }),
            );
          }
        }
        const { kept, counted } = compare();
        expect(kept).toEqual(counted);
      }),
      { numRuns: 40 },
    );
    expect(done).toBeGreaterThan(100);
  });
});
