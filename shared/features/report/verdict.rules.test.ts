import { describe, expect, it } from 'vitest';
import { wilson } from '../../stats/wilson.ts';
import { toVerdict } from './verdict.rules.ts';
import type { Figure, VerdictFigures } from './verdict.schema.ts';

const share = (part: number, n: number, smallN = 10): Figure => ({ ...wilson(part, n), smallN });
const counted = (value: number): Figure => ({ value, n: value, low: null, high: null, smallN: 0 });
const nothing = { now: share(0, 0), before: share(0, 0) };
const none = { now: counted(0), before: counted(0) };

const empty: VerdictFigures = {
  honesty: nothing,
  keptFirst: nothing,
  keptLast: nothing,
  candour: nothing,
  leftUnhappy: nothing,
  lost: none,
  called: nothing,
  inTime: nothing,
  toldBack: none,
  story: null,
};
const now = (figure: Figure) => ({ now: figure, before: share(0, 0) });

/** The sentence on one thing, where the rest of the quarter is empty. */
function say(topic: string, figures: Partial<VerdictFigures>): string | undefined {
  return toVerdict({ ...empty, ...figures }).find((sentence) => sentence.topic === topic)?.text;
}

describe('the verdict', () => {
  it('is five sentences that say what nobody can know, where nothing is on record', () => {
    expect(toVerdict(empty).map(({ text }) => text)).toEqual([
      'No claim about the business was held against its records this quarter.',
      'No promise fell due this quarter, so nobody can know how well promises are kept.',
      'Of no moved date are both the reason told and the real one on record.',
      'Of no customer is on record how they felt afterwards. No customer is written down as lost.',
      'No action fell due this quarter. No customer is on record as told what came of it.',
    ]);
  });

  it('counts the claims the records confirm, and praises nothing where all are', () => {
    const of = (part: number, n: number) => say('mirror', { honesty: now(share(part, n, 0)) });
    expect(of(8, 14)).toBe('The records confirm 8 of the 14 claims that could be judged, and contradict 6.');
    expect(of(14, 14)).toBe('The records confirm all 14 claims that could be judged.');
    expect(of(1, 1)).toBe('The records confirm the 1 claim that could be judged.');
    expect(of(0, 3)).toBe('The records confirm none of the 3 claims that could be judged.');
  });

  it('names what the last date hides, only where it hides something', () => {
    const of = (first: Figure, last: Figure) => say('promises', { keptFirst: now(first), keptLast: now(last) });
    expect(of(share(41, 52), share(50, 52))).toBe(
      '41 of 52 promises came on the first date (79%, 66% to 88%): too few to compare with the quarter before. By the last date told it looks like 50 of 52.',
    );
    expect(of(share(41, 52), share(41, 52))).not.toContain('last date');
  });

  it('gives counts and no share where a share would say too little', () => {
    expect(say('promises', { keptFirst: now(share(3, 9)), keptLast: now(share(3, 9)) })).toBe(
      '3 of 9 promises came on the first date: too few to compare with the quarter before.',
    );
  });

  it('speaks of a change only beyond chance, and then beside what it was', () => {
    const of = (before: Figure) => say('work', { inTime: { now: share(56, 70), before } });
    expect(of(share(48, 80))).toContain(': a larger share than in the quarter before (60%, 49% to 70%).');
    expect(of(share(80, 80))).toContain(': a smaller share than in the quarter before (100%, 95% to 100%).');
    expect(of(share(60, 80))).toContain(': no visible change from the quarter before.');
    expect(of(share(9, 9))).toContain(': too few to compare with the quarter before.');
  });

  it('tells which reason stood for which, without saying that it is the most frequent', () => {
    const story = { told: 'Storm', real: 'Day was full', count: 4 };
    expect(say('reasons', { candour: now(share(2, 6)), story })).toBe(
      'The reason told was not the real one in 4 of 6 moved dates: “Storm” was told where “Day was full” was true, 4 times.',
    );
    expect(say('reasons', { candour: now(share(2, 6)) })).toBe(
      'The reason told was not the real one in 4 of 6 moved dates.',
    );
    expect(say('reasons', { candour: now(share(6, 6)) })).toBe(
      'The reason told was the real one in all 6 moved dates of which both are known.',
    );
    expect(say('reasons', { candour: now(share(1, 1)) })).toContain('in the 1 moved date');
  });

  it('sets beside how customers felt who left, and whether anybody rang', () => {
    const leftUnhappy = now(share(81, 263));
    const of = (lost: number, called: Figure) =>
      say('customers', { leftUnhappy, lost: now(counted(lost)), called: now(called) });
    expect(of(2, share(0, 1))).toBe(
      '81 of 263 contacts in the log left the customer unhappy (31%, 26% to 37%): too few to compare with the quarter before. 2 customers left; of 1 to be called, none was called in time.',
    );
    expect(of(1, share(0, 0))).toMatch(/1 customer left\.$/);
    expect(of(3, share(1, 3))).toMatch(/of 3 to be called, 1 was called in time\.$/);
  });

  it('says how often customers heard what came of it', () => {
    expect(say('work', { toldBack: now(counted(1)) })).toMatch(/Customers were told what came of it 1 time\.$/);
    expect(say('work', { toldBack: now(counted(5)) })).toMatch(/5 times\.$/);
    expect(say('work', { inTime: now(share(1, 1)) })).toMatch(/^1 of 1 action was done in time: too few/);
  });

  it('names the measures behind each sentence', () => {
    expect(toVerdict(empty).every(({ measures }) => measures.length > 0)).toBe(true);
  });
});
